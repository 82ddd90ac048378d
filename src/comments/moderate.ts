import type { Compilable } from 'kysely'
import type { Db } from '../db/database.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import { queueOnApproval } from '../outbox/queue.ts'
import type { Ways } from '../outbox/ways.ts'
import { noteWaits } from '../settings/queries.ts'
import type { CommentStatus } from './comment.ts'
import { type OwnersComment, selectComments } from './owner-queries.ts'
import { clearComments, givePlaces, moveCounts, takePlaces, updateStatus } from './queries.ts'

/** How a decision came about. */
export interface Circumstances {
  /** By which ways commenters hear of what becomes public; nobody hears of anything without. */
  ways?: Ways
  /** What must be done in the same batch, or all of it fails: a link that works once. */
  first?: Compilable[]
}

/**
 * Publishes, holds, marks as spam or deletes, many at once, in one batch with the posts' counts. What is
 * so already stays so. Gives the comments as they are then; deleted ones stay deleted.
 */
export async function moderate(
  db: Db,
  ids: number[],
  to: CommentStatus,
  now: Date,
  { ways, first = [] }: Circumstances = {},
): Promise<OwnersComment[]> {
  const change = to === 'deleted' ? clearComments(db, ids, now) : updateStatus(db, ids, to, now)
  const places = to === 'approved' ? givePlaces(db, ids) : takePlaces(db, ids)
  const messages = ways && to === 'approved' ? queueOnApproval(db, { decided: ids }, ways, now) : []
  const results = await db.batch(
    ...first,
    ...(to === 'approved' || to === 'spam' ? [noteWaits(db, ids, now)] : []),
    moveCounts(db, ids, to),
    change,
    places,
    ...messages,
    selectComments(db, ids),
  )
  return results.at(-1) as OwnersComment[]
}

/** The same for one: 404 where there is none, 409 where its text is gone. */
export async function moderateOne(
  db: Db,
  id: number,
  to: CommentStatus,
  now: Date,
  circumstances?: Circumstances,
): Promise<OwnersComment> {
  const [comment] = await moderate(db, [id], to, now, circumstances)
  if (!comment) throw new NotFoundError('There is no comment with this id.')
  if (comment.status !== to) throw new ConflictError('This comment was deleted: its text is gone.')
  return comment
}
