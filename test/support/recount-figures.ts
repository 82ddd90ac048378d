import { nameOf, type Recount, type Visit } from './recount.ts'

type Shares = Record<string, { views: number; visitors: number; reads: number }>

interface Span {
  from: string
  to: string
  /** Null for all. */
  post: number | null
  /** The first day that is not rolled up: from there on nothing is "(other)". */
  open_from: string
  /** Those of which the blog's months are summed, and again keep a hundred values by name. */
  months?: string[]
}

/** All figures of some days, of one post or of all. From `open_from` on days are not rolled up, and have no "(other)". */
export function figuresOf(recount: Recount, { from, to, post, open_from, months = [] }: Span) {
  const visits = [...recount.visits.values()].filter(
    (visit) => visit.day >= from && visit.day <= to && (post === null || visit.post === post),
  )
  const days = [...Map.groupBy(visits, ({ day }) => day)]
  const totals = { views: 0, visitors: 0, reads: 0, seconds: 0 }
  const names = Object.keys(traits).filter((name) => name !== 'post' || post === null)
  const by: Record<string, Shares> = Object.fromEntries(names.map((name) => [name, {}]))
  const of_months: Record<string, Record<string, Shares>> = {}
  const series: Record<string, { views: number; visitors: number; reads: number }> = {}
  for (const [day, of_day] of days) {
    const sum = sumOf(of_day)
    series[day] = { views: sum.views, visitors: sum.visitors, reads: sum.reads }
    totals.views += sum.views
    totals.visitors += sum.visitors
    totals.reads += sum.reads
    totals.seconds += sum.seconds
    for (const name of names) {
      const value = traits[name] ?? (() => null)
      const month = months.find((one) => day.startsWith(one))
      const sums = month ? (of_months[month] ??= {}) : by
      add((sums[name] ??= {}), capped(sharesOf(of_day, value), day < open_from))
    }
  }
  for (const sums of Object.values(of_months)) {
    for (const [name, shares] of Object.entries(sums)) add((by[name] ??= {}), capped(shares, true))
  }
  return { totals, by, series, hours: hoursOf(days, recount), stay: stayOf(visits) }
}

/** Of a visit of three views and more the ones between are put with the last. */
function hoursOf(days: [string, Visit[]][], recount: Recount) {
  const hours = Array.from({ length: 24 }, () => ({ views: 0, visitors: 0 }))
  for (const [, visits] of days) {
    const people = hours.map(() => new Set<string>())
    for (const { views, person } of visits) {
      views.forEach((_, n) => {
        const at = n === 0 ? views[0] : views.at(-1)
        const hour = recount.hourOf(at ?? 0)
        ;(hours[hour] as { views: number }).views += 1
        people[hour]?.add(nameOf(person))
      })
    }
    people.forEach((set, hour) => ((hours[hour] as { visitors: number }).visitors += set.size))
  }
  return hours
}

const told = (visit: Visit, value: string) => (visit.person.is_private ? '(unknown)' : value)

/** What a visit counts for, by each dimension; null for nothing. */
const traits: Record<string, (visit: Visit) => string | null> = {
  post: ({ post }) => String(post),
  source: (visit) => told(visit, visit.origin.source),
  channel: (visit) => told(visit, visit.origin.channel),
  referrer: (visit) => (visit.person.is_private ? null : visit.origin.referrer),
  campaign: (visit) => (visit.person.is_private ? null : visit.origin.campaign),
  country: (visit) => told(visit, visit.person.country),
  device: (visit) => told(visit, visit.person.agent.device),
  browser: (visit) => told(visit, visit.person.agent.browser),
  os: (visit) => told(visit, visit.person.agent.os),
  language: (visit) => told(visit, visit.person.language.name),
}

function sumOf(visits: Visit[]) {
  return {
    views: visits.reduce((sum, { views }) => sum + views.length, 0),
    visitors: new Set(visits.map(({ person }) => nameOf(person))).size,
    reads: visits.filter(({ read }) => read).length,
    seconds: visits.reduce((sum, { seconds }) => sum + seconds, 0),
  }
}

function sharesOf(visits: Visit[], trait: (visit: Visit) => string | null): Shares {
  const shares: Shares = {}
  for (const value of new Set(visits.map(trait))) {
    if (value === null) continue
    const { views, visitors, reads } = sumOf(visits.filter((visit) => trait(visit) === value))
    shares[value] = { views, visitors, reads }
  }
  return shares
}

/** A rolled-up day keeps a hundred values by name, and so does a month of such days. */
function capped(shares: Shares, is_rolled_up: boolean): Shares {
  const { '(other)': other, ...named } = shares
  const rows = Object.entries(named).toSorted(
    ([a, one], [b, two]) => two.views - one.views || (a < b ? -1 : 1),
  )
  if (!is_rolled_up || rows.length <= 100) return shares
  const rest: Shares = other ? { '(other)': { ...other } } : {}
  for (const [, share] of rows.slice(100)) add(rest, { '(other)': share })
  return { ...Object.fromEntries(rows.slice(0, 100)), ...rest }
}

function add(sums: Shares, shares: Shares): void {
  for (const [value, { views, visitors, reads }] of Object.entries(shares)) {
    const sum = (sums[value] ??= { views: 0, visitors: 0, reads: 0 })
    sum.views += views
    sum.visitors += visitors
    sum.reads += reads
  }
}

function stayOf(visits: Visit[]) {
  const telling = visits.filter(({ seconds }) => seconds > 0)
  const curve = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((part) =>
    telling.length === 0
      ? 0
      : telling.filter(({ scroll }) => scroll >= part).length / telling.length,
  )
  const steps = telling.map(({ seconds }) => stepOf(seconds)).toSorted((a, b) => a - b)
  return {
    told: telling.length,
    curve,
    median_seconds: steps[Math.ceil(steps.length / 2) - 1] ?? null,
  }
}

function stepOf(seconds: number): number {
  if (seconds >= 3600) return 3600
  if (seconds >= 600) return Math.floor(seconds / 60) * 60
  return seconds >= 120 ? Math.floor(seconds / 10) * 10 : seconds
}
