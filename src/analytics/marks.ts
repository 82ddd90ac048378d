import { dayClock, hourOn } from '../lib/day-clock.ts'
import { dayIn } from '../lib/time.ts'
import type { Mark, Report, ReportPost } from './report.ts'
import type { ChangedPost } from './report-queries.ts'

export function marksOf(appeared: ReportPost[], changed: ChangedPost[], zone: string): Mark[] {
  return [
    ...appeared.map(({ id, published_at }): Mark => {
      const at = published_at ?? ''
      return { day: dayIn(zone, new Date(at)), at, what: 'published', post_id: id }
    }),
    ...changed.map(({ id, day, what }): Mark => ({ day, at: null, what, post_id: id })),
  ]
}

/** What happened in each step of the chart, by the step: each thing once. A change is at no hour. */
export function markedAt({ marks, unit }: Report, zone: string): Map<string, Mark[]> {
  const by_step = Map.groupBy(marks, ({ day, at }) => {
    if (unit === 'month') return day.slice(0, 'YYYY-MM'.length)
    if (unit === 'day' || at === null) return day
    return `${day}T${String(hourOn(dayClock(zone, day), new Date(at))).padStart(2, '0')}`
  })
  return new Map([...by_step].map(([step, of_step]) => [step, eachOnce(of_step)]))
}

function eachOnce(marks: Mark[]): Mark[] {
  return [...new Map(marks.map((mark) => [`${mark.what} ${mark.post_id}`, mark])).values()]
}
