import { trimToNewest } from '../lib/least-recent.ts'
import { VIEWS_A_DAY, WINDOW_SECONDS } from './visit.ts'

const REMEMBERED = 5000
const VISITORS_AN_HOUR = 200
const FETCHERS_A_DAY = 2000

interface Sighting {
  at: number
  views: number
}

/** Which (visitor, post) this isolate has handed to the counter today: a reload then costs no statement. */
export class SeenReadings {
  readonly #sightings = new Map<string, Sighting>()

  why(reading: string, now: Date): 'too-many' | 'reload' | null {
    const seen = this.#sightings.get(reading)
    if (!seen) return null
    if (seen.views >= VIEWS_A_DAY) return 'too-many'
    return now.getTime() - seen.at < WINDOW_SECONDS * 1000 ? 'reload' : null
  }

  has(reading: string): boolean {
    return this.#sightings.has(reading)
  }

  /** Set before the write, so that a storm of reloads meets it; gives the way back for a write that fails. */
  add(reading: string, now: Date): () => void {
    const before = this.#sightings.get(reading)
    this.#put(reading, { at: now.getTime(), views: (before?.views ?? 0) + 1 })
    return () => {
      if (before) this.#sightings.set(reading, before)
      else this.#sightings.delete(reading)
    }
  }

  /** What stands in the database: other isolates count the same person, and the window is the last view's. */
  learn(reading: string, visit: { last_at: string; views: number }): void {
    this.#put(reading, { at: Date.parse(visit.last_at), views: visit.views })
  }

  #put(reading: string, sighting: Sighting): void {
    this.#sightings.delete(reading)
    this.#sightings.set(reading, sighting)
    trimToNewest(this.#sightings, REMEMBERED)
  }
}

/**
 * How many new visitors came out of one /24 or /48 this hour: a crowd from one house is a machine. Whoever
 * has been let in today is not new any more.
 */
export class Newcomers {
  readonly #known = new Map<string, true>()
  readonly #blocks = new Map<string, number>()
  #hour = 0

  /** False past the limit. */
  letIn(block: string, visitor: string, now: Date): boolean {
    if (this.#known.has(visitor)) return true
    if (this.isFull(block, now)) return false
    const count = this.#blocks.get(block) ?? 0
    this.#blocks.delete(block)
    this.#blocks.set(block, count + 1)
    trimToNewest(this.#blocks, REMEMBERED)
    this.#known.set(visitor, true)
    trimToNewest(this.#known, REMEMBERED)
    return true
  }

  /** Past the limit: who is new there now is not counted. */
  isFull(block: string, now: Date): boolean {
    const hour = Math.floor(now.getTime() / 3_600_000)
    if (hour > this.#hour) {
      this.#hour = hour
      this.#blocks.clear()
    }
    return (this.#blocks.get(block) ?? 0) >= VISITORS_AN_HOUR
  }
}

/** Which programs have fetched a feed today, as far as this isolate knows. Nobody makes up many. */
export class Fetchers {
  readonly #known = new Set<string>()

  /** False for one that is known, and past the limit. */
  letIn(fetcher: string): boolean {
    if (this.#known.has(fetcher) || this.#known.size >= FETCHERS_A_DAY) return false
    this.#known.add(fetcher)
    return true
  }
}
