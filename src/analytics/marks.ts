import { dayClock, hourOn } from '../lib/day-clock.ts'
import { dayIn } from '../lib/time.ts'
import type { Mark, Report } from './report.ts'

/** What happened in each step of the chart, by the step. */
export function markedAt({ marks, unit }: Report, zone: string): Map<string, Mark[]> {
  return Map.groupBy(marks, ({ at }) => {
    const moment = new Date(at)
    const day = dayIn(zone, moment)
    if (unit === 'month') return day.slice(0, 'YYYY-MM'.length)
    if (unit === 'day') return day
    return `${day}T${String(hourOn(dayClock(zone, day), moment)).padStart(2, '0')}`
  })
}
