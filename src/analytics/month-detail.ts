import {
  type DayDetail,
  dimensions,
  MOST_VALUES,
  OTHER,
  type Share,
  type TallyShare,
  type UncountedShare,
} from './day-detail.ts'
import type { Sums, Tally, Top } from './sums.ts'

/**
 * `detail` of site_months: what a day's has, of all its days together, and of each list again the hundred most
 * frequent by name. How many follow the feeds is not in it: that is told of the newest days.
 */
export function monthDetail(sums: Sums): DayDetail {
  const { hours, told, scroll, times } = sums
  const shares = dimensions.map((name) => [name, mostOf(sums.top(name), addTops).map(shareOf)])
  return {
    ...(Object.fromEntries(shares) as Pick<DayDetail, (typeof dimensions)[number]>),
    hours: hours.map(({ views, visitors }, hour) => [hour, views, visitors]),
    told,
    scroll,
    times,
    tallies: kinds.flatMap((kind) => mostOf(sums.tallies(kind), addTallies('')).map(tallyOf(kind))),
    uncounted: uncountedOf(sums),
  }
}

const kinds = ['link', 'search', 'not_found'] as const

function uncountedOf(sums: Sums): UncountedShare[] {
  const reasons = Map.groupBy(sums.uncounted, ({ reason }) => reason)
  return [...reasons].flatMap(([reason, of_reason]) => {
    const families = of_reason.map(({ family, hits }) => ({ value: family, detail: reason, hits }))
    return mostOf(families, addTallies(reason)).map(({ value, hits }): UncountedShare => [
      reason,
      value,
      hits,
    ])
  })
}

/** Of rows in their order; what is "(other)" already stays so. */
function mostOf<Row extends { value: string }>(rows: Row[], add: (rest: Row[]) => Row): Row[] {
  const named = rows.filter(({ value }) => value !== OTHER)
  const rest = [...named.slice(MOST_VALUES), ...rows.filter(({ value }) => value === OTHER)]
  return rest.length === 0 ? named : [...named.slice(0, MOST_VALUES), add(rest)]
}

function addTops(tops: Top[]): Top {
  const sum = (name: 'views' | 'visitors' | 'reads') => {
    return tops.reduce((total, top) => total + top[name], 0)
  }
  return { value: OTHER, views: sum('views'), visitors: sum('visitors'), reads: sum('reads') }
}

function addTallies(detail: string) {
  return (tallies: Tally[]): Tally => {
    return { value: OTHER, detail, hits: tallies.reduce((sum, { hits }) => sum + hits, 0) }
  }
}

function shareOf({ value, views, visitors, reads }: Top): Share {
  return [value, views, visitors, reads]
}

function tallyOf(kind: TallyShare[0]) {
  return ({ value, detail, hits }: Tally): TallyShare => [kind, value, detail, hits]
}
