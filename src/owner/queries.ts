import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import type { Role } from '../rights.ts'
import { isOf, type Somebody } from './people-queries.ts'
import { SESSION_DAYS } from './session.ts'

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

export type NewPerson = NewOwner & { role: Exclude<Role, 'owner'> }

/** Fails, and its batch with it, where somebody has this address already. */
export function insertPerson(db: Db, person: NewPerson, now: Date) {
  return db.insertInto('users').values({ ...person, created_at: iso(now) })
}

export function updateRole(db: Db, id: number, role: NewPerson['role']) {
  return db.updateTable('users').set({ role }).where('id', '=', id)
}

/** Their sessions, links and tokens go with them; their posts stay, and are the owner's. */
export function deletePerson(db: Db, id: number) {
  return db.deleteFrom('users').where('id', '=', id)
}

/** Another key; the one before is nobody's any more. */
export function updateKey(db: Db, { id, role }: Somebody, key_hash: Uint8Array) {
  const update = db.updateTable('users').set({ key_hash }).returning('email')
  return role === 'owner' ? update.where('role', '=', 'owner') : update.where('id', '=', id)
}

/** To the hour: no request of somebody at work costs a write but the first. */
export function updateSeen(db: Db, by: { id: number } | { email: string }, now: Date) {
  return db
    .updateTable('users')
    .set({ seen_at: iso(now) })
    .where((eb) => eb.and(by))
}

export function insertSession(
  db: Db,
  hash: Uint8Array,
  by: { email: string } | { id: number },
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
    .where((eb) => eb.and(by))
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
    .select(['users.id', 'role', 'name', 'seen_at'])
    .where('hash', '=', bytes(hash))
    .where('expires_at', '>', iso(now))
}

export function deleteSession(db: Db, hash: Uint8Array) {
  return db.deleteFrom('sessions').where('hash', '=', bytes(hash))
}

export function deleteSessionOf(db: Db, person: Somebody, hash: Uint8Array) {
  return deleteSession(db, hash).where(isOf(person))
}

export function selectSessions(db: Db, person: Somebody, now: Date) {
  return db
    .selectFrom('sessions')
    .select(['hash', 'agent', 'created_at'])
    .where('expires_at', '>', iso(now))
    .where(isOf(person))
    .orderBy('created_at', 'desc')
}

export function deleteSessions(db: Db, person: Somebody) {
  return db.deleteFrom('sessions').where(isOf(person))
}

/** Looked up by both: nothing secret is compared here. */
export async function findUserByKey(db: Db, email: string, key_hash: Uint8Array) {
  return db
    .selectFrom('users')
    .select(['id', 'role', 'name', 'email'])
    .where('email', '=', email)
    .where('key_hash', '=', bytes(key_hash))
    .executeTakeFirst()
}

export function insertSignInLink(db: Db, hash: Uint8Array, user_id: number | null, until: Date) {
  return db.insertInto('sign_in_links').values({ hash, user_id, expires_at: iso(until) })
}

/** One that makes a password too, for whom it names. */
export function insertWelcomeLink(
  db: Db,
  hash: Uint8Array,
  by: { id: number } | { email: string },
  until: Date,
) {
  const named = db
    .selectFrom('users')
    .select([bytes(hash).as('hash'), 'id as user_id', sql<1>`1`.as('makes_key')])
    .select(sql<string>`${iso(until)}`.as('expires_at'))
    .where((eb) => eb.and(by))
  return db
    .insertInto('sign_in_links')
    .columns(['hash', 'user_id', 'makes_key', 'expires_at'])
    .expression(named)
}

export function deleteSignInLinks(db: Db, person: Somebody) {
  return db.deleteFrom('sign_in_links').where(isOf(person))
}

/** Takes the link away: a row back is the right to come in, once. Of nobody, it is the owner's. */
export function useSignInLink(db: Db, hash: Uint8Array, now: Date) {
  return db
    .deleteFrom('sign_in_links')
    .where('hash', '=', bytes(hash))
    .where('expires_at', '>', iso(now))
    .returning(['user_id', 'makes_key'])
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
