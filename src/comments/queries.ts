import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CommentsTable } from '../db/comment-tables.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import type { CommentRow, CommentStatus } from './comment.ts'
import { type Checks, type HistoryOf, selectChecked } from './history-queries.ts'
import { among, placesGained, placesLost } from './place-queries.ts'
import { isAnswered } from './thread-queries.ts'

/** `placed` is not its maker's to say: a published comment has a place. */
export type NewComment = Omit<Insertable<CommentsTable>, 'placed'>

export function insertComment(db: Db, comment: NewComment) {
  return db.insertInto('comments').values(inPlace(comment)).returning('id')
}

/** Stored only where the checks still hold at this very moment: of many sent at once, no more than may get in. */
export function insertChecked(
  db: Db,
  comment: NewComment,
  of: HistoryOf,
  checks: Checks,
  now: Date,
) {
  const row = inPlace(comment)
  const columns = Object.keys(row) as (keyof typeof row)[]
  const checked = selectChecked(db, row, of, checks, now)
  return db.insertInto('comments').columns(columns).expression(checked).returning('id')
}

function inPlace(comment: NewComment): Insertable<CommentsTable> {
  return { ...comment, placed: comment.status === 'approved' ? 1 : 0 }
}

/** One more (or less), if the statement right before it in the same batch changed something: by its `changes()`. */
export function raiseComments(db: Db, post_id: number, by: 1 | -1 = 1) {
  return db
    .updateTable('post_counts')
    .set((eb) => ({ comments: eb('comments', '+', by) }))
    .where('post_id', '=', post_id)
    .where(sql<boolean>`changes() > 0`)
}

/** One more, if the insert right before it in the same batch stored something: by its `changes()`. */
export function raiseCommentLikes(db: Db, id: number) {
  return db
    .updateTable('comments')
    .set((eb) => ({ likes: eb('likes', '+', 1) }))
    .where('id', '=', id)
    .where(sql<boolean>`changes() > 0`)
    .returning('likes')
}

/** One less of each of these; a deleted one has lost them all. */
export function lowerCommentLikes(db: Db, ids: RawBuilder<unknown>) {
  return db
    .updateTable('comments')
    .set((eb) => ({ likes: eb('likes', '-', 1) }))
    .where(sql<boolean>`id IN (${ids})`)
    .where('likes', '>', 0)
    .returning('post_id')
}

/** Moves the posts' counts by what the change of status right after it in the batch will do. */
export function moveCounts(db: Db, ids: number[], to: CommentStatus) {
  const gain = to === 'approved' ? 1 : 0
  const deltas = db
    .selectFrom('comments')
    .select(['post_id', sql<number>`sum(${sql.lit(gain)} - (status = 'approved'))`.as('delta')])
    .where('id', 'in', among(ids))
    .where('status', '<>', 'deleted')
    .groupBy('post_id')
    .as('deltas')
  return db
    .updateTable('post_counts')
    .from(deltas)
    .set({ comments: sql<number>`post_counts.comments + deltas.delta` })
    .whereRef('post_counts.post_id', '=', 'deltas.post_id')
    .where('deltas.delta', '<>', 0)
}

/** A deleted comment has lost its text: it stays deleted. */
export function updateStatus(
  db: Db,
  ids: number[],
  to: Exclude<CommentStatus, 'deleted'>,
  now: Date,
) {
  return db
    .updateTable('comments')
    .set({ status: to, reason: to === 'spam' ? 'by-owner' : '', decided_at: iso(now), pinned: 0 })
    .set(nothing_seen)
    .where('id', 'in', among(ids))
    .where('status', 'not in', ['deleted', to])
}

/** By its writer, as long as it stands as it was read, and nobody has answered. Gives its id where it was changed. */
export function updateText(
  db: Db,
  stands: Pick<CommentRow, 'id' | 'status' | 'edited_at'>,
  change: Pick<CommentRow, 'name' | 'url' | 'body' | 'html' | 'status' | 'reason'>,
  now: Date,
) {
  return (
    db
      .updateTable('comments')
      .set({ ...change, edited_at: iso(now) })
      // What leaves the page leaves its first place too.
      .set((eb) => ({ pinned: change.status === 'approved' ? eb.ref('pinned') : eb.lit(0) }))
      .where('id', '=', stands.id)
      .where('status', '=', stands.status)
      .where('edited_at', 'is', stands.edited_at)
      .where(sql<boolean>`NOT ${isAnswered}`)
      .returning('id')
  )
}

/** Its writer has its page open. */
export function updateSeen(db: Db, id: number, now: Date) {
  const seen = { seen_at: iso(now) }
  return db.updateTable('comments').set(seen).where('id', '=', id).where('status', '<>', 'deleted')
}

/** By the owner: whoever wrote it, and whatever became of it since. A deleted one stays empty. */
export function correctText(db: Db, id: number, text: Pick<CommentRow, 'body' | 'html'>) {
  return db
    .updateTable('comments')
    .set(text)
    .where('id', '=', id)
    .where('status', '<>', 'deleted')
    .returning('post_id')
}

/** Leaves the place, and nothing of the person. */
export function clearComments(db: Db, ids: number[], now: Date) {
  return db
    .updateTable('comments')
    .set({
      status: 'deleted',
      reason: '',
      name: '',
      email: null,
      url: null,
      body: '',
      html: '',
      by_owner: 0,
      by_moderator: 0,
      notify: 0,
      key_hash: null,
      block: null,
      edited_at: null,
      seen_at: null,
      likes: 0,
      pinned: 0,
      corrected_at: null,
      decided_at: iso(now),
      ...nothing_seen,
    })
    .where('id', 'in', among(ids))
    .where('status', '<>', 'deleted')
}

/** What was seen of the writer served a decision that is made now. */
const nothing_seen = { opened: null, read: null }

/** Takes the first place of its post from whatever has it but this one. */
export function unpinOthers(db: Db, id: number) {
  return db
    .updateTable('comments')
    .set({ pinned: 0 })
    .where('pinned', '=', 1)
    .where(
      'post_id',
      '=',
      sql<number>`(SELECT post_id FROM comments WHERE id = ${id} AND ${pinnable})`,
    )
    .where('id', '<>', id)
}

export function updatePinned(db: Db, id: number, pinned: 0 | 1) {
  const update = db.updateTable('comments').set({ pinned }).where('id', '=', id)
  return pinned === 1 ? update.where(sql<boolean>`${pinnable}`) : update
}

const pinnable = sql`status = 'approved' AND parent_id IS NULL`

/** Of a published comment by somebody else; the first moment stays. `null` takes it back. */
export function updateCorrected(db: Db, id: number, moment: string | null) {
  const update = db.updateTable('comments').set({ corrected_at: moment }).where('id', '=', id)
  if (moment === null) return update
  return update
    .where('corrected_at', 'is', null)
    .where(sql<boolean>`status = 'approved' AND by_owner = 0`)
}

/** To these where they are published now, and to all that they hang on. */
export function givePlaces(db: Db, ids: number[]) {
  return db
    .updateTable('comments')
    .set({ placed: 1 })
    .where('placed', '=', 0)
    .where(sql<boolean>`id IN (${placesGained(ids)})`)
}

/** From these where they are published no longer, and from what stood there only for them. */
export function takePlaces(db: Db, ids: number[]) {
  return db
    .updateTable('comments')
    .set({ placed: 0 })
    .where(sql<boolean>`id IN (${placesLost(ids)})`)
}

/** The column that the rate is counted by goes after two days. */
export function clearOldBlocks(db: Db, now: Date) {
  return db
    .updateTable('comments')
    .set({ block: null })
    .where('block', 'is not', null)
    .where('created_at', '<', iso(secondsAfter(now, -48 * 3600)))
}

/** No more mail about answers to this address's comments: in the thread of one root, or in all. */
export function updateNotify(db: Db, email: string, root?: number) {
  const update = db.updateTable('comments').set({ notify: 0 }).where('email', '=', email)
  if (root === undefined) return update
  return update.where((eb) => eb.or([eb('id', '=', root), eb('root_id', '=', root)]))
}
