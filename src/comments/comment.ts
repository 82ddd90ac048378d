import type { Selectable } from 'kysely'
import type { CommentsTable } from '../db/schema.ts'

export type CommentRow = Selectable<CommentsTable>
export type CommentStatus = CommentRow['status']

/** What comments need to know of the post they stand under. */
export interface Commentable {
  id: number
  slug: string
  title: string
  comments_open: 0 | 1
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
  by_owner: 0 | 1
  created_at: string
}

export interface Thread {
  comment: ShownComment
  /** How far it is indented: 0 to 3. */
  depth: number
  /** Whom it answers, where the indent no longer shows it. */
  answers: ShownComment | null
  replies: Thread[]
}

export const DEEPEST = 3
export const ROOTS_A_PAGE = 20

export function commentsPath(post: Pick<Commentable, 'slug'>): string {
  return `/posts/${post.slug}/comments`
}

/** Held: stored, and for now only its writer's and the owner's. */
export function isHeld(comment: Pick<ShownComment, 'status'>): boolean {
  return comment.status === 'pending' || comment.status === 'spam'
}

/**
 * Comments, oldest first, as a tree by their real parents. Past depth 3 the indent stays, and the comment
 * names whom it answers. One that is not approved stays as long as something hangs on it; `own` are shown
 * to their writer even while they wait.
 */
export function threadOf(comments: ShownComment[], own: Set<number>): Thread[] {
  const by_parent = Map.groupBy(comments, (comment) => comment.parent_id)
  const grow = (parent: ShownComment | null, depth: number): Thread[] =>
    (by_parent.get(parent?.id ?? null) ?? [])
      .map((comment) => ({
        comment,
        depth: Math.min(depth, DEEPEST),
        answers: depth > DEEPEST ? parent : null,
        replies: grow(comment, depth + 1),
      }))
      .filter(
        ({ comment, replies }) =>
          comment.status === 'approved' || own.has(comment.id) || replies.length > 0,
      )
  return grow(null, 0).flatMap(flattened)
}

/** At depth 3 the answers to a comment follow it on the same level, so that a phone still has room for words. */
function flattened(thread: Thread): Thread[] {
  const replies = thread.replies.flatMap(flattened)
  if (thread.depth < DEEPEST) return [{ ...thread, replies }]
  return [{ ...thread, replies: [] }, ...replies]
}
