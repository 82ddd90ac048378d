import type { Db } from '../db/database.ts'
import { addRowsWritten, selectCountDay } from './queries.ts'

/** How often an isolate tells the others what it has written, at most. */
const SHARE_EVERY = 500

/**
 * Rows that counting has written today, as far as this isolate knows: its own, and the others' up to the
 * last exchange. Past the limit counting stops, so that the rest of the blog keeps working on the free plan.
 */
export class RowBudget {
  #day = ''
  #total = 0
  #untold = 0

  /** Reads the day's sum the first time a day is met: one row. */
  async allows(db: Db, limit: number, now: Date): Promise<boolean> {
    const day = utcDay(now)
    if (day !== this.#day) {
      const row = await selectCountDay(db, day).executeTakeFirst()
      this.#day = day
      this.#total = row?.rows_written ?? 0
      this.#untold = 0
    }
    return this.#total + this.#untold < limit
  }

  /** True where allows() is known to say no without asking. */
  isSpent(limit: number, now: Date): boolean {
    return this.#day === utcDay(now) && this.#total + this.#untold >= limit
  }

  /** Notes rows written, and shares them every 500, or sooner near a small limit. */
  async spend(db: Db, rows: number, limit: number, now: Date): Promise<void> {
    this.#untold += rows
    const due = this.#untold >= Math.min(SHARE_EVERY, Math.ceil(limit / 20))
    if (!due && !this.isSpent(limit, now)) return
    const told = this.#untold
    this.#untold = 0
    this.#total += told
    const row = await addRowsWritten(db, utcDay(now), told, limit, now).executeTakeFirst()
    this.#total = Math.max(this.#total, row?.rows_written ?? 0)
  }
}

/** The allowance starts anew at 00:00 UTC, wherever the blog is. */
function utcDay(now: Date): string {
  return now.toISOString().slice(0, 10)
}
