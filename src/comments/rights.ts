import { iso, secondsAfter } from '../lib/time.ts'
import type { ShownComment } from './comment.ts'

/** How long its writer may change a comment and delete it; and how long their browser remembers that it is theirs. */
export const RIGHTS_SECONDS = 15 * 60
/** Between two changes of one comment. */
const PAUSE_SECONDS = 15

/** A comment as its writer has it. */
export interface OwnComment extends ShownComment {
  /** An answer stands under it, or waits to: somebody has read it as it is. */
  is_answered: 0 | 1
}

export interface Rights {
  until: string
  may_edit: boolean
  may_delete: boolean
}

/** A reply ends editing, also one that waits; spam does not, or anybody could end it. */
export function rightsOf(
  comment: Pick<OwnComment, 'created_at' | 'is_answered'>,
  now: Date,
): Rights {
  const until = iso(secondsAfter(new Date(comment.created_at), RIGHTS_SECONDS))
  const in_time = iso(now) < until
  return { until, may_edit: in_time && comment.is_answered === 0, may_delete: in_time }
}

/** Seconds until it may be changed again. */
export function pauseLeft(comment: { edited_at: string | null }, now: Date): number {
  if (comment.edited_at === null) return 0
  const over = Date.parse(comment.edited_at) + PAUSE_SECONDS * 1000
  return Math.max(0, Math.ceil((over - now.getTime()) / 1000))
}

export function ownPath(
  id: number,
  what: 'edit' | 'deletion' | 'status' | 'feed.xml' | 'data' | 'data-link',
  key = '',
) {
  return `/comments/${id}/${what}${key && `?key=${encodeURIComponent(key)}`}`
}
