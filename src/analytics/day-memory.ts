import type { Db } from '../db/database.ts'
import { toHex } from '../lib/hash.ts'
import { listRecentVisits } from './reading-queries.ts'
import { type DaySalts, loadSalts } from './salts.ts'
import { Newcomers, SeenReadings } from './seen.ts'

/** A day of the blog as one isolate knows it. What it knows of people goes with the day. */
export interface CountingDay {
  day: string
  salts: DaySalts
  seen: SeenReadings
  newcomers: Newcomers
}

export class DayMemory {
  #today: CountingDay | null = null

  /** True where get() asks nobody. */
  knows(day: string): boolean {
    return this.#today?.day === day
  }

  /**
   * Loads a day the first time it is met. All who come meanwhile load it for themselves and then take the
   * first one's: a promise that requests share would never settle once its own request is cancelled.
   * `recall`: with what the last half hour left in the database.
   */
  async get(db: Db, day: string, now: Date, recall: boolean): Promise<CountingDay> {
    if (this.#today?.day === day) return this.#today
    const loaded = await loadDay(db, day, now, recall)
    if (this.#today?.day === day) return this.#today
    this.#today = loaded
    return loaded
  }
}

/** The isolate's own key for a visitor and a post. */
export function readingKey(post_id: number, visitor: Uint8Array): string {
  return `${post_id}/${toHex(visitor)}`
}

async function loadDay(db: Db, day: string, now: Date, recall: boolean): Promise<CountingDay> {
  const salts = await loadSalts(db, day, now)
  const seen = new SeenReadings()
  for (const visit of recall ? await listRecentVisits(db, day, now) : []) {
    seen.learn(readingKey(visit.post_id, new Uint8Array(visit.visitor)), visit)
  }
  return { day, salts, seen, newcomers: new Newcomers() }
}
