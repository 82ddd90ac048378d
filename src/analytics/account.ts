import type { AppContext } from '../http/context.ts'
import { logError } from '../http/log.ts'

/**
 * Puts what counting has written since `before` (`db.cost.rows_written`) on the day's account. Never throws:
 * the reading stands, and what could not be told is told with the next.
 */
export async function accountRows(c: AppContext, before: number): Promise<void> {
  const { db, now, config, counter } = c.var
  try {
    const rows = db.cost.rows_written - before
    await counter.budget.spend(db, rows, config.count_rows_a_day, now)
  } catch (error) {
    logError(c, error)
  }
}
