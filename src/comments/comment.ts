import type { Selectable } from 'kysely'
import type { CommentsTable } from '../db/comment-tables.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import type { Settings } from '../settings/settings.ts'

export type CommentRow = Selectable<CommentsTable>
export type CommentStatus = CommentRow['status']

/** What comments need to know of the post they stand under. */
export interface Commentable {
  id: number
  slug: string
  title: string
  comments_open: 0 | 1
  published_at: string | null
}

/** A comment as its page shows it. Of one that is not approved only its place is there. */
export interface ShownComment {
  id: number
  parent_id: number | null
  status: CommentStatus
  reason: string
  name: string
  url: string | null
  html: string
  /** By somebody of the blog; and which of them are no author. */
  by_owner: 0 | 1
  by_moderator: 0 | 1
  likes: number
  created_at: string
  /** When its post was corrected thanks to it. */
  corrected_at: string | null
}

export interface Thread {
  comment: ShownComment
  /** How far it is indented: 0 to 3. */
  depth: number
  /** Whom it answers, where the indent no longer shows it. */
  answers: ShownComment | null
  replies: Thread[]
}

/** Of the roots; what hangs on one stands oldest first, as it was said. Equally liked ones too. */
export const thread_orders = ['oldest', 'newest', 'liked'] as const
export type ThreadOrder = (typeof thread_orders)[number]

const DEEPEST = 3
export const ROOTS_A_PAGE = 20
/** On a status page and in its feed: the newest. */
export const MOST_REPLIES = 50
/** Of the blog's newest, so many are looked at for what is new to somebody. */
export const MOST_NEWS = 200

export function commentsPath(post: Pick<Commentable, 'slug'>): string {
  return `/posts/${post.slug}/comments`
}

/** To the first comment that was published under this post after that moment. */
export function newsPath(post: Pick<Commentable, 'slug'>, since: string): string {
  return `${commentsPath(post)}?${new URLSearchParams({ since })}`
}

/** A page of a thread; with `reply`, the form under that comment; with `since`, what is newer is marked. */
export function threadPath(
  post: Pick<Commentable, 'slug'>,
  {
    page = 1,
    order = 'oldest',
    reply,
    since,
  }: { page?: number; order?: ThreadOrder; reply?: number; since?: string },
): string {
  const query = new URLSearchParams()
  if (order !== 'oldest') query.set('sort', order)
  if (page > 1) query.set('comments', String(page))
  if (reply) query.set('reply', String(reply))
  if (since) query.set('since', since)
  return `/posts/${post.slug}${query.size > 0 ? `?${query}` : ''}`
}

/** Why no comment can be left under a post: the owner has none on the blog or here, or its time is over. */
export type Closed = 'blog' | 'post' | 'age'

export function whyClosed(
  post: Pick<Commentable, 'comments_open' | 'published_at'>,
  site: Pick<Settings, 'comments' | 'close_after'>,
  now: Date,
): Closed | null {
  if (site.comments === 'off') return 'blog'
  if (post.comments_open === 0) return 'post'
  const oldest = iso(secondsAfter(now, -site.close_after * 86_400))
  const is_over = site.close_after > 0 && post.published_at !== null && post.published_at <= oldest
  return is_over ? 'age' : null
}

/** Held: stored, and for now only its writer's and the owner's. */
export function isHeld(comment: Pick<ShownComment, 'status'>): boolean {
  return comment.status === 'pending' || comment.status === 'spam'
}

/**
 * Comments, by id, as a tree by their real parents, oldest first. Past depth 3 the indent stays, and the
 * comment names whom it answers. One that is not approved stays as long as something hangs on it; `own` are
 * shown to their writer even while they wait. Without its parent in the list a comment stands like a root.
 */
export function threadOf(comments: ShownComment[], own: Set<number>): Thread[] {
  const places = placesOf(comments, own)
  const ids = new Set(places.map((comment) => comment.id))
  const by_parent = Map.groupBy(places, ({ parent_id }) =>
    parent_id !== null && ids.has(parent_id) ? parent_id : null,
  )
  const below = (comment: ShownComment) => by_parent.get(comment.id) ?? []
  const grow = (comment: ShownComment, depth: number): Thread => ({
    comment,
    depth,
    answers: null,
    replies:
      depth + 1 < DEEPEST
        ? below(comment).map((reply) => grow(reply, depth + 1))
        : below(comment).flatMap((reply) => deepest(reply, below)),
  })
  return (by_parent.get(null) ?? []).map((root) => grow(root, 0))
}

/** Those that are shown, and those that something shown hangs on: an answer always has the higher id. */
function placesOf(comments: ShownComment[], own: Set<number>): ShownComment[] {
  const kept = new Set<number>()
  for (const { id, parent_id, status } of comments.toReversed()) {
    if (status === 'approved' || own.has(id)) kept.add(id)
    if (kept.has(id) && parent_id !== null) kept.add(parent_id)
  }
  return comments.filter((comment) => kept.has(comment.id))
}

/**
 * At depth 3 the answers to a comment follow it on the same level, so that a phone still has room for words.
 * A loop: a thread may be thousands deep.
 */
function deepest(first: ShownComment, below: (comment: ShownComment) => ShownComment[]): Thread[] {
  const threads: Thread[] = []
  const waiting: Pick<Thread, 'comment' | 'answers'>[] = [{ comment: first, answers: null }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { comment } = next
    threads.push({ ...next, depth: DEEPEST, replies: [] })
    for (const reply of below(comment).toReversed())
      waiting.push({ comment: reply, answers: comment })
  }
  return threads
}
