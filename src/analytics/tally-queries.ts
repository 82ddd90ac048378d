import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { selectLackingPosts, selectLikesBefore } from './day-queries.ts'
import {
  hitsTogether,
  selectGivenTallies,
  selectGivenUncounted,
  type TallySum,
  type UncountedSum,
} from './given-queries.ts'

/** Adds the sums, however many, in one statement. What comes too late for its day is put on the next. */
export function addUncounted(db: Db, sums: UncountedSum[]) {
  return db
    .insertInto('uncounted')
    .columns(['day', 'reason', 'family', 'hits'])
    .expression(selectGivenUncounted(sums))
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'reason', 'family'])
        .doUpdateSet({ hits: sql<number>`uncounted.hits + excluded.hits` }),
    )
}

/** Likewise. Once a hundred values of a sort stand there, a new one becomes "(other)": nobody can fill the table. */
export function addTallies(db: Db, sums: TallySum[]) {
  return insertTallies(db, selectGivenTallies(sums))
}

/** By post, the likes of days that are over: whose they were is about to be deleted. */
export function keepLikes(db: Db, today: string) {
  return insertTallies(db, selectLikesBefore(today))
}

function insertTallies(db: Db, rows: RawBuilder<unknown>) {
  return db
    .insertInto('tallies')
    .columns(['day', 'kind', 'post_id', 'value', 'detail', 'hits'])
    .expression(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'kind', 'post_id', 'value', 'detail'])
        .doUpdateSet({ hits: hitsTogether }),
    )
}

/** A program that fetches a feed for one reader: once a day. */
export function insertFetcher(db: Db, day: string, fetcher: Uint8Array) {
  return db
    .insertInto('feed_fetchers')
    .values({ day, fetcher })
    .onConflict((conflict) => conflict.doNothing())
}

/** The rest of a closed day, once each of its posts has its row. */
export function deleteSummedTallies(db: Db, day: string) {
  const tables = ['tallies', 'uncounted', 'feed_fetchers'] as const
  const is_done = sql<boolean>`NOT EXISTS (${selectLackingPosts(day, 1)})`
  return tables.map((table) => db.deleteFrom(table).where('day', '=', day).where(is_done))
}
