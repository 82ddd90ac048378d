import type { UncountedSum } from './queries.ts'

/** Written at this many hits, or 25 s after the first: a robot must not cost a row each. */
export const LEDGER_HITS = 100
export const LEDGER_MS = 25_000
/** An inventive robot can't make more rows than this in one go. */
const LEDGER_KEYS = 200

/** What was not counted, summed in the isolate's memory. What it dies with is lost: the sums are lower bounds. */
export class Ledger {
  readonly #sums = new Map<string, UncountedSum>()
  #hits = 0

  /** True for the first hit since the sums were taken: the caller then sets the timer. */
  add(day: string, reason: string, family: string): boolean {
    const known = this.#sums.has(keyOf(day, reason, family)) || this.#sums.size < LEDGER_KEYS
    const name = known ? family : '(other)'
    const key = keyOf(day, reason, name)
    const sum = this.#sums.get(key) ?? { day, reason, family: name, hits: 0 }
    sum.hits += 1
    this.#sums.set(key, sum)
    this.#hits += 1
    return this.#hits === 1
  }

  get isFull(): boolean {
    return this.#hits >= LEDGER_HITS
  }

  /** Empties it. Whoever takes the sums writes them. */
  take(): UncountedSum[] {
    const sums = [...this.#sums.values()]
    this.#sums.clear()
    this.#hits = 0
    return sums
  }
}

function keyOf(day: string, reason: string, family: string): string {
  return `${day} ${reason} ${family}`
}
