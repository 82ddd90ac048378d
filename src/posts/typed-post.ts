import * as v from 'valibot'
import type { FieldError } from '../errors.ts'
import { fieldErrors, type Typed } from '../http/forms.ts'
import { clockIn, momentAt } from '../lib/clock.ts'
import { iso } from '../lib/time.ts'
import { en_write } from '../ui/text/en-write.ts'
import { type Language, textFor } from '../ui/text/text.ts'
import { NewPostInput } from './input.ts'
import { type Post, statusOf } from './post.ts'

/** An empty form. */
export const nothing_typed: Typed = { status: 'draft', kind: 'post', comments_open: 'on' }

/** A post as its form has it. Times are the blog's own. */
export function typedFrom(post: Post, zone: string, now: Date): Typed {
  return {
    title: post.title,
    body: post.body,
    slug: post.slug,
    tags: post.tags.join(', '),
    excerpt: post.excerpt,
    cover: post.cover,
    cover_alt: post.cover_alt,
    cover_caption: post.cover_caption,
    kind: post.kind,
    status: statusOf(post, now),
    published_at: clockOf(post, zone),
    comments_open: post.comments_open === 1 ? 'on' : 'off',
    version: String(post.version),
  }
}

export type PostFormResult = { ok: true; value: NewPostInput } | { ok: false; errors: FieldError[] }

/** What a form says, by the API's own rules; a field that it has not stays as it is. `post` is null for a new one. */
export function readPostForm(
  sent: Typed,
  post: Post | null,
  { zone, now }: { zone: string; now: Date },
): PostFormResult {
  const typed = { ...(post ? typedFrom(post, zone, now) : nothing_typed), ...sent }
  const status = typed['action'] === 'publish' ? 'published' : typed['status']
  const published_at = timeOf(typed, { status, post, zone, now })
  const slug = typed['slug']?.trim()
  const input = {
    title: typed['title'] ?? '',
    body: typed['body'] ?? '',
    ...(slug && { slug }),
    tags: (typed['tags'] ?? '').split(/[,\n]/).filter((tag) => tag.trim() !== ''),
    excerpt: typed['excerpt'],
    cover: typed['cover'],
    cover_alt: typed['cover_alt'],
    cover_caption: typed['cover_caption'],
    kind: typed['kind'],
    status,
    ...(published_at !== undefined && { published_at }),
    comments_open: typed['comments_open'] === 'on',
  }
  const result = v.safeParse(NewPostInput, input, { abortPipeEarly: true })
  if (result.success) return { ok: true, value: result.output }
  const errors = fieldErrors(result.issues)
  return {
    ok: false,
    errors: errors.map((error) => (error.field === 'published_at' ? wrong_time : error)),
  }
}

/** The API wants a moment with its zone, the form a clock's time. */
const wrong_time = { field: 'published_at', message: en_write.errors.time_wrong }

/** An error as the form shows it: beside its field, in the blog's language. The API's words are the English ones. */
export function inFormWords({ field, message }: FieldError, language: Language): FieldError {
  const keys = Object.keys(en_write.errors) as (keyof typeof en_write.errors)[]
  const key = keys.find((one) => en_write.errors[one] === message)
  const words = textFor(language).owner.write.errors
  return { field: field.split('.')[0] ?? '', message: key ? words[key] : message }
}

/**
 * The time that is meant: null for now, undefined for the one it has. A clock shows no seconds, so a time that
 * nobody touched stays as it is; where somebody now wants out what was to come later, they mean now.
 */
function timeOf(
  typed: Typed,
  about: { status: string | undefined; post: Post | null; zone: string; now: Date },
): string | null | undefined {
  const { status, post, zone, now } = about
  const clock = typed['published_at']?.trim() ?? ''
  if (clock === '') return null
  if (!post || clock !== clockOf(post, zone)) {
    const moment = momentAt(zone, clock)
    return moment ? iso(moment) : ''
  }
  const wants_out = status === 'published' || status === 'unlisted'
  return wants_out && (post.published_at ?? '') > iso(now) ? null : undefined
}

function clockOf(post: Post, zone: string): string {
  return post.published_at ? clockIn(zone, new Date(post.published_at)) : ''
}
