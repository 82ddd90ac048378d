import type { Db } from '../db/database.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import type { CommentStatus } from './comment.ts'
import { type OwnersComment, selectComments } from './owner-queries.ts'
import { clearComments, givePlaces, moveCounts, takePlaces, updateStatus } from './queries.ts'

/**
 * Publishes, holds, marks as spam or deletes, many at once, in one batch with the posts' counts. What is
 * so already stays so. Gives the comments as they are then; deleted ones stay deleted.
 */
export async function moderate(
  db: Db,
  ids: number[],
  to: CommentStatus,
  now: Date,
): Promise<OwnersComment[]> {
  const change = to === 'deleted' ? clearComments(db, ids, now) : updateStatus(db, ids, to, now)
  const places = to === 'approved' ? givePlaces(db, ids) : takePlaces(db, ids)
  const [, , , comments] = await db.batch(
    moveCounts(db, ids, to),
    change,
    places,
    selectComments(db, ids),
  )
  return comments
}

/** The same for one: 404 where there is none, 409 where its text is gone. */
export async function moderateOne(
  db: Db,
  id: number,
  to: CommentStatus,
  now: Date,
): Promise<OwnersComment> {
  const [comment] = await moderate(db, [id], to, now)
  if (!comment) throw new NotFoundError('There is no comment with this id.')
  if (comment.status !== to) throw new ConflictError('This comment was deleted: its text is gone.')
  return comment
}
