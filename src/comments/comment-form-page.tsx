import type { SafeHtml } from '../lib/safe-html.ts'
import { Layout } from '../ui/layout.tsx'
import { prose_css } from '../ui/style/prose.ts'
import { thread_css } from '../ui/style/thread.ts'
import { textFor } from '../ui/text/text.ts'
import { CommentForm, type CommentFormProps } from './comment-form.tsx'

interface CommentFormPageProps extends CommentFormProps {
  /** What was typed, as it would stand there: nothing is stored yet. */
  preview?: SafeHtml
}

/** The form on a page of its own: refused, for now or for good, with the reasons, or looked at before it is sent. */
export function CommentFormPage({ preview, ...form }: CommentFormPageProps) {
  const { site, post } = form
  const text = textFor(site.language)
  const [refused_title, refused] = form.is_open
    ? [text.form_refused_title, text.form_refused]
    : [text.form_closed_title, text.form_closed]
  const title = preview === undefined ? refused_title : text.commenter.preview
  return (
    <Layout
      site={site}
      title={`${title} · ${site.title}`}
      css={prose_css + thread_css}
      head={<meta name="robots" content="noindex" />}
      script="reader"
    >
      <h1>{title}</h1>
      <p class="lede">{text.comment_on(post.title)}</p>
      {preview === undefined ? <p>{refused}</p> : <Preview {...form} html={preview} />}
      <CommentForm {...form} />
      <p class="meta">
        <a href={`/posts/${post.slug}`}>{text.back_to_post}</a>
      </p>
    </Layout>
  )
}

function Preview({ site, typed, html }: CommentFormProps & { html: SafeHtml }) {
  const text = textFor(site.language).commenter
  return (
    <div class="comment">
      <p class="who">
        <b dir="auto">{typed?.['name'] || text.somebody}</b> · {text.preview_note}
      </p>
      <div class="body" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  )
}
