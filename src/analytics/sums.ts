import {
  type DayDetail,
  type Dimension,
  dimensions,
  OTHER,
  type Share,
  type TallyKind,
} from './day-detail.ts'

export interface Top {
  value: string
  views: number
  visitors: number
  reads: number
}

export interface Tally {
  value: string
  /** The referrer of an address not found; `found` or `nothing` of a search. */
  detail: string
  hits: number
}

type KindTally = Tally & { kind: TallyKind }

export interface UncountedSum {
  reason: string
  family: string
  hits: number
}

/**
 * The details of several days together. People are counted by the day: who comes on two days is two, as
 * nothing is kept by which one could tell.
 */
export class Sums {
  readonly hours: { views: number; visitors: number }[] = Array.from({ length: 24 }, () => ({
    views: 0,
    visitors: 0,
  }))
  told = 0
  readonly scroll: number[] = Array<number>(10).fill(0)
  readonly #times = new Map<number, number>()
  readonly #by = new Map<Dimension, Map<string, Top>>()
  readonly #uncounted = new Map<string, UncountedSum>()
  readonly #tallies = new Map<string, KindTally>()

  add(detail: DayDetail): void {
    for (const dimension of dimensions) this.#addShares(dimension, detail[dimension] ?? [])
    for (const [hour, views, visitors] of detail.hours) {
      const sum = this.hours[hour]
      if (!sum) continue
      sum.views += views
      sum.visitors += visitors
    }
    this.told += detail.told
    detail.scroll.forEach(
      (reached, step) => (this.scroll[step] = (this.scroll[step] ?? 0) + reached),
    )
    for (const [seconds, readings] of detail.times) {
      this.#times.set(seconds, (this.#times.get(seconds) ?? 0) + readings)
    }
    const { uncounted = [], tallies } = detail
    this.addUncounted(uncounted.map(([reason, family, hits]) => ({ reason, family, hits })))
    this.addTallies(
      tallies.map(([kind, value, rest, hits]) => ({ kind, value, detail: rest, hits })),
    )
  }

  addUncounted(rows: UncountedSum[]): void {
    for (const row of rows) addHits(this.#uncounted, `${row.reason} ${row.family}`, row)
  }

  addTallies(rows: KindTally[]): void {
    for (const row of rows) addHits(this.#tallies, `${row.kind}\n${row.value}\n${row.detail}`, row)
  }

  /** Most viewed first; what is summed up as "(other)" stands last. */
  top(dimension: Dimension): Top[] {
    const shares = [...(this.#by.get(dimension)?.values() ?? [])]
    return shares.toSorted(
      (a, b) => otherLast(a, b) || b.views - a.views || compare(a.value, b.value),
    )
  }

  tallies(kind: TallyKind): Tally[] {
    return [...this.#tallies.values()]
      .filter((tally) => tally.kind === kind)
      .map(({ value, detail, hits }) => ({ value, detail, hits }))
      .toSorted(
        (a, b) =>
          otherLast(a, b) ||
          b.hits - a.hits ||
          compare(a.value, b.value) ||
          compare(a.detail, b.detail),
      )
  }

  get uncounted(): UncountedSum[] {
    return [...this.#uncounted.values()].toSorted(
      (a, b) => b.hits - a.hits || compare(a.reason, b.reason) || compare(a.family, b.family),
    )
  }

  get times(): [seconds: number, readings: number][] {
    return [...this.#times]
  }

  /** What half of those who told stayed at least; null where nobody did. */
  get medianSeconds(): number | null {
    const steps = [...this.#times].toSorted(([a], [b]) => a - b)
    let left = steps.reduce((sum, [, readings]) => sum + readings, 0) / 2
    for (const [seconds, readings] of steps) {
      left -= readings
      if (left <= 0) return seconds
    }
    return null
  }

  #addShares(dimension: Dimension, shares: Share[]): void {
    const by = this.#by.get(dimension) ?? new Map<string, Top>()
    this.#by.set(dimension, by)
    for (const [value, views, visitors, reads] of shares) {
      const sum = by.get(value) ?? { value, views: 0, visitors: 0, reads: 0 }
      sum.views += views
      sum.visitors += visitors
      sum.reads += reads
      by.set(value, sum)
    }
  }
}

function addHits<Row extends { hits: number }>(sums: Map<string, Row>, key: string, row: Row) {
  const sum = sums.get(key)
  if (sum) sum.hits += row.hits
  else sums.set(key, { ...row })
}

function otherLast(a: { value: string }, b: { value: string }): number {
  return Number(a.value === OTHER) - Number(b.value === OTHER)
}

/** By code points: the same in every place. */
function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b)
}
