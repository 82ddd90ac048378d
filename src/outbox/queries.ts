import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import type { Bulletin, BulletinKey, BulletinWay } from './bulletin.ts'
import { type Answered, type MessageKey, type Outcome, pauseAfter } from './message.ts'
import { askedSince, type Queued, selectAsked, type ToldSelect } from './told-queries.ts'

/** How many messages are sent at once: no more than a Worker may hold connections. */
export const ROUND = 5

/** Longer than any try takes. A message not heard of again by then, because its isolate ended, is due again. */
const CLAIMED_SECONDS = 60

/** One message of a kind about a comment: whatever becomes of the comment later, there is no second. */
export function insertMessages(db: Db, told: ToldSelect) {
  return insertTold(db, told).onConflict((conflict) => conflict.doNothing())
}

/** But for the one kind that somebody may ask for again. */
export function insertMessageAgain(db: Db, told: ToldSelect, now: Date) {
  return insertTold(db, told).onConflict((conflict) =>
    conflict
      .columns(['comment_id', 'kind'])
      .doUpdateSet({ status: 'waiting', tries: 0, next_at: iso(now), created_at: iso(now) }),
  )
}

function insertTold(db: Db, told: ToldSelect) {
  return db
    .insertInto('outbox')
    .columns(['comment_id', 'kind', 'origin', 'next_at', 'created_at'])
    .expression(told)
}

/** Notes whom the same batch asks whether they want mail: nobody twice within `ASKED_SECONDS`. */
export function upsertAsked(db: Db, approved: Queued, now: Date) {
  return db
    .insertInto('mail_addresses')
    .columns(['email', 'state', 'since'])
    .expression(selectAsked(db, approved, now))
    .onConflict((conflict) =>
      conflict
        .column('email')
        .doUpdateSet({ since: iso(now) })
        .where('mail_addresses.state', '=', 'asked')
        .where('mail_addresses.since', '<=', askedSince(now)),
    )
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

/** Writes down what became of a claimed message. One that has nothing to say any more leaves no trace. */
export function updateOutcome(db: Db, message: ClaimedMessage, outcome: Outcome, now: Date) {
  return outcome.kind === 'gone'
    ? db.deleteFrom('outbox').where(isMessage(message))
    : db
        .updateTable('outbox')
        .set(changesBy(message, outcome, now))
        .where(isMessage(message))
}

function changesBy(message: { tries: number }, outcome: Answered, now: Date) {
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

/** The address has said what it wants, by a link that was sent to it. */
export function upsertMailAddress(
  db: Db,
  email: string,
  state: 'confirmed' | 'refused',
  now: Date,
) {
  const since = iso(now)
  return db
    .insertInto('mail_addresses')
    .values({ email, state, since })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ state, since }))
}

export function deleteMailAddress(db: Db, email: string) {
  return db.deleteFrom('mail_addresses').where('email', '=', email)
}

export function deleteMessages(db: Db, comment_ids: number[]) {
  return db
    .deleteFrom('outbox')
    .where(
      'comment_id',
      'in',
      sql<number>`(SELECT value FROM json_each(${JSON.stringify(comment_ids)}))`,
    )
}

/** Fails, and its batch with it, where the link has acted already. */
export function insertUsedLink(db: Db, hash: Uint8Array, expires_at: Date) {
  return db.insertInto('used_links').values({ hash, expires_at: iso(expires_at) })
}

export function deleteOldLinks(db: Db, now: Date) {
  return db.deleteFrom('used_links').where('expires_at', '<=', iso(now))
}

/** Unless one was queued for this way on an occasion since then: of two who look at once, one queues it. */
export function insertBulletin(
  db: Db,
  bulletin: Bulletin,
  way: BulletinWay,
  since: string,
  now: Date,
) {
  const { kind, post_id } = bulletin
  const row = { ...bulletin, way, next_at: iso(now), created_at: iso(now) }
  return db
    .insertInto('bulletins')
    .columns(Object.keys(row) as (keyof typeof row)[])
    .expression(
      sql`SELECT ${sql.join(Object.values(row))} WHERE NOT EXISTS (SELECT 1 FROM bulletins
        WHERE kind = ${kind} AND post_id = ${post_id} AND occasion >= ${since} AND way = ${way})`,
    )
}

export async function findBulletin(db: Db, kind: Bulletin['kind'], occasion: string) {
  return db
    .selectFrom('bulletins')
    .select('created_at')
    .where('kind', '=', kind)
    .where('post_id', '=', 0)
    .where('occasion', '=', occasion)
    .limit(1)
    .executeTakeFirst()
}

/** Likewise as claimDue. */
export async function claimDueBulletins(db: Db, now: Date) {
  const due = db
    .selectFrom('bulletins')
    .select(bulletin_key)
    .where('status', '=', 'waiting')
    .where(unsent)
    .where('next_at', '<=', iso(now))
    .orderBy('next_at')
    .limit(ROUND)
  return db
    .updateTable('bulletins')
    .set({ tries: sql`tries + 1`, next_at: iso(secondsAfter(now, CLAIMED_SECONDS)) })
    .where(sql<boolean>`(kind, post_id, occasion, way) IN (${due})`)
    .returning([...bulletin_key, 'title', 'message', 'url', 'tries', 'created_at'])
    .execute()
}

const bulletin_key = ['kind', 'post_id', 'occasion', 'way'] as const

export type ClaimedBulletin = Awaited<ReturnType<typeof claimDueBulletins>>[number]

export function updateBulletinOutcome(
  db: Db,
  bulletin: ClaimedBulletin,
  outcome: Outcome,
  now: Date,
) {
  return outcome.kind === 'gone'
    ? db.deleteFrom('bulletins').where(isBulletin(bulletin))
    : db
        .updateTable('bulletins')
        .set(changesBy(bulletin, outcome, now))
        .where(isBulletin(bulletin))
}

export function updateBulletinToTryAgain(db: Db, bulletin: BulletinKey, now: Date) {
  return db
    .updateTable('bulletins')
    .set({ status: 'waiting', tries: 0, next_at: iso(now) })
    .where(isBulletin(bulletin))
    .where(unsent)
}

function isBulletin({ kind, post_id, occasion, way }: BulletinKey) {
  return sql<boolean>`kind = ${kind} AND post_id = ${post_id} AND occasion = ${occasion} AND way = ${way}`
}

const BULLETIN_DAYS = 90

export function deleteOldBulletins(db: Db, now: Date) {
  return db
    .deleteFrom('bulletins')
    .where('created_at', '<', iso(secondsAfter(now, -BULLETIN_DAYS * 86_400)))
}
