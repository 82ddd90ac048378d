import type { Db } from '../db/database.ts'
import { addRowsWritten } from './queries.ts'
import { selectCountDay } from './reading-queries.ts'

/** How often an isolate tells the others what it has written, at most. */
const SHARE_EVERY = 500

interface Day {
  utc: string
  /** Its last millisecond is before this one. */
  end: number
  /** The sum of all isolates as last heard; what this one has told is in it. */
  total: number
  untold: number
}

/**
 * Rows that counting has written today, as far as this isolate knows: its own, and the others' up to the
 * last exchange. Past the limit counting stops, so that the rest of the blog keeps working on the free plan.
 */
export class RowBudget {
  #today: Day = { utc: '', end: 0, total: 0, untold: 0 }

  /** True where allows() asks nobody. A request from just before midnight is judged by the new day. */
  knows(now: Date): boolean {
    return now.getTime() < this.#today.end
  }

  /** Reads the day's sum the first time a day is met: one row. */
  async allows(db: Db, limit: number, now: Date): Promise<boolean> {
    await this.#meet(db, now)
    return !this.isSpent(limit, now)
  }

  /** True where allows() is known to say no without asking. */
  isSpent(limit: number, now: Date): boolean {
    return this.knows(now) && this.#today.total + this.#today.untold >= limit
  }

  /** Notes rows written, and shares them every 500, or sooner near a small limit. Keeps what it could not tell. */
  async spend(db: Db, rows: number, limit: number, now: Date): Promise<void> {
    if (rows === 0) return
    await this.#meet(db, now)
    const day = this.#today
    day.untold += rows
    const due = day.untold >= Math.min(SHARE_EVERY, Math.ceil(limit / 20))
    if (!due && !this.isSpent(limit, now)) return
    const told = day.untold
    day.untold = 0
    day.total += told
    try {
      const row = await addRowsWritten(db, day.utc, told, limit, now).executeTakeFirst()
      day.total = Math.max(day.total, row?.rows_written ?? 0)
    } catch (error) {
      day.total -= told
      day.untold += told
      throw error
    }
  }

  async #meet(db: Db, now: Date): Promise<void> {
    if (this.knows(now)) return
    const utc = utcDay(now)
    const row = await selectCountDay(db, utc).executeTakeFirst()
    // Another request may have met the day meanwhile, and written since.
    if (this.knows(now)) return
    const end = Date.parse(`${utc}T00:00:00Z`) + 86_400_000
    this.#today = { utc, end, total: row?.rows_written ?? 0, untold: 0 }
  }
}

/** The allowance starts anew at 00:00 UTC, wherever the blog is. */
function utcDay(now: Date): string {
  return now.toISOString().slice(0, 10)
}
