import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import { type Answered, type MessageKey, type Outcome, pauseAfter } from './message.ts'
import type { Ways } from './ways.ts'

/** How many messages are sent at once: no more than a Worker may hold connections. */
export const ROUND = 5

/** Longer than any try takes. A message not heard of again by then, because its isolate ended, is due again. */
const CLAIMED_SECONDS = 60

/**
 * Tells the owner of the comment that the same batch has just inserted, if it has: by its key's hash, since
 * `last_insert_rowid()` stays what it was when nothing was stored. Spam and the owner's own are not told.
 */
export function insertNote(db: Db, key_hash: Uint8Array, { origin }: Ways, now: Date) {
  const told = db
    .selectFrom('comments')
    .select([
      'id as comment_id',
      sql<'note'>`'note'`.as('kind'),
      sql<string>`${origin}`.as('origin'),
      sql<string>`${iso(now)}`.as('next_at'),
      sql<string>`${iso(now)}`.as('created_at'),
    ])
    .where('id', '=', sql<number>`last_insert_rowid()`)
    .where('key_hash', '=', sql<number[]>`${key_hash}`)
    .where('status', 'in', ['pending', 'approved'])
    .where('by_owner', '=', 0)
  return db
    .insertInto('outbox')
    .columns(['comment_id', 'kind', 'origin', 'next_at', 'created_at'])
    .expression(told)
    .onConflict((conflict) => conflict.doNothing())
}

/** As SQLite must read it to see that the partial index serves. */
const unsent = sql<boolean>`status <> 'sent'`

/** Takes what is due, the longest due first: whoever else looks now does not find it. */
export async function claimDue(db: Db, now: Date) {
  const due = db
    .selectFrom('outbox')
    .select(['comment_id', 'kind'])
    .where('status', '=', 'waiting')
    .where(unsent)
    .where('next_at', '<=', iso(now))
    .orderBy('next_at')
    .limit(ROUND)
  return db
    .updateTable('outbox')
    .set({ tries: sql`tries + 1`, next_at: iso(secondsAfter(now, CLAIMED_SECONDS)) })
    .where(sql<boolean>`(comment_id, kind) IN (${due})`)
    .returning(['comment_id', 'kind', 'origin', 'tries', 'created_at'])
    .execute()
}

export type ClaimedMessage = Awaited<ReturnType<typeof claimDue>>[number]

/** These comments as they are now. */
export async function listTold(db: Db, comment_ids: number[]) {
  return db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select(['comments.id', 'comments.status', 'reason', 'name', 'comments.body'])
    .select(['comments.created_at', 'posts.id as post_id', 'slug', 'title'])
    .where('comments.id', 'in', comment_ids)
    .execute()
}

export type ToldRow = Awaited<ReturnType<typeof listTold>>[number]

/** Writes down what became of a claimed message. One that has nothing to say any more leaves no trace. */
export function updateOutcome(db: Db, message: ClaimedMessage, outcome: Outcome, now: Date) {
  return outcome.kind === 'gone'
    ? db.deleteFrom('outbox').where(isMessage(message))
    : db
        .updateTable('outbox')
        .set(changesBy(message, outcome, now))
        .where(isMessage(message))
}

function changesBy(message: ClaimedMessage, outcome: Answered, now: Date) {
  const last_answer = outcome.answer
  if (outcome.kind === 'sent') return { last_answer, status: 'sent' as const, sent_at: iso(now) }
  const pause = pauseAfter(message.tries)
  if (pause === null) return { last_answer, status: 'failed' as const }
  return { last_answer, next_at: iso(secondsAfter(now, pause)) }
}

function isMessage({ comment_id, kind }: MessageKey) {
  return sql<boolean>`comment_id = ${comment_id} AND kind = ${kind}`
}

/** Due now, with all its tries before it again. What went stays gone. */
export function updateToTryAgain(db: Db, message: MessageKey, now: Date) {
  return db
    .updateTable('outbox')
    .set({ status: 'waiting', tries: 0, next_at: iso(now) })
    .where(isMessage(message))
    .where(unsent)
}

const LISTED = 50

/** What waits, failed or went, the newest comments first; each with what it is about. */
export function selectMessages(db: Db, status: 'waiting' | 'sent' | 'failed') {
  const messages = db
    .selectFrom('outbox')
    .innerJoin('comments', 'comments.id', 'outbox.comment_id')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select(['comment_id', 'outbox.kind', 'outbox.status', 'tries', 'next_at', 'last_answer'])
    .select(['outbox.created_at', 'sent_at', 'comments.name', 'slug', 'title'])
    .where('outbox.status', '=', status)
    .orderBy('comment_id', 'desc')
    .limit(LISTED)
  return status === 'sent' ? messages : messages.where(sql<boolean>`outbox.status <> 'sent'`)
}

export type ListedMessage = Awaited<
  ReturnType<ReturnType<typeof selectMessages>['execute']>
>[number]

/** There is one at a time: a new one puts the old one out of use. */
export function deleteQueueFeeds(db: Db) {
  return db.deleteFrom('queue_feeds')
}

export function insertQueueFeed(db: Db, hash: Uint8Array, now: Date) {
  return db.insertInto('queue_feeds').values({ hash, created_at: iso(now) })
}

/** Looked up by hash: nothing secret is compared here. */
export async function isQueueFeed(db: Db, hash: Uint8Array): Promise<boolean> {
  const row = await db
    .selectFrom('queue_feeds')
    .select('created_at')
    .where('hash', '=', sql<number[]>`${hash}`)
    .executeTakeFirst()
  return row !== undefined
}

/** When its address was made; undefined while there is none. */
export async function findQueueFeed(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('queue_feeds').select('created_at').executeTakeFirst()
  return row?.created_at
}
