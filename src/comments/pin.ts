import type { Db } from '../db/database.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import { type OwnersComment, selectComments } from './owner-queries.ts'
import { unpinOthers, updatePinned } from './queries.ts'

/** Puts a comment first under its post, in place of the one that was, or back in its row. */
export async function pinComment(db: Db, id: number, pinned: 0 | 1): Promise<OwnersComment> {
  const others = pinned === 1 ? [unpinOthers(db, id)] : []
  const [comments] = await db.batch(
    selectComments(db, [id]),
    ...others,
    updatePinned(db, id, pinned),
  )
  const comment = comments[0]
  if (!comment) throw new NotFoundError('There is no comment with this id.')
  if (pinned === 1 && (comment.status !== 'approved' || comment.parent_id !== null)) {
    throw new ConflictError('Only a published comment that answers no other can be pinned.')
  }
  return { ...comment, pinned }
}
