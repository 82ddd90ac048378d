import type { UncountedSum } from './queries.ts'

/** Written at this many hits, or 25 s after the first: a robot must not cost a row each. */
export const LEDGER_HITS = 100
export const LEDGER_MS = 25_000
/** An inventive robot can't make many more rows than this out of a hundred hits: the rest is "(other)". */
const LEDGER_KEYS = 25

/** What is written together. */
export interface Lot {
  readonly sums: Map<string, UncountedSum>
  hits: number
  /** Somebody waits to write it. */
  has_timer: boolean
}

/** What was not counted, summed in the isolate's memory. What it dies with is lost: the sums are lower bounds. */
export class Ledger {
  #lot: Lot = emptyLot()

  get lot(): Lot {
    return this.#lot
  }

  add(day: string, reason: string, family: string): void {
    const { sums } = this.#lot
    const known = sums.has(keyOf(day, reason, family)) || sums.size < LEDGER_KEYS
    const name = known ? family : '(other)'
    const key = keyOf(day, reason, name)
    const sum = sums.get(key) ?? { day, reason, family: name, hits: 0 }
    sum.hits += 1
    sums.set(key, sum)
    this.#lot.hits += 1
  }

  get isFull(): boolean {
    return this.#lot.hits >= LEDGER_HITS
  }

  /** Begins a new lot. Whoever takes the sums writes them. */
  take(): UncountedSum[] {
    const sums = [...this.#lot.sums.values()]
    this.#lot = emptyLot()
    return sums
  }
}

function emptyLot(): Lot {
  return { sums: new Map(), hits: 0, has_timer: false }
}

function keyOf(day: string, reason: string, family: string): string {
  return `${day} ${reason} ${family}`
}
