import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'
import type { MessageKey, Outcome } from './message.ts'
import { changesBy, claimedAt, dueAgain, isDue, ROUND, unsent } from './sending-queries.ts'
import { askedSince, type Queued, selectAsked, type ToldSelect } from './told-queries.ts'

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

/** Takes what is due, the longest due first: whoever else looks now does not find it. */
export async function claimDue(db: Db, now: Date) {
  const due = db
    .selectFrom('outbox')
    .select(['comment_id', 'kind'])
    .where(isDue(now))
    .orderBy('next_at')
    .limit(ROUND)
  return db
    .updateTable('outbox')
    .set(claimedAt(now))
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

function isMessage({ comment_id, kind }: MessageKey) {
  return sql<boolean>`comment_id = ${comment_id} AND kind = ${kind}`
}

/** Due now, with all its tries before it again. What went stays gone. */
export function updateToTryAgain(db: Db, message: MessageKey, now: Date) {
  return db.updateTable('outbox').set(dueAgain(now)).where(isMessage(message)).where(unsent)
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

export async function findUsedLink(db: Db, hash: Uint8Array) {
  return db
    .selectFrom('used_links')
    .select('expires_at')
    .where('hash', '=', sql<number[]>`${hash}`)
    .executeTakeFirst()
}

export function deleteOldLinks(db: Db, now: Date) {
  return db.deleteFrom('used_links').where('expires_at', '<=', iso(now))
}
