import { countDays, daysAfter } from '../lib/time.ts'
import { type DayRow, type Dimension, dimensions, type Figures, no_figures } from './day-detail.ts'
import { type Period, type Unit, unitOf } from './period.ts'
import { Sums, type Tally, type Top, type UncountedSum } from './sums.ts'

/** Everything behind the counter line, of the whole blog or of one post, for a span of days. */
export interface Report {
  period: Period
  unit: Unit
  /** The same number of days before; null for "all". */
  previous: Period | null
  totals: Figures
  before: Figures | null
  series: Point[]
  /** Step by step beside `series`; shorter where a month is. Empty for hours, and for "all". */
  series_before: Point[]
  /** 0 to 23 of all days together. */
  hours: { views: number; visitors: number }[]
  tops: Record<Dimension, Top[]>
  links: Tally[]
  searches: Tally[]
  not_found: Tally[]
  uncounted: UncountedSum[]
  stay: Stay
  subscribers: Subscribers
  /** The posts that `tops.post` and `marks` name, by id. A purged one is missing. */
  posts: Map<number, ReportPost>
  /** Whether it is about one post alone. */
  of_post: boolean
  /** When a post appeared, or was changed, for the chart: of each kind the newest first. */
  marks: Mark[]
  /** Who is here now; null where the period has ended. */
  live: Live | null
  /** Days (UTC) on which counting stopped, and when. */
  stopped: { day: string; stopped_at: string }[]
  /** Rows that counting has written today (UTC). */
  rows_today: number
  /** Some of it is the demo's made-up history. */
  has_sample: boolean
}

/** Of an hour only views and people are known: the other figures are kept by the day. */
export interface Point extends Partial<Omit<Figures, 'seconds'>> {
  /** `2026-11-03T08`, `2026-11-03` or `2026-11`, in the blog's zone. */
  at: string
  views: number
  visitors: number
}

/** How long and how far, of the readings whose browser told. */
export interface Stay {
  told: number
  /** Shares, 0 to 1, of those who reached 10, 20 … 100 % of the text. */
  curve: number[]
  median_seconds: number | null
}

/** Who reads by feed: on the best of the last seven rolled-up days, as not every program fetches daily. */
export interface Subscribers {
  services: { service: string; readers: number }[]
  direct: number
}

export interface ReportPost {
  id: number
  kind: 'post' | 'page'
  slug: string
  title: string
  status: 'draft' | 'published' | 'unlisted'
  words: number
  published_at: string | null
}

/** People in the last five minutes, and what they have open. */
export interface Live {
  visitors: number
  posts: { id: number; title: string; visitors: number }[]
}

export const marked = ['published', 'edited', 'renamed'] as const

export interface Mark {
  /** A day in the blog's zone. */
  day: string
  /** The moment; null of a change, of which only the day is kept. */
  at: string | null
  what: (typeof marked)[number]
  post_id: number
}

/** What days and sums alone say; titles and marks are added by whoever reads them. */
export type ReportSums = Omit<
  Report,
  'posts' | 'of_post' | 'marks' | 'live' | 'stopped' | 'rows_today'
>

/** `days` of the period with their details, and of the one before it without; `sums` of the period. */
export function sumReport(
  asked: Period,
  previous: Period | null,
  days: DayRow[],
  sums: Sums,
): ReportSums {
  const period = asked.preset === 'all' ? fromFirst(asked, days) : asked
  const within = days.filter((row) => isIn(period, row))
  const earlier = previous ? days.filter((row) => isIn(previous, row)) : []
  return {
    period,
    unit: unitOf(period),
    previous,
    totals: addUp(within),
    before: previous && addUp(earlier),
    series: seriesOf(period, within, sums),
    series_before: previous && unitOf(period) !== 'hour' ? seriesOf(previous, earlier, sums) : [],
    hours: sums.hours,
    tops: Object.fromEntries(dimensions.map((name) => [name, sums.top(name)])) as Report['tops'],
    links: sums.tallies('link'),
    searches: sums.tallies('search'),
    not_found: sums.tallies('not_found'),
    uncounted: sums.uncounted,
    stay: stayOf(sums),
    subscribers: subscribersOf(within),
    has_sample: within.some((row) => row.sample === 1),
  }
}

function fromFirst(period: Period, days: DayRow[]): Period {
  const first = days.reduce((least, { day }) => (day < least ? day : least), period.to)
  return { ...period, from: first }
}

function isIn({ from, to }: Period, { day }: DayRow): boolean {
  return day >= from && day <= to
}

export function addUp(rows: Figures[]): Figures {
  const names = Object.keys(no_figures) as (keyof Figures)[]
  const sum = (name: keyof Figures) => rows.reduce((total, row) => total + row[name], 0)
  return Object.fromEntries(names.map((name) => [name, sum(name)])) as unknown as Figures
}

function seriesOf(period: Period, days: DayRow[], sums: Sums): Point[] {
  const unit = unitOf(period)
  if (unit === 'hour') return hoursOf(period.from, sums)
  const length = unit === 'month' ? 'YYYY-MM'.length : 'YYYY-MM-DD'.length
  const steps = new Map<string, DayRow[]>()
  for (let n = 0; n < countDays(period.from, period.to); n++) {
    steps.set(daysAfter(period.from, n).slice(0, length), [])
  }
  for (const row of days) steps.get(row.day.slice(0, length))?.push(row)
  return [...steps].map(([at, rows]) => {
    const { seconds: _, ...figures } = addUp(rows)
    return { at, ...figures }
  })
}

function hoursOf(day: string, sums: Sums): Point[] {
  return sums.hours.map(({ views, visitors }, hour) => {
    return { at: `${day}T${String(hour).padStart(2, '0')}`, views, visitors }
  })
}

function stayOf(sums: Sums): Stay {
  const curve = sums.scroll.map((reached) => (sums.told === 0 ? 0 : reached / sums.told))
  return { told: sums.told, curve, median_seconds: sums.medianSeconds }
}

function subscribersOf(days: DayRow[]): Subscribers {
  const recent = days.toSorted((a, b) => (a.day < b.day ? 1 : -1)).slice(0, 7)
  const services = new Map<string, number>()
  for (const { detail } of recent) {
    const of_day = new Map<string, number>()
    for (const [kind, service, , readers] of detail?.tallies ?? []) {
      if (kind === 'subscribers') of_day.set(service, (of_day.get(service) ?? 0) + readers)
    }
    for (const [service, readers] of of_day) {
      services.set(service, Math.max(services.get(service) ?? 0, readers))
    }
  }
  return {
    services: [...services].map(([service, readers]) => ({ service, readers })),
    direct: Math.max(0, ...recent.map(({ detail }) => detail?.fetchers ?? 0)),
  }
}
