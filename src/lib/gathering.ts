/** Whoever was to take what waits, and has not for so long, was cancelled. */
const PATIENCE_MS = 5000

/**
 * What one brings and another takes, all together. The first to come after a pause takes at once; while things come
 * thick, one of those who bring waits a moment and takes what has come meanwhile.
 */
export class Gathering<Thing> {
  readonly #pause_ms: number
  #things: Thing[] = []
  /** When somebody began to wait with the taking of them. */
  #since: number | null = null
  #taken_at = -Infinity

  constructor(pause_ms: number) {
    this.#pause_ms = pause_ms
  }

  /** True for the one who is to take it, with what else has come. */
  bring(thing: Thing): boolean {
    const now = Date.now()
    this.#things.push(thing)
    const is_mine = this.#since === null || now - this.#since > PATIENCE_MS
    if (is_mine) this.#since = now
    return is_mine
  }

  async take(): Promise<Thing[]> {
    const rest = this.#pause_ms - (Date.now() - this.#taken_at)
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
    this.#taken_at = Date.now()
    this.#since = null
    return this.#things.splice(0)
  }
}
