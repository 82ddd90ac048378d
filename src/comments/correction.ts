import type { Db } from '../db/database.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import { type OwnersComment, selectComments } from './owner-queries.ts'
import { updateCorrected } from './queries.ts'

/**
 * Says that a comment led to a correction of its post, or no longer. The mark hangs on the comment: with its name
 * it is erased, and while the comment is off the page it is not shown.
 */
export async function markCorrection(
  db: Db,
  id: number,
  moment: string | null,
): Promise<OwnersComment> {
  const [, comments] = await db.batch(updateCorrected(db, id, moment), selectComments(db, [id]))
  const comment = comments[0]
  if (!comment) throw new NotFoundError('There is no comment with this id.')
  if (moment !== null && (comment.status !== 'approved' || comment.by_owner === 1)) {
    throw new ConflictError('Thanks go to a published comment by somebody else.')
  }
  return comment
}
