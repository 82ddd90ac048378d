import type { TallySum, UncountedSum } from './queries.ts'

/** Written at this many hits, or 25 s after the first: a robot must not cost a row each. */
export const LEDGER_HITS = 100
export const LEDGER_MS = 25_000
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

  get isFull(): boolean {
    return this.#lot.hits >= LEDGER_HITS
  }

  /** Begins a new lot. Whoever takes the old one writes it. */
  take(): Lot {
    const lot = this.#lot
    this.#lot = emptyLot()
    return lot
  }
}

const OTHER = '(other)'

function emptyLot(): Lot {
  return { uncounted: new Map(), tallies: new Map(), hits: 0, has_timer: false }
}

/** The sum of this name; past the limit of names the one of all others. */
function sumIn<Sum extends object>(sums: Map<string, Sum>, named: Sum, other: Partial<Sum>): Sum {
  const is_known = sums.has(keyOf(named)) || sums.size < LEDGER_KEYS
  const sum = is_known ? named : { ...named, ...other }
  const known = sums.get(keyOf(sum))
  if (known) return known
  sums.set(keyOf(sum), sum)
  return sum
}

/** All that a sum is of: its hits, which move, are 0 in what it is looked up by. */
function keyOf(sum: object): string {
  return JSON.stringify({ ...sum, hits: 0 })
}
