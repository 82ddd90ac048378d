import { type DayClock, hourOn } from '../lib/day-clock.ts'
import {
  type DayDetail,
  type Dimension,
  dimensions,
  type Figures,
  type Share,
  timeStep,
  UNKNOWN,
} from './day-detail.ts'
import type { Visit } from './visit.ts'

/** A row of `visits` as reports read it: the visitor in hex, and not who answered. */
export type VisitRow = Omit<Visit, 'visitor' | 'commented'> & { visitor: string }

/**
 * The sums of visits of one day, or of one post on it, as the roll-up makes them in SQL: the database would
 * meter each of its passes over the rows, and today is looked at often.
 */
export function sumVisits(
  visits: VisitRow[],
  clock: DayClock,
): { figures: Omit<Figures, 'comments' | 'likes'>; detail: DayDetail } {
  const all = new Group()
  for (const visit of visits) all.add(visit)
  const detail: DayDetail = { hours: hoursOf(visits, clock), tallies: [], ...stayOf(visits) }
  for (const dimension of dimensions) detail[dimension] = sharesBy(dimension, visits)
  const seconds = visits.reduce((sum, visit) => sum + visit.seconds, 0)
  const [, views, visitors, reads] = all.share('')
  return { figures: { views, visitors, reads, seconds }, detail }
}

/** Null where a value's absence is nothing to tell. */
export function valueOf(dimension: Dimension, visit: VisitRow): string | null {
  if (dimension === 'post') return String(visit.post_id)
  if (dimension === 'referrer' || dimension === 'campaign') return visit[dimension]
  if (dimension === 'source' && visit.channel === 'Direct') return visit.source ?? 'Direct'
  return visit[dimension] ?? UNKNOWN
}

class Group {
  #views = 0
  #reads = 0
  readonly #visitors = new Set<string>()

  add(visit: VisitRow): void {
    this.#views += visit.views
    this.#reads += visit.read
    this.#visitors.add(visit.visitor)
  }

  share(value: string): Share {
    return [value, this.#views, this.#visitors.size, this.#reads]
  }
}

function sharesBy(dimension: Dimension, visits: VisitRow[]): Share[] {
  const groups = new Map<string, Group>()
  for (const visit of visits) {
    const value = valueOf(dimension, visit)
    if (value === null) continue
    const group = groups.get(value) ?? new Group()
    group.add(visit)
    groups.set(value, group)
  }
  return [...groups].map(([value, group]) => group.share(value))
}

/** A row knows the hours of its first and its last view; what lies between is put at the last. */
function hoursOf(visits: VisitRow[], clock: DayClock): DayDetail['hours'] {
  const hours = new Map<number, { views: number; visitors: Set<string> }>()
  const add = (moment: string, views: number, visitor: string) => {
    const at = hourOn(clock, new Date(moment))
    const hour = hours.get(at) ?? { views: 0, visitors: new Set() }
    hour.views += views
    hour.visitors.add(visitor)
    hours.set(at, hour)
  }
  for (const { first_at, last_at, views, visitor } of visits) {
    add(first_at, 1, visitor)
    if (views > 1) add(last_at, views - 1, visitor)
  }
  return [...hours].map(([hour, { views, visitors }]) => [hour, views, visitors.size])
}

function stayOf(visits: VisitRow[]): Pick<DayDetail, 'told' | 'scroll' | 'times'> {
  const told = visits.filter(({ seconds }) => seconds > 0)
  const scroll = Array.from({ length: 10 }, (_, step) => {
    return told.filter((visit) => visit.scroll >= (step + 1) * 10).length
  })
  const times = new Map<number, number>()
  for (const { seconds } of told) {
    times.set(timeStep(seconds), (times.get(timeStep(seconds)) ?? 0) + 1)
  }
  return { told: told.length, scroll, times: [...times] }
}
