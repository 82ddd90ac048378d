import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { SiteMonthsTable } from '../db/counting-tables.ts'
import type { Db } from '../db/database.ts'
import type { DayClock } from '../lib/day-clock.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import {
  commentersTogether,
  selectCommenters,
  selectOpenedPosts,
  selectPostDays,
  selectSiteDay,
  selectSummedVisits,
  site_day_columns,
} from './day-queries.ts'
import { rowsTogether } from './given-queries.ts'
import {
  blank,
  countsAgain,
  grownTo,
  isMadeUp,
  isOfDemo,
  isOpen,
  isUnread,
  isVisit,
  newViews,
  raisedAt,
  rowsOf,
  seenAgain,
  sighting,
  tellsMore,
  visit_key,
} from './reading-queries.ts'
import { type NewVisit, type Stay, visit_columns, type VisitKey } from './visit.ts'

/**
 * Moves the totals by what the upsert right after it in the same batch is going to do. No row: nothing but reloads.
 * Written together, they are of one moment.
 */
export function raiseViews(db: Db, visits: NewVisit[]) {
  return db
    .updateTable('post_counts')
    .from(newViews(visits).as('new'))
    .set(raisedAt(new Date(visits[0]?.last_at ?? 0)))
    .whereRef('post_counts.post_id', '=', 'new.post_id')
    .returning(['post_counts.post_id', 'post_counts.views'])
}

/** A new reader writes a row; the same one a view more, but not within 30 minutes, nor past 20 a day. */
export function upsertVisits(db: Db, visits: NewVisit[]) {
  return db
    .insertInto('visits')
    .columns(visit_columns)
    .expression(sql`SELECT * FROM ${rowsOf(visits, visit_columns)} WHERE true`)
    .onConflict((conflict) =>
      conflict
        .columns(visit_key)
        .doUpdateSet(seenAgain)
        .where(countsAgain(sql.ref('excluded.last_at'))),
    )
    .returning(sighting)
}

/** One read more, unless the visit is one already: stands before updateStay in its batch. */
export function raiseReads(db: Db, key: VisitKey) {
  return db
    .updateTable('post_counts')
    .set((eb) => ({ reads: eb('reads', '+', 1) }))
    .where('post_id', '=', key.post_id)
    .where(isUnread(key))
}

export function updateStay(db: Db, key: VisitKey, stay: Stay) {
  return db.updateTable('visits').set(grownTo(stay)).where(isVisit(key)).where(isOpen(key.day))
}

/** Who reads this has answered. Nothing where there is no row today, or it says so already. */
export function updateCommented(db: Db, key: VisitKey) {
  return db
    .updateTable('visits')
    .set({ commented: 1 })
    .where(isVisit(key))
    .where('commented', '=', 0)
    .where(isOpen(key.day))
}

/** Adds up a day's marks, and takes them away: whoever does it first does it once. */
export function sumCommenters(db: Db, day: string) {
  return [
    db
      .insertInto('commenter_sources')
      .columns(['post_id', 'source', 'commenters'])
      .expression(selectCommenters(day))
      .onConflict((conflict) =>
        conflict.columns(['post_id', 'source']).doUpdateSet({ commenters: commentersTogether }),
      ),
    db
      .updateTable('visits')
      .set({ commented: 0 })
      .where('day', '=', day)
      .where('commented', '=', 1),
  ] as const
}

/** Leaves of a reader's rows of a day what is counted, and nothing else. One that is blank already is not written. */
export function blankVisits(db: Db, day: string, visitor: Uint8Array) {
  return db
    .updateTable('visits')
    .set(blank)
    .where('day', '=', day)
    .where(sql<boolean>`post_id IN (${selectOpenedPosts(day)})`)
    .where('visitor', '=', visitor as never)
    .where(tellsMore)
}

/** Makes the day's salt where there is none yet: whoever comes first. */
export function insertSalt(db: Db, day: string, salt: Uint8Array, now: Date) {
  return db
    .insertInto('salts')
    .values({ day, salt, created_at: iso(now) })
    .onConflict((conflict) => conflict.doNothing())
}

/**
 * After 48 hours nobody can tell any more whose visit a row was. Whoever knows the blog's days takes away
 * those before yesterday as well: a salt made in the evening has its 48 hours only late on the third day.
 */
export function deleteOldSalts(db: Db, now: Date, yesterday = '') {
  return db
    .deleteFrom('salts')
    .where((eb) =>
      eb('created_at', '<=', iso(secondsAfter(now, -48 * 3600))).or('day', '<', yesterday),
    )
}

/** Adds what an isolate has written to the day's sum, and gives that sum. */
export function addRowsWritten(db: Db, day: string, rows: number, limit: number, now: Date) {
  return db
    .insertInto('count_days')
    .values({ day, rows_written: rows, stopped_at: rows >= limit ? iso(now) : null })
    .onConflict((conflict) => conflict.column('day').doUpdateSet(rowsTogether(limit, now)))
    .returning(['rows_written'])
}

/** The row that closes a day: from then on its visits do not move any more. By whoever comes first. */
export function insertSiteDay(db: Db, day: string, clock: DayClock) {
  return db
    .insertInto('site_days')
    .columns(site_day_columns)
    .expression(selectSiteDay(day, clock))
    .onConflict((conflict) => conflict.doNothing())
}

export function insertPostDays(db: Db, day: string, clock: DayClock, ids: RawBuilder<unknown>) {
  return db
    .insertInto('post_days')
    .columns(['post_id', ...site_day_columns])
    .expression(selectPostDays(day, clock, ids))
    .onConflict((conflict) => conflict.doNothing())
}

export function insertSiteMonth(db: Db, month: Insertable<SiteMonthsTable>) {
  return db
    .insertInto('site_months')
    .values(month)
    .onConflict((conflict) => conflict.doNothing())
}

/** Of a closed day the visits of posts that have their row, or are gone: so many at once. */
export function deleteSummedVisits(db: Db, day: string, limit: number) {
  return db
    .deleteFrom('visits')
    .where('day', '=', day)
    .where(sql<boolean>`(post_id, visitor) IN (${selectSummedVisits(day, limit)})`)
}

/** Days on which counting went on to the end have nothing to tell. */
export function deleteFullCountDays(db: Db, before: string) {
  return db.deleteFrom('count_days').where('day', '<', before).where('stopped_at', 'is', null)
}

/** What the demo made up, and every visit to a post that goes with it. */
export function deleteSampleFigures(db: Db) {
  return [
    db.deleteFrom('visits').where(isMadeUp),
    db.deleteFrom('commenter_sources').where(isOfDemo),
    db.deleteFrom('post_days').where('sample', '=', 1),
    db.deleteFrom('site_days').where('sample', '=', 1),
    // Made anew of the days that are left.
    db.deleteFrom('site_months'),
  ] as const
}
