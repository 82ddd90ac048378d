import { type Insertable, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { TokensTable } from '../db/schema.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import { SESSION_DAYS } from './session.ts'

export function insertToken(db: Db, token: Insertable<TokensTable>) {
  return db.insertInto('tokens').values(token)
}

/** Looked up by hash: nothing secret is compared here. */
export async function findToken(db: Db, hash: Uint8Array) {
  return db
    .selectFrom('tokens')
    .select(['id', 'name'])
    .where('hash', '=', sql<number[]>`${hash}`)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

/** Those that still let somebody in, newest first. */
export function selectTokens(db: Db) {
  return db
    .selectFrom('tokens')
    .select(['id', 'name', 'created_at'])
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc')
}

export function revokeToken(db: Db, id: number, now: Date) {
  return db
    .updateTable('tokens')
    .set({ revoked_at: iso(now) })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
}

const bytes = (hash: Uint8Array) => sql<number[]>`${hash}`

export interface NewOwner {
  name: string
  email: string
  key_hash: Uint8Array
}

/** Fails, and its batch with it, where there is an owner already: the index users_one_owner. */
export function insertOwner(db: Db, owner: NewOwner, now: Date) {
  return db.insertInto('users').values({ ...owner, role: 'owner', created_at: iso(now) })
}

/** Another key for the owner; the one before is nobody's any more. */
export function updateOwnerKey(db: Db, key_hash: Uint8Array) {
  return db.updateTable('users').set({ key_hash }).where('role', '=', 'owner').returning('email')
}

/** For somebody found by their key, or for the owner whom a link names. */
export function insertSession(
  db: Db,
  hash: Uint8Array,
  user: { email: string } | 'owner',
  agent: string,
  now: Date,
) {
  const found = db
    .selectFrom('users')
    .select([
      bytes(hash).as('hash'),
      'id as user_id',
      sql<string>`${agent.slice(0, 200)}`.as('agent'),
      sql<string>`${iso(now)}`.as('created_at'),
      sql<string>`${iso(secondsAfter(now, SESSION_DAYS * 86_400))}`.as('expires_at'),
    ])
    .where((eb) => (user === 'owner' ? eb('role', '=', 'owner') : eb('email', '=', user.email)))
  return db
    .insertInto('sessions')
    .columns(['hash', 'user_id', 'agent', 'created_at', 'expires_at'])
    .expression(found)
    .returning('user_id')
}

/** Whoever holds the session: one read. */
export function selectSessionUser(db: Db, hash: Uint8Array, now: Date) {
  return db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['users.id', 'role', 'name', 'email', 'expires_at'])
    .where('hash', '=', bytes(hash))
    .where('expires_at', '>', iso(now))
}

export function deleteSession(db: Db, hash: Uint8Array) {
  return db.deleteFrom('sessions').where('hash', '=', bytes(hash))
}

export function selectSessions(db: Db, now: Date) {
  return db
    .selectFrom('sessions')
    .select(['hash', 'agent', 'created_at'])
    .where('expires_at', '>', iso(now))
    .orderBy('created_at', 'desc')
}

export function deleteSessions(db: Db) {
  return db.deleteFrom('sessions')
}

/** Looked up by both: nothing secret is compared here. */
export async function findUserByKey(db: Db, email: string, key_hash: Uint8Array) {
  return db
    .selectFrom('users')
    .select('email')
    .where('email', '=', email)
    .where('key_hash', '=', bytes(key_hash))
    .executeTakeFirst()
}

export function insertSignInLink(db: Db, hash: Uint8Array, expires_at: string) {
  return db.insertInto('sign_in_links').values({ hash, expires_at })
}

export function deleteSignInLinks(db: Db) {
  return db.deleteFrom('sign_in_links')
}

/** Takes the link away: a row back is the right to come in, once. */
export function useSignInLink(db: Db, hash: Uint8Array, now: Date) {
  return db
    .deleteFrom('sign_in_links')
    .where('hash', '=', bytes(hash))
    .where('expires_at', '>', iso(now))
    .returning('expires_at')
}

export function insertShareLink(db: Db, hash: Uint8Array, created_at: string) {
  return db.insertInto('share_links').values({ hash, created_at })
}

export function deleteShareLink(db: Db, hash: Uint8Array) {
  return db.deleteFrom('share_links').where('hash', '=', bytes(hash))
}

export function selectShareLinks(db: Db) {
  return db.selectFrom('share_links').select(['hash', 'created_at']).orderBy('created_at', 'desc')
}

export async function hasShareLink(db: Db, hash: Uint8Array): Promise<boolean> {
  const found = db.selectFrom('share_links').select('created_at').where('hash', '=', bytes(hash))
  return (await found.executeTakeFirst()) !== undefined
}

export type Purpose = 'set-up' | 'sign-in'

/** Failed tries since then, and the first of them. */
export async function countFailedTries(db: Db, purpose: Purpose, block: Uint8Array, since: Date) {
  return db
    .selectFrom('failed_tries')
    .select((eb) => [eb.fn.countAll<number>().as('tries'), eb.fn.min('tried_at').as('first_at')])
    .where('purpose', '=', purpose)
    .where('block', '=', bytes(block))
    .where('tried_at', '>', iso(since))
    .executeTakeFirstOrThrow()
}

export function insertFailedTry(db: Db, purpose: Purpose, block: Uint8Array, now: Date) {
  return db.insertInto('failed_tries').values({ purpose, block, tried_at: iso(now) })
}

/** What is over: sessions and links past their time, tries past a day. */
export function expired(db: Db, now: Date) {
  return [
    db.deleteFrom('sessions').where('expires_at', '<=', iso(now)),
    db.deleteFrom('sign_in_links').where('expires_at', '<=', iso(now)),
    db.deleteFrom('failed_tries').where('tried_at', '<', iso(secondsAfter(now, -86_400))),
  ] as const
}
