import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import { type NewVisit, type Stay, VIEWS_A_DAY, WINDOW_SECONDS } from './visit.ts'

/** Which row of `visits`. */
export type VisitKey = { day: string; post_id: number; visitor: Uint8Array }

/** A new reader writes a row; the same one a view more, but not within 30 minutes, nor past 20 a day. */
export function upsertVisit(db: Db, visit: NewVisit, now: Date) {
  const window_start = iso(secondsAfter(now, -WINDOW_SECONDS))
  return db
    .insertInto('visits')
    .values(visit)
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'post_id', 'visitor'])
        .doUpdateSet((eb) => ({
          views: eb('visits.views', '+', 1),
          last_at: eb.ref('excluded.last_at'),
        }))
        .where('visits.last_at', '<=', window_start)
        .where('visits.views', '<', VIEWS_A_DAY),
    )
}

/** Moves the totals by what the upsert right before it in the same batch did: its `changes()`. No row back: a reload. */
export function raiseViews(db: Db, key: VisitKey) {
  return db
    .updateTable('post_counts')
    .set((eb) => ({
      views: eb('views', '+', 1),
      visitors: sql<number>`visitors + (${eb
        .selectFrom('visits')
        .select(sql<number>`views = 1`.as('is_new'))
        .where('day', '=', key.day)
        .where('post_id', '=', key.post_id)
        .where('visitor', '=', key.visitor as never)})`,
    }))
    .where('post_id', '=', key.post_id)
    .where(sql<boolean>`changes() > 0`)
    .returning('views')
}

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

export async function findStay(db: Db, key: VisitKey) {
  return db
    .selectFrom('visits')
    .select(['first_at', 'seconds', 'scroll', 'read'])
    .where('day', '=', key.day)
    .where('post_id', '=', key.post_id)
    .where('visitor', '=', key.visitor as never)
    .executeTakeFirst()
}

/** One read more, unless the visit is one already: stands before updateStay in its batch. */
export function raiseReads(db: Db, key: VisitKey) {
  return db
    .updateTable('post_counts')
    .set((eb) => ({ reads: eb('reads', '+', 1) }))
    .where('post_id', '=', key.post_id)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('visits')
          .select('day')
          .where('day', '=', key.day)
          .where('post_id', '=', key.post_id)
          .where('visitor', '=', key.visitor as never)
          .where('read', '=', 0),
      ),
    )
}

export function updateStay(db: Db, key: VisitKey, stay: Stay) {
  return db
    .updateTable('visits')
    .set({
      seconds: sql<number>`max(seconds, ${stay.seconds})`,
      scroll: sql<number>`max(scroll, ${stay.scroll})`,
      read: sql<0 | 1>`max(read, ${stay.read})`,
    })
    .where('day', '=', key.day)
    .where('post_id', '=', key.post_id)
    .where('visitor', '=', key.visitor as never)
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

export interface PublicCounts {
  slug: string
  views: number
  visitors: number
  reads: number
  comments: number
  likes: number
}

/**
 * The public counters of the posts that have these slugs, or had them: a counter elsewhere survives a new
 * address. Unknown and unpublished ones are left out.
 */
export async function listCounts(db: Db, slugs: string[], now: Date): Promise<PublicCounts[]> {
  const asked = sql<{
    slug: string
  }>`(SELECT DISTINCT value AS slug FROM json_each(${JSON.stringify(slugs)}))`
  const id = sql<number>`coalesce((SELECT id FROM posts WHERE slug = asked.slug),
    (SELECT post_id FROM redirects WHERE slug = asked.slug))`
  return db
    .selectFrom(asked.as('asked'))
    .innerJoin('posts', (join) => join.on('posts.id', '=', id))
    .innerJoin('post_counts', 'post_counts.post_id', 'posts.id')
    .select(['asked.slug', 'views', 'visitors', 'reads', 'comments', 'likes'])
    .where('status', '<>', 'draft')
    .where('published_at', '<=', iso(now))
    .execute()
}

export type UncountedSum = { day: string; reason: string; family: string; hits: number }

/** Adds the sums, however many, in one statement. */
export function addUncounted(db: Db, sums: UncountedSum[]) {
  const columns = (['day', 'reason', 'family', 'hits'] as const).map((name) =>
    sql`value ->> ${sql.lit(`$.${name}`)}`.as(name),
  )
  return db
    .insertInto('uncounted')
    .columns(['day', 'reason', 'family', 'hits'])
    .expression(
      db
        .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(sums)})`.as('sums'))
        .select(columns as never)
        .where(sql<boolean>`true`) as never,
    )
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'reason', 'family'])
        .doUpdateSet((eb) => ({ hits: eb('uncounted.hits', '+', eb.ref('excluded.hits')) })),
    )
}

/** Makes the day's salt where there is none yet: whoever comes first. */
export function insertSalt(db: Db, day: string, salt: Uint8Array, now: Date) {
  return db
    .insertInto('salts')
    .values({ day, salt, created_at: iso(now) })
    .onConflict((conflict) => conflict.doNothing())
}

export function selectSalts(db: Db, days: string[]) {
  return db.selectFrom('salts').select(['day', 'salt']).where('day', 'in', days)
}

/**
 * After 48 hours nobody can tell any more whose visit a row was. Whoever knows the blog's days takes away
 * those before yesterday as well: a salt made in the evening has its 48 hours only late on the third day.
 */
export function deleteOldSalts(db: Db, now: Date, yesterday = '') {
  return db
    .deleteFrom('salts')
    .where((eb) =>
      eb.or([
        eb('created_at', '<=', iso(secondsAfter(now, -48 * 3600))),
        eb('day', '<', yesterday),
      ]),
    )
}

export function selectCountDay(db: Db, day: string) {
  return db.selectFrom('count_days').select(['rows_written', 'stopped_at']).where('day', '=', day)
}

/** Adds what an isolate has written to the day's sum, and gives that sum. */
export function addRowsWritten(db: Db, day: string, rows: number, limit: number, now: Date) {
  return db
    .insertInto('count_days')
    .values({ day, rows_written: rows, stopped_at: rows >= limit ? iso(now) : null })
    .onConflict((conflict) =>
      conflict.column('day').doUpdateSet({
        rows_written: sql<number>`count_days.rows_written + ${rows}`,
        stopped_at: sql<string | null>`coalesce(count_days.stopped_at,
          iif(count_days.rows_written + ${rows} >= ${limit}, ${iso(now)}, NULL))`,
      }),
    )
    .returning(['rows_written'])
}
