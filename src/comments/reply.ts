import type { Db } from '../db/database.ts'
import { ConflictError, InvalidError, NotFoundError } from '../errors.ts'
import { iso } from '../lib/time.ts'
import { queueOnApproval } from '../outbox/queue.ts'
import type { Queued } from '../outbox/told-queries.ts'
import { noteWaits } from '../settings/queries.ts'
import { renderComment } from './markdown.ts'
import type { Circumstances } from './moderate.ts'
import { selectComments } from './owner-queries.ts'
import { givePlaces, insertComment, moveCounts, raiseComments, updateStatus } from './queries.ts'

/**
 * The owner's answer; a comment that waits is published by it. Gives the post's id. 404 for no such comment,
 * 409 for a deleted one, 422 without text.
 */
export async function replyToComment(
  db: Db,
  id: number,
  reply: { name: string; body: string; by_moderator?: boolean },
  now: Date,
  { ways, first = [] }: Circumstances = {},
): Promise<number> {
  if (reply.body === '' || reply.body.length > 10_000) {
    throw new InvalidError([{ field: 'body', message: 'A reply has 1 to 10,000 characters.' }])
  }
  const [parent] = await selectComments(db, [id]).execute()
  if (!parent) throw new NotFoundError('There is no comment with this id.')
  if (parent.status === 'deleted')
    throw new ConflictError('This comment was deleted: its text is gone.')
  const comment = insertComment(db, {
    post_id: parent.post_id,
    parent_id: parent.id,
    root_id: parent.root_id ?? parent.id,
    status: 'approved',
    name: reply.name,
    email: null,
    url: null,
    body: reply.body,
    html: renderComment(reply.body).html,
    by_owner: 1,
    by_moderator: reply.by_moderator ? 1 : 0,
    created_at: iso(now),
    decided_at: null,
  })
  const queue = (queued: Queued) => (ways ? queueOnApproval(db, queued, ways, now) : [])
  await db.batch(
    ...first,
    noteWaits(db, [id], now),
    moveCounts(db, [id], 'approved'),
    updateStatus(db, [id], 'approved', now),
    givePlaces(db, [id]),
    ...queue({ decided: [id] }),
    comment,
    raiseComments(db, parent.post_id),
    ...queue('inserted'),
  )
  return parent.post_id
}
