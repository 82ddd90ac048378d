import { dayIn, iso, startOfDay } from '../lib/time.ts'

/** A month of the blog's zone as the moments that are in it: from the first one to before the second. */
export interface MonthBounds {
  month: string
  from: string
  to: string
}

export interface MonthCount {
  month: string
  posts: number
}

/** After every moment that four digits can say. */
const END_OF_TIME = '9999-12-31T23:59:60Z'

/** `2026-11` for a moment in the zone; at the ends of what four digits can say, as the moment itself has it. */
export function monthIn(zone: string, moment: string): string {
  return /^\d{4}-\d{2}/.exec(dayIn(zone, new Date(moment)))?.[0] ?? moment.slice(0, 7)
}

export function monthBounds(zone: string, month: string): MonthBounds {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = new Date(Date.UTC(year, number)).toISOString()
  const to = next.startsWith('+') ? END_OF_TIME : iso(startOfDay(zone, next.slice(0, 10)))
  return { month, from: iso(startOfDay(zone, `${month}-01`)), to }
}

/** The year's first moment, and the next year's. */
export function yearBounds(zone: string, year: string): { from: string; to: string } {
  return { from: monthBounds(zone, `${year}-01`).from, to: monthBounds(zone, `${year}-12`).to }
}

/** The months that those moments are in, each once. */
export function monthsOf(zone: string, moments: (string | null | undefined)[]): MonthBounds[] {
  const known = moments.filter((moment) => typeof moment === 'string')
  const months = new Set(known.map((moment) => monthIn(zone, moment)))
  return [...months].map((month) => monthBounds(zone, month))
}

/** Newest year first, each with its months, newest first. Posts that are still to come are taken out of their months. */
export function archiveYears(
  months: MonthCount[],
  to_come: string[],
  zone: string,
): { year: string; months: MonthCount[] }[] {
  const posts = new Map(months.map((one) => [one.month, one.posts]))
  for (const moment of to_come) {
    const month = monthIn(zone, moment)
    posts.set(month, (posts.get(month) ?? 0) - 1)
  }
  const years = new Map<string, MonthCount[]>()
  for (const [month, count] of [...posts].toSorted(([a], [b]) => (a < b ? 1 : -1))) {
    if (count < 1) continue
    const year = month.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), { month, posts: count }])
  }
  return [...years].map(([year, its_months]) => ({ year, months: its_months }))
}
