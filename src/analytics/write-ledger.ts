import { logError } from '../http/log.ts'
import type { AppContext } from '../http/context.ts'
import { accountRows } from './account.ts'
import { LEDGER_MS, type Lot } from './ledger.ts'
import { addTallies, addUncounted } from './tally-queries.ts'

/** After each addition: sees to it that the sums are written, late and together. */
export function writeInTime(c: AppContext): void {
  const { ledger } = c.get('counter')
  if (ledger.isDue(c.get('now'))) c.executionCtx.waitUntil(writeLedger(c))
  else if (!ledger.lot.has_timer) c.executionCtx.waitUntil(writeLater(c, ledger.lot))
}

/** Unless the lot was full sooner. */
async function writeLater(c: AppContext, lot: Lot): Promise<void> {
  lot.has_timer = true
  await new Promise((resolve) => setTimeout(resolve, LEDGER_MS))
  lot.has_timer = false
  if (c.var.counter.ledger.lot === lot) await writeLedger(c)
}

/** Also before the sums are shown. Lost when it fails, and logged: they are lower bounds, and said to be. */
export async function writeLedger(c: AppContext): Promise<void> {
  const { db, counter, config, now } = c.var
  if (counter.budget.isSpent(config.count_rows_a_day, now) || counter.ledger.lot.hits === 0) return
  const lot = counter.ledger.take(now)
  const [uncounted, tallies] = [[...lot.uncounted.values()], [...lot.tallies.values()]]
  try {
    const before = db.cost.rows_written
    await db.batch(
      ...(uncounted.length > 0 ? [addUncounted(db, uncounted)] : []),
      ...(tallies.length > 0 ? [addTallies(db, tallies)] : []),
    )
    await accountRows(c, before)
  } catch (error) {
    logError(c, error)
  }
}
