import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

export function selectSecret(db: Db, purpose: string) {
  return db.selectFrom('keys').select('secret').where('purpose', '=', purpose)
}

/** Whoever comes second leaves what the first wrote. */
export function insertSecret(db: Db, purpose: string, secret: Uint8Array) {
  return db
    .insertInto('keys')
    .values({ purpose, secret })
    .onConflict((conflict) => conflict.doNothing())
}

/** The newest migration that was applied; wrangler keeps the list. */
export async function findMigration(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{
    name: string
  }>`SELECT name FROM d1_migrations ORDER BY id DESC LIMIT 1`.execute(db)
  return rows[0]?.name
}
