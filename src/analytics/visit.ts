import type { Insertable, Selectable } from 'kysely'
import type { VisitsTable } from '../db/counting-tables.ts'
import { type Dimension, dimensions } from './day-detail.ts'
import { isRead } from './expected-time.ts'

/** The row of one visitor, post and day. */
export type Visit = Selectable<VisitsTable>
export type NewVisit = Insertable<VisitsTable>

/** Which row of `visits`. */
export type VisitKey = { day: string; post_id: number; visitor: Uint8Array }

/** What a row tells beside what is counted: what somebody who asks not to be tracked leaves empty. */
export const visit_details = dimensions.filter(
  (name): name is Exclude<Dimension, 'post'> => name !== 'post',
)

/** What a row is first written with: what it counts begins by itself. */
export const visit_columns = [
  'day',
  'post_id',
  'visitor',
  'first_at',
  'last_at',
  ...visit_details,
] as const

/** The same person opening the same post again counts once more after this. */
export const WINDOW_SECONDS = 30 * 60
/** More of one post by one visitor on one day is no reading any more. */
export const VIEWS_A_DAY = 20

export type Stay = { seconds: number; scroll: number; read: 0 | 1 }

/** Where a visit stands after a beacon: figures only grow, and never past the time since its first view. */
export function stayAfter(
  visit: Stay & { first_at: string },
  told: { seconds: number; scroll: number },
  words: number,
  now: Date,
): Stay {
  const possible = Math.max(0, Math.floor((now.getTime() - Date.parse(visit.first_at)) / 1000))
  const seconds = Math.max(visit.seconds, Math.min(told.seconds, possible))
  const scroll = Math.max(visit.scroll, told.scroll)
  return { seconds, scroll, read: visit.read === 1 || isRead(seconds, scroll, words) ? 1 : 0 }
}

export function isFurther(stay: Stay, visit: Stay): boolean {
  return stay.seconds > visit.seconds || stay.scroll > visit.scroll || stay.read > visit.read
}
