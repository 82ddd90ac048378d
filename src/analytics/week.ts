import { clockIn } from '../lib/clock.ts'
import { dayBefore, dayIn, daysAfter } from '../lib/time.ts'
import type { Period } from './period.ts'

const MONDAY = 1
/** By the blog's own clock: when the night's sums are made and people are up. */
const MORNING = '07:00'

/** The week, Monday to Sunday, that is to be told now: from Monday morning on, as long as it is Monday. */
export function weekToTell(zone: string, now: Date): Period | null {
  const today = dayIn(zone, now)
  if (new Date(`${today}T00:00:00Z`).getUTCDay() !== MONDAY) return null
  if (clockIn(zone, now).slice('YYYY-MM-DDT'.length) < MORNING) return null
  return { from: daysAfter(today, -7), to: dayBefore(today), preset: null }
}
