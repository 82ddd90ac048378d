import type { FieldError } from '../errors.ts'
import type { AppContext } from '../http/context.ts'
import type { Typed } from '../http/forms.ts'
import { sendPage } from '../http/send-page.ts'
import { listAuthors } from './author-queries.ts'
import { renderMarkdown } from './markdown.ts'
import type { Post } from './post.ts'
import type { Notice } from './post-form.tsx'
import { PostFormPage } from './post-form-page.tsx'
import { findPost } from './queries.ts'
import { inFormWords, nothing_typed } from './typed-post.ts'

interface ShownForm {
  /** What stands; null for a new one. */
  post: Post | null
  typed: Typed
  notice?: Notice
  errors?: FieldError[]
  /** With the text as readers would see it. */
  previews?: boolean
}

/** The form with what was typed. Behind requireDesk. */
export async function showPostForm(
  c: AppContext,
  { post, typed, notice, errors = [], previews = false }: ShownForm,
  status = 200,
): Promise<Response> {
  const { db, site, waiting, now, only_by } = c.var
  const authors = only_by === null ? await listAuthors(db) : []
  const told = errors.map((error) => inFormWords(error, site.language))
  return sendPage(
    c,
    <PostFormPage
      {...{ site, waiting, now, post, typed, authors }}
      notice={notice ?? null}
      errors={told.filter(({ field }, i) => told.findIndex((one) => one.field === field) === i)}
      preview={previews ? previewOf(typed) : null}
    />,
    status,
  )
}

/** What was typed into the form of this post before its writer was signed out: nothing of it is saved. */
export async function showKeptPostForm(
  c: AppContext,
  id: number | null,
  typed: Typed,
): Promise<Response> {
  const post = id ? await findPost(c.var.db, id) : null
  if (post === undefined) return showGone(c, typed)
  return showPostForm(c, { post, typed: { ...nothing_typed, ...typed }, notice: 'kept' })
}

/** 409: the post is not there any more, and what was typed is its writer's to keep. */
export function showGone(c: AppContext, typed: Typed): Promise<Response> {
  return showPostForm(c, { post: null, typed, notice: 'gone' }, 409)
}

function previewOf(typed: Typed) {
  return {
    title: typed['title'] ?? '',
    excerpt: typed['excerpt'] ?? '',
    cover: typed['cover'] ?? '',
    cover_alt: typed['cover_alt'] ?? '',
    cover_caption: typed['cover_caption'] ?? '',
    html: renderMarkdown(typed['body'] ?? '').html,
  }
}
