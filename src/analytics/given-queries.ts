import { type Selectable, sql } from 'kysely'
import type { TalliesTable } from '../db/counting-tables.ts'
import { MOST_VALUES, OTHER } from './day-detail.ts'

/* Sums that an isolate hands over, as rows: one parameter carries them all, since D1 binds 100 at most. */

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

function given(sums: object[]) {
  return sql`json_each(${JSON.stringify(sums)}) AS given`
}

/** The day of a sum, or where that is rolled up already the first that is not. */
const openDay = sql`max(given.value ->> '$.day',
  coalesce((SELECT date(max(day), '+1 day') FROM site_days), ''))`
