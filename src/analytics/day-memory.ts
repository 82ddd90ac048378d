import type { Db } from '../db/database.ts'
import { toHex } from '../lib/hash.ts'
import { daysAfter } from '../lib/time.ts'
import { KnownVisitors } from './known-visitors.ts'
import { listRecentVisits } from './reading-queries.ts'
import { type DaySalts, loadSalts } from './salts.ts'
import { Fetchers, Newcomers, SeenReadings } from './seen.ts'

/** A day of the blog as one isolate knows it. What it knows of people goes with the day. */
export interface CountingDay {
  day: string
  salts: DaySalts
  visitors: KnownVisitors
  seen: SeenReadings
  newcomers: Newcomers
  fetchers: Fetchers
}

export class DayMemory {
  #today: CountingDay | null = null

  /** True where get() asks nobody. */
  knows(day: string): boolean {
    return this.at(day) !== null
  }

  /** As it is known; where the blog moves to a zone in which it is still yesterday, the day that has begun goes on. */
  at(day: string): CountingDay | null {
    const today = this.#today
    return today && (today.day === day || today.day === daysAfter(day, 1)) ? today : null
  }

  /**
   * Loads a day the first time it is met. All who come meanwhile load it for themselves and then take the
   * first one's: a promise that requests share would never settle once its own request is cancelled.
   * `recall`: with what the last half hour left in the database.
   */
  async get(db: Db, day: string, now: Date, recall: boolean): Promise<CountingDay> {
    const known = this.at(day)
    if (known) return known
    const loaded = await loadDay(db, day, now, recall)
    const first = this.at(day)
    if (first) return first
    this.#today = loaded
    return loaded
  }
}

/** The isolate's own key for a visitor and a post. */
export function readingKey(post_id: number, visitor: Uint8Array): string {
  return `${post_id}/${toHex(visitor)}`
}

async function loadDay(
  db: Db,
  asked_day: string,
  now: Date,
  recall: boolean,
): Promise<CountingDay> {
  const salts = await loadSalts(db, asked_day, now)
  const { day } = salts
  const seen = new SeenReadings()
  for (const visit of recall ? await listRecentVisits(db, day, now) : []) {
    seen.learn(readingKey(visit.post_id, new Uint8Array(visit.visitor)), visit)
  }
  return {
    day,
    salts,
    visitors: new KnownVisitors(salts.today),
    seen,
    newcomers: new Newcomers(),
    fetchers: new Fetchers(),
  }
}
