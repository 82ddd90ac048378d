import type { Db } from '../db/database.ts'
import { dayClock } from '../lib/day-clock.ts'
import { dayIn, secondsAfter } from '../lib/time.ts'
import { selectCommentedPosts, selectLackingPosts } from './day-queries.ts'
import {
  addRowsWritten,
  deleteFullCountDays,
  deleteSummedVisits,
  insertPostDays,
  insertSiteDay,
  sumCommenters,
} from './queries.ts'
import { deleteSummedTallies } from './tally-queries.ts'
import { sumMonth } from './sum-month.ts'
import { findFirstPublished, getRollUpState, type RollUpState } from './roll-up-queries.ts'

/** From midnight on, for what yesterday's readers still tell of themselves. */
export const GRACE_HOURS = 2
/** A step's share: its batch stays short, and so does what the Worker does for it. */
const POSTS_A_STEP = 20
const VISITS_A_STEP = 1000

export interface RollUp {
  zone: string
  now: Date
  /** How long after its end a day is left alone. */
  grace_hours: number
  /** At most so many. */
  steps: number
  /** COUNT_ROWS_A_DAY: what clearing away writes is counting's expense too. */
  rows_a_day: number
}

/**
 * Sums up past days and takes their visits away. Each step is one batch and finds out for itself where things
 * stand, so that it may be the last, or be done by two at once: first a day gets its row, which closes it;
 * then its posts get theirs, and their visits go. When nothing is left of days, months are summed up.
 */
export async function rollUp(db: Db, asked: RollUp): Promise<void> {
  const { now, steps, rows_a_day } = asked
  const before = db.cost.rows_written
  for (let step = 0; step < steps; step++) {
    if (!(await rollUpStep(db, asked))) break
  }
  const rows = db.cost.rows_written - before
  if (rows > 0) await addRowsWritten(db, dayIn('UTC', now), rows, rows_a_day, now).execute()
}

/** False when nothing is left to do. */
async function rollUpStep(db: Db, { zone, now, grace_hours }: RollUp): Promise<boolean> {
  const state = await getRollUpState(db)
  const { last, oldest, month } = state
  if (last && oldest && oldest <= last) {
    await clearAway(db, oldest, zone, now)
    return true
  }
  const next = await findNext(db, zone, state)
  if (next && now >= secondsAfter(dayClock(zone, next).end, grace_hours * 3600)) {
    await close(db, next, zone)
    return true
  }
  // Days are closed in order: where a later month has one, this month gets no more.
  if (!last || !month || month >= last.slice(0, month.length)) return false
  await sumMonth(db, month)
  return true
}

/** The next day that has anything to tell. */
async function findNext(db: Db, zone: string, { last, oldest }: RollUpState) {
  if (!last) return oldest
  const published = await findFirstPublished(db, dayClock(zone, last).end)
  const commented = published && dayIn(zone, new Date(published))
  return commented && (!oldest || commented < oldest) ? commented : oldest
}

async function close(db: Db, day: string, zone: string): Promise<void> {
  const clock = dayClock(zone, day)
  await db.batch(
    insertSiteDay(db, day, clock),
    insertPostDays(db, day, clock, selectCommentedPosts(clock)),
    ...sumCommenters(db, day),
  )
}

async function clearAway(db: Db, day: string, zone: string, now: Date): Promise<void> {
  await db.batch(
    insertPostDays(db, day, dayClock(zone, day), selectLackingPosts(day, POSTS_A_STEP)),
    deleteSummedVisits(db, day, VISITS_A_STEP),
    ...deleteSummedTallies(db, day),
    deleteFullCountDays(db, dayIn('UTC', secondsAfter(now, -48 * 3600))),
  )
}
