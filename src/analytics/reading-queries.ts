import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import { type VisitKey, WINDOW_SECONDS } from './visit.ts'

/** How the row stands after upsertVisit, whoever counted it. */
export function selectSighting(db: Db, key: VisitKey) {
  return db
    .selectFrom('visits')
    .select(['last_at', 'views'])
    .where('day', '=', key.day)
    .where('post_id', '=', key.post_id)
    .where('visitor', '=', key.visitor as never)
}

/** The visits of the day whose window is still open, oldest first. */
export async function listRecentVisits(db: Db, day: string, now: Date) {
  return db
    .selectFrom('visits')
    .select(['post_id', 'visitor', 'last_at', 'views'])
    .where('last_at', '>', iso(secondsAfter(now, -WINDOW_SECONDS)))
    .where('day', '=', day)
    .orderBy('last_at')
    .execute()
}

/** Undefined too on a day that is closed: its sums stand. */
export async function findStay(db: Db, key: VisitKey) {
  return db
    .selectFrom('visits')
    .select(['first_at', 'seconds', 'scroll', 'read'])
    .where('day', '=', key.day)
    .where('post_id', '=', key.post_id)
    .where('visitor', '=', key.visitor as never)
    .where(isOpen(key.day))
    .executeTakeFirst()
}

export function isOpen(day: string) {
  return sql<boolean>`NOT EXISTS (SELECT 1 FROM site_days WHERE day = ${day})`
}

/** What the beacon needs of a post that readers can open; undefined for any other. */
export async function findReadable(db: Db, id: number, now: Date) {
  return db
    .selectFrom('posts')
    .select(['id', 'kind', 'slug', 'words'])
    .where('id', '=', id)
    .where('status', '<>', 'draft')
    .where('published_at', '<=', iso(now))
    .executeTakeFirst()
}

export function selectSalts(db: Db, days: string[]) {
  return db.selectFrom('salts').select(['day', 'salt']).where('day', 'in', days)
}

export function selectCountDay(db: Db, day: string) {
  return db.selectFrom('count_days').select(['rows_written', 'stopped_at']).where('day', '=', day)
}

export function selectOldestVisit(db: Db) {
  return db.selectFrom('visits').select('day').orderBy('day').limit(1)
}
