import { Layout } from '../ui/layout.tsx'
import { thread_css } from '../ui/style/thread.ts'
import { textFor } from '../ui/text/text.ts'
import { CommentForm, type CommentFormProps } from './comment-form.tsx'

/** A refused form on a page of its own: the text, the reason, the way back. */
export function CommentFormPage(props: CommentFormProps) {
  const { site, post } = props
  const text = textFor(site.language)
  return (
    <Layout
      site={site}
      title={`${text.form_refused_title} · ${site.title}`}
      css={thread_css}
      head={<meta name="robots" content="noindex" />}
    >
      <h1>{text.form_refused_title}</h1>
      <p class="lede">{text.comment_on(post.title)}</p>
      <p>{text.form_refused}</p>
      <CommentForm {...props} />
      <p class="meta">
        <a href={`/posts/${post.slug}`}>{text.back_to_post}</a>
      </p>
    </Layout>
  )
}
