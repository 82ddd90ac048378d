import { type Insertable, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { TokensTable } from '../db/schema.ts'

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
