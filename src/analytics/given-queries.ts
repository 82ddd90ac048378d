import { type Selectable, sql } from 'kysely'
import type { TalliesTable } from '../db/counting-tables.ts'
import { iso } from '../lib/time.ts'
import { MOST_VALUES, OTHER } from './day-detail.ts'

/* What an isolate hands over: sums as rows in one parameter, since D1 binds 100 at most, and how they are added. */

export type UncountedSum = { day: string; reason: string; family: string; hits: number }

export function selectGivenUncounted(sums: UncountedSum[]) {
  return sql`SELECT ${openDay}, given.value ->> '$.reason', given.value ->> '$.family', given.value ->> '$.hits'
    FROM ${given(sums)} WHERE true`
}

export type TallySum = Selectable<TalliesTable>

/** Once a hundred values of a sort stand there, a new one becomes "(other)". */
export function selectGivenTallies(sums: TallySum[]) {
  const has_room = sql`(SELECT count(*) FROM (SELECT 1 FROM tallies
      WHERE day = ${openDay} AND kind = given.value ->> '$.kind' LIMIT ${sql.lit(MOST_VALUES)})) < ${sql.lit(MOST_VALUES)}
    OR EXISTS (SELECT 1 FROM tallies WHERE day = ${openDay} AND kind = given.value ->> '$.kind'
      AND post_id = given.value ->> '$.post_id' AND tallies.value = given.value ->> '$.value'
      AND detail = given.value ->> '$.detail')`
  return sql`SELECT ${openDay}, given.value ->> '$.kind', given.value ->> '$.post_id',
      iif(${has_room}, given.value ->> '$.value', ${sql.lit(OTHER)}),
      iif(${has_room}, given.value ->> '$.detail', ''), given.value ->> '$.hits'
    FROM ${given(sums)} WHERE true`
}

/** A service says for how many it fetches, again and again. */
export const hitsTogether = sql<number>`iif(tallies.kind = 'subscribers',
  max(tallies.hits, excluded.hits), tallies.hits + excluded.hits)`

/** With what an isolate has written: counting stops at the limit, the first time it is reached. */
export function rowsTogether(limit: number, now: Date) {
  const rows = sql<number>`count_days.rows_written + excluded.rows_written`
  return {
    rows_written: rows,
    stopped_at: sql<string | null>`coalesce(count_days.stopped_at,
      iif(${rows} >= ${limit}, ${iso(now)}, NULL))`,
  }
}

function given(sums: object[]) {
  return sql`json_each(${JSON.stringify(sums)}) AS given`
}

/** The day of a sum, or where that is rolled up already the first that is not. */
const openDay = sql`max(given.value ->> '$.day',
  coalesce((SELECT date(max(day), '+1 day') FROM site_days), ''))`
