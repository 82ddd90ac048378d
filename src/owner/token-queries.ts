import { type Insertable, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { TokensTable } from '../db/schema.ts'
import { iso } from '../lib/time.ts'
import { isOf, type Somebody } from './people-queries.ts'

export function insertToken(db: Db, token: Insertable<TokensTable>) {
  return db.insertInto('tokens').values(token)
}

/** Whose it is. Looked up by hash: nothing secret is compared here. */
export async function findTokenUser(db: Db, hash: Uint8Array) {
  return db
    .selectFrom('tokens')
    .leftJoin('users', 'users.id', 'tokens.user_id')
    .select(['users.id', 'users.role', 'users.name'])
    .where('hash', '=', sql<number[]>`${hash}`)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

/** Those that still let somebody in, newest first. */
export function selectTokens(db: Db, person: Somebody) {
  return db
    .selectFrom('tokens')
    .select(['id', 'name', 'created_at'])
    .where('revoked_at', 'is', null)
    .where(isOf(person))
    .orderBy('id', 'desc')
}

export function revokeToken(db: Db, id: number, person: Somebody, now: Date) {
  return revokeTokens(db, person, now).where('id', '=', id)
}

export function revokeTokens(db: Db, person: Somebody, now: Date) {
  return db
    .updateTable('tokens')
    .set({ revoked_at: iso(now) })
    .where('revoked_at', 'is', null)
    .where(isOf(person))
}
