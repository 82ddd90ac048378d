import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { toHex } from '../lib/hash.ts'
import { daysAfter, iso, secondsAfter } from '../lib/time.ts'
import { heatOfView } from './heat.ts'
import {
  type NewVisit,
  type Stay,
  VIEWS_A_DAY,
  visit_details,
  type VisitKey,
  WINDOW_SECONDS,
} from './visit.ts'

/** Visits as rows of a query: one parameter carries them all, as D1 binds 100 at most. */
export function rowsOf<Column extends keyof NewVisit & string>(
  visits: Pick<NewVisit, Column>[],
  columns: readonly Column[],
) {
  const rows = visits.map((visit) =>
    columns.map((column) => {
      const value: unknown = visit[column]
      return value instanceof Uint8Array ? toHex(value) : value
    }),
  )
  const values = columns.map((column, i) => {
    const value = sql`value ->> ${sql.lit(i)}`
    return sql`${column === 'visitor' ? sql`unhex(${value})` : value} AS ${sql.ref(column)}`
  })
  return sql`(SELECT ${sql.join(values)} FROM json_each(${JSON.stringify(rows)}))`
}

/** By post, what these visits would add to its totals. */
export function newViews(visits: NewVisit[]) {
  return sql<{ post_id: number; views: number; visitors: number }>`(
    SELECT new.post_id, count(DISTINCT new.visitor) AS views,
      count(DISTINCT iif(visits.day IS NULL, new.visitor, NULL)) AS visitors
    FROM ${rowsOf(visits, [...visit_key, 'last_at'])} AS new
    LEFT JOIN visits USING (day, post_id, visitor)
    WHERE visits.day IS NULL OR (${countsAgain(sql.ref('new.last_at'))})
    GROUP BY new.post_id)`
}

/** A post's totals with those. */
export function raisedAt(at: Date) {
  return {
    views: sql<number>`post_counts.views + new.views`,
    heat: sql<number>`heat + new.views * ${heatOfView(at)}`,
    visitors: sql<number>`post_counts.visitors + new.visitors`,
  }
}

/** Of a visit that is there already: not within 30 minutes, nor past 20 a day. */
export function countsAgain(at: RawBuilder<unknown>) {
  const window_start = sql`strftime('%Y-%m-%dT%H:%M:%SZ', ${at}, ${`-${WINDOW_SECONDS} seconds`})`
  return sql<boolean>`visits.last_at <= ${window_start} AND visits.views < ${VIEWS_A_DAY}`
}

export const visit_key = ['day', 'post_id', 'visitor'] as const

/** A view more. */
export const seenAgain = {
  views: sql<number>`visits.views + 1`,
  last_at: sql<string>`excluded.last_at`,
}

/** How a visit stands, whoever counted it. */
export const sighting = [
  'day',
  'post_id',
  sql<string>`lower(hex(visitor))`.as('code'),
  'last_at',
  'views',
] as const

export type Sighting = {
  day: string
  post_id: number
  code: string
  last_at: string
  views: number
}

export async function listSightings(db: Db, keys: VisitKey[]): Promise<Sighting[]> {
  return db
    .selectFrom('visits')
    .select(sighting)
    .where(sql<boolean>`(day, post_id, visitor) IN ${rowsOf(keys, visit_key)}`)
    .execute()
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
    .where(isVisit(key))
    .where(isOpen(key.day))
    .executeTakeFirst()
}

export function isVisit({ day, post_id, visitor }: VisitKey) {
  return sql<boolean>`(day = ${day} AND post_id = ${post_id} AND visitor = ${visitor})`
}

export function isUnread(key: VisitKey) {
  return sql<boolean>`EXISTS (SELECT 1 FROM visits
    WHERE ${isVisit(key)} AND read = 0 AND ${isOpen(key.day)})`
}

/** Whatever stands there already: its figures only grow. */
export function grownTo({ seconds, scroll, read }: Stay) {
  return {
    seconds: sql<number>`max(seconds, ${seconds})`,
    scroll: sql<number>`max(scroll, ${scroll})`,
    read: sql<0 | 1>`max(read, ${read})`,
  }
}

/** What is left of a row beside what is counted: nothing. */
export const blank = {
  ...Object.fromEntries(visit_details.map((name) => [name, null])),
  seconds: 0,
  scroll: 0,
  commented: 0 as const,
}

/** Something beside what is counted. */
export const tellsMore = sql<boolean>`coalesce(${sql.join([
  ...visit_details.map((name) => sql.ref(name)),
  sql`nullif(seconds, 0), nullif(scroll, 0), nullif(commented, 0)`,
])}) IS NOT NULL`

/** By the demo, or of a post that goes with it. */
export const isMadeUp = sql<boolean>`EXISTS (SELECT 1 FROM sample_counts
  JOIN posts ON posts.id = sample_counts.post_id
  WHERE posts.id = visits.post_id AND (posts.sample = 1 OR visits.first_at < made_at))`

/** What is summed of a post without days goes whole with the demo. */
export const isOfDemo = sql<boolean>`post_id IN (SELECT post_id FROM sample_counts)`

/**
 * For a statement that finds a post, JSON: of its visits under these codes whether one was read; where there is
 * none, which days are closed by now, and whether counting has stopped lately.
 */
export function visitFound(codes: Pick<VisitKey, 'day' | 'visitor'>[], utc_day: string) {
  const visits = codes.map(
    ({ day, visitor }) => sql`SELECT read FROM visits
      WHERE day = ${day} AND post_id = posts.id AND visitor = ${visitor}`,
  )
  const all = sql.join([sql`SELECT NULL AS read`, ...visits], sql` UNION ALL `)
  const closed = sql`SELECT day FROM site_days WHERE day >= ${daysAfter(utc_day, -2)}`
  const stopped = sql`SELECT 1 FROM count_days WHERE day >= ${daysAfter(utc_day, -1)} AND stopped_at IS NOT NULL`
  return sql<string>`coalesce((SELECT CAST(max(read) AS TEXT) FROM (${all})), json_object(
    'closed', (SELECT json_group_array(day) FROM (${closed})), 'has_stopped', EXISTS (${stopped})))`
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
