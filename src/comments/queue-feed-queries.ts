import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'

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

/** There is one at a time: a new one puts the old one out of use. */
export function deleteQueueFeeds(db: Db) {
  return db.deleteFrom('queue_feeds')
}

export function insertQueueFeed(db: Db, hash: Uint8Array, now: Date) {
  return db.insertInto('queue_feeds').values({ hash, created_at: iso(now) })
}
