import type { TallySum, UncountedSum } from './given-queries.ts'

/** Written at this many hits, or 25 s after the first: a robot must not cost a row each. */
const LEDGER_HITS = 100
export const LEDGER_MS = 25_000
/** Once written, the next sums are left to grow for so long: a storm of hits must not be one of writes. */
const LEDGER_REST_MS = 2000
/** An inventive robot can't make many more rows than this out of a hundred hits: the rest is "(other)". */
const LEDGER_KEYS = 25

/** What is written together. */
export interface Lot {
  readonly uncounted: Map<string, UncountedSum>
  readonly tallies: Map<string, TallySum>
  hits: number
  /** Somebody waits to write it. */
  has_timer: boolean
}

/** What is told beside readings, summed in the isolate's memory. What it dies with is lost: the sums are lower bounds. */
export class Ledger {
  #lot: Lot = emptyLot()
  #rests_until = 0

  get lot(): Lot {
    return this.#lot
  }

  add(day: string, reason: string, family: string): void {
    const sum = sumIn(this.#lot.uncounted, { day, reason, family, hits: 0 }, { family: OTHER })
    sum.hits += 1
    this.#lot.hits += 1
  }

  addTally(tally: Omit<TallySum, 'hits'>): void {
    const sum = sumIn(this.#lot.tallies, { ...tally, hits: 0 }, { value: OTHER, detail: '' })
    sum.hits += 1
    this.#lot.hits += 1
  }

  /** A service says again and again for how many it fetches. */
  noteSubscribers(tally: Omit<TallySum, 'hits'>, subscribers: number): void {
    const sum = sumIn(this.#lot.tallies, { ...tally, hits: 0 }, { value: OTHER, detail: '' })
    sum.hits = Math.max(sum.hits, subscribers)
    this.#lot.hits += 1
  }

  isDue(now: Date): boolean {
    return this.#lot.hits >= LEDGER_HITS && now.getTime() >= this.#rests_until
  }

  /** Begins a new lot. Whoever takes the old one writes it. */
  take(now: Date): Lot {
    const lot = this.#lot
    this.#lot = emptyLot()
    this.#rests_until = now.getTime() + LEDGER_REST_MS
    return lot
  }
}

const OTHER = '(other)'

function emptyLot(): Lot {
  return { uncounted: new Map(), tallies: new Map(), hits: 0, has_timer: false }
}

/** The sum of this name; past the limit of names the one of all others. */
function sumIn<Sum extends object>(sums: Map<string, Sum>, named: Sum, other: Partial<Sum>): Sum {
  const known = sums.get(keyOf(named))
  if (known) return known
  const sum = sums.size < LEDGER_KEYS ? named : { ...named, ...other }
  const same = sums.get(keyOf(sum))
  if (same) return same
  sums.set(keyOf(sum), sum)
  return sum
}

/** All that a sum is of: its hits, which move, are 0 in what it is looked up by. */
function keyOf(sum: object): string {
  return JSON.stringify({ ...sum, hits: 0 })
}
