import type { Db } from '../db/database.ts'
import type { Settings } from '../settings/settings.ts'
import { findBlocked } from './block-list.ts'
import type { CommentStatus } from './comment.ts'
import type { KeyedComment } from './commenter-queries.ts'
import type { CommentForm } from './input.ts'
import { renderComment } from './markdown.ts'
import { decideAgain } from './moderation.ts'
import { raiseComments, takePlaces, updateText } from './queries.ts'
import { pauseLeft, rightsOf } from './rights.ts'

export type EditOutcome =
  | { kind: 'edited'; status: CommentStatus }
  | { kind: 'late' | 'answered' }
  | { kind: 'too-soon'; seconds: number }
  /** Something happened to it since it was read: it was answered, published, changed from elsewhere. */
  | { kind: 'overtaken' }

export type Edit = Pick<CommentForm, 'name' | 'body' | 'url'>

/** Changes a comment as its writer asks, checked by the rules it was posted under; or says why not. One round trip. */
export async function editComment(
  db: Db,
  comment: KeyedComment,
  typed: Edit,
  site: Settings,
  now: Date,
): Promise<EditOutcome> {
  // A badge vouches for the name beside it.
  const edit = comment.by_owner === 1 ? { ...typed, name: comment.name } : typed
  const { may_edit, may_delete } = rightsOf(comment, now)
  if (!may_edit) return { kind: may_delete ? 'answered' : 'late' }
  if (isSame(comment, edit)) return { kind: 'edited', status: comment.status }
  const seconds = pauseLeft(comment, now)
  if (seconds > 0) return { kind: 'too-soon', seconds }
  const { html, links } = renderComment(edit.body)
  const list = { hold: comment.block_hold, spam: comment.block_spam }
  const blocked = findBlocked(list, { ...edit, email: comment.email })
  const decided = decideAgain(comment, { links, blocked, site })
  const update = updateText(db, comment, { ...edit, ...decided, html }, now)
  const [rows] =
    decided.status === comment.status
      ? await db.batch(update)
      : await db.batch(update, raiseComments(db, comment.post_id, -1), takePlaces(db, [comment.id]))
  return rows.length > 0 ? { kind: 'edited', status: decided.status } : { kind: 'overtaken' }
}

/** Nothing was changed: then nothing needs to be read again either. */
function isSame(comment: KeyedComment, { name, body, url }: Edit): boolean {
  return comment.name === name && comment.body === body && comment.url === url
}
