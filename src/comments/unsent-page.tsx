import { Layout } from '../ui/layout.tsx'
import { prose_css } from '../ui/style/prose.ts'
import { thread_css } from '../ui/style/thread.ts'
import { textFor } from '../ui/text/text.ts'
import { CommentForm, type CommentFormProps } from './comment-form.tsx'

type UnsentPageProps = CommentFormProps & { request_id: string }

/** The comment could not even be looked at: its writer gets it back, and can send it again from here. */
export function UnsentPage({ request_id, ...form }: UnsentPageProps) {
  const { site, post } = form
  const text = textFor(site.language)
  return (
    <Layout
      site={site}
      title={`${text.trouble.unsent_title} · ${site.title}`}
      css={prose_css + thread_css}
      head={<meta name="robots" content="noindex" />}
      script="reader"
    >
      <h1>{text.trouble.unsent_title}</h1>
      <p role="alert">{text.trouble.unsent}</p>
      <p>{text.trouble.unsent_hint}</p>
      <CommentForm {...form} />
      <p class="meta">
        {text.trouble.logged_as(request_id)} <a href={`/posts/${post.slug}`}>{text.back_to_post}</a>
      </p>
    </Layout>
  )
}
