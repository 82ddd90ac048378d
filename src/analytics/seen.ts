import { trimToNewest } from '../lib/least-recent.ts'
import { VIEWS_A_DAY, WINDOW_SECONDS } from './visit.ts'

const REMEMBERED = 5000
const VISITORS_AN_HOUR = 200

interface Sighting {
  at: number
  views: number
}

/** Which (visitor, post) this isolate has just handed to the counter: a reload then costs no statement. */
export class SeenReadings {
  readonly #sightings = new Map<string, Sighting>()

  why(reading: string, now: Date): 'too-many' | 'reload' | null {
    const seen = this.#sightings.get(reading)
    if (!seen) return null
    if (seen.views >= VIEWS_A_DAY) return 'too-many'
    return now.getTime() - seen.at < WINDOW_SECONDS * 1000 ? 'reload' : null
  }

  /** Set before the write, so that a storm of reloads meets it; gives the way back for a write that fails. */
  add(reading: string, now: Date): () => void {
    const before = this.#sightings.get(reading)
    this.#sightings.delete(reading)
    this.#sightings.set(reading, { at: now.getTime(), views: (before?.views ?? 0) + 1 })
    trimToNewest(this.#sightings, REMEMBERED)
    return () => {
      if (before) this.#sightings.set(reading, before)
      else this.#sightings.delete(reading)
    }
  }
}

/** How many different visitors came out of one /24 or /48 within the hour: a crowd from one house is a machine. */
export class Newcomers {
  #hour = 0
  readonly #blocks = new Map<string, Set<string>>()

  isTooMany(block: string, visitor: string, now: Date): boolean {
    const hour = Math.floor(now.getTime() / 3_600_000)
    if (hour !== this.#hour) {
      this.#hour = hour
      this.#blocks.clear()
    }
    const visitors = this.#blocks.get(block) ?? new Set()
    if (visitors.has(visitor)) return false
    if (visitors.size >= VISITORS_AN_HOUR) return true
    visitors.add(visitor)
    this.#blocks.set(block, visitors)
    trimToNewest(this.#blocks, REMEMBERED)
    return false
  }
}
