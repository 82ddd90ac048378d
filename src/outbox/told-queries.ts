import { type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { OutboxTable } from '../db/outgoing-tables.ts'
import type { Database } from '../db/schema.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import type { Ways } from './ways.ts'

/**
 * The comments that a statement is about: one that the same batch has inserted right before, told by its key's
 * hash, since `last_insert_rowid()` stays what it was when nothing was stored; one whose insert cannot fail
 * without the batch; or those that the batch decided on at this very moment.
 */
export type Queued = { key_hash: Uint8Array } | 'inserted' | { decided: number[] }

interface New {
  kind: OutboxTable['kind']
  next_at: Date
}

/** Rows for the outbox. */
export type ToldSelect = SelectQueryBuilder<
  Database,
  never,
  Pick<OutboxTable, 'comment_id' | 'kind' | 'origin' | 'next_at' | 'created_at'>
>

/** The owner hears of a new comment: not of spam, nor of their own. Of an hour's comments, the first speaks for all. */
export function selectToOwner(db: Db, key_hash: Uint8Array, of: New, ways: Ways, now: Date) {
  const told = db
    .selectFrom('comments')
    .select('id as comment_id')
    .select(given(of, ways, now))
    .where(isQueued({ key_hash }, now))
    .where('status', 'in', ['pending', 'approved'])
    .where('by_owner', '=', 0)
  const reachable = of.kind === 'owner-mail' ? told.where(hasOwner) : told
  return of.next_at > now ? reachable.where(sql<boolean>`NOT ${isDueAt(of)}`) : reachable
}

const hasOwner = sql<boolean>`EXISTS (SELECT 1 FROM users WHERE role = 'owner')`

function isDueAt({ kind, next_at }: New) {
  return sql`EXISTS (SELECT 1 FROM outbox WHERE outbox.status = 'waiting' AND outbox.status <> 'sent'
    AND outbox.next_at = ${iso(next_at)} AND outbox.kind = ${kind})`
}

/** Of an answer hears whom it answers: once they have confirmed that they want it, and not of their own. */
export function selectToAnswered(db: Db, approved: Queued, ways: Ways, now: Date) {
  return db
    .selectFrom('comments')
    .innerJoin('comments as parent', 'parent.id', 'comments.parent_id')
    .innerJoin('mail_addresses', 'mail_addresses.email', 'parent.email')
    .select('comments.id as comment_id')
    .select(given({ kind: 'reply-mail', next_at: now }, ways, now))
    .where(isQueued(approved, now))
    .where('comments.status', '=', 'approved')
    .where('parent.status', '=', 'approved')
    .where('parent.notify', '=', 1)
    .where('state', '=', 'confirmed')
    .where(sql<boolean>`comments.email IS NOT parent.email`)
}

/** Nobody is asked twice within this time. */
const ASKED_SECONDS = 7 * 86_400

export function askedSince(now: Date): string {
  return iso(secondsAfter(now, -ASKED_SECONDS))
}

/** An address is asked whether it wants mail: only about a comment that is public. */
export function selectToConfirm(db: Db, approved: Queued, ways: Ways, now: Date) {
  return wishesOf(db, approved, now)
    .select((eb) => eb.fn.min('comments.id').as('comment_id'))
    .select(given({ kind: 'confirm-mail', next_at: now }, ways, now))
    .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM mail_addresses WHERE mail_addresses.email = comments.email
      AND (state <> 'asked' OR since > ${askedSince(now)}))`)
    .groupBy('comments.email')
}

export function selectAsked(db: Db, approved: Queued, now: Date) {
  return wishesOf(db, approved, now)
    .select(sql<string>`comments.email`.as('email'))
    .select([sql<'asked'>`'asked'`.as('state'), sql<string>`${iso(now)}`.as('since')])
    .distinct()
}

/** Public comments with the box ticked and an address. */
function wishesOf(db: Db, approved: Queued, now: Date) {
  return db
    .selectFrom('comments')
    .where(isQueued(approved, now))
    .where('comments.status', '=', 'approved')
    .where('notify', '=', 1)
    .where('by_owner', '=', 0)
    .where('comments.email', 'is not', null)
}

/** A day between two mails of this kind to one address, whoever asks. Only for what is public: somebody has read that. */
export function selectToSeeData(db: Db, comment_id: number, ways: Ways, now: Date) {
  const day_ago = iso(secondsAfter(now, -86_400))
  return db
    .selectFrom('comments')
    .select('comments.id as comment_id')
    .select(given({ kind: 'data-mail', next_at: now }, ways, now))
    .where('comments.id', '=', comment_id)
    .where('comments.status', '=', 'approved')
    .where('comments.email', 'is not', null)
    .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM outbox JOIN comments AS other ON other.id = outbox.comment_id
      WHERE outbox.kind = 'data-mail' AND other.email = comments.email AND outbox.created_at > ${day_ago})`)
}

function isQueued(queued: Queued, now: Date) {
  if (queued === 'inserted') return sql<boolean>`comments.id = last_insert_rowid()`
  if ('key_hash' in queued) {
    return sql<boolean>`comments.id = last_insert_rowid() AND comments.key_hash = ${queued.key_hash}`
  }
  return sql<boolean>`comments.id IN (SELECT value FROM json_each(${JSON.stringify(queued.decided)}))
    AND comments.decided_at = ${iso(now)}`
}

function given({ kind, next_at }: New, { origin }: Ways, now: Date) {
  return [
    sql<OutboxTable['kind']>`${kind}`.as('kind'),
    sql<string>`${origin}`.as('origin'),
    sql<string>`${iso(next_at)}`.as('next_at'),
    sql<string>`${iso(now)}`.as('created_at'),
  ] as const
}
