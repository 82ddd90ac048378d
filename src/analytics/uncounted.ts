import { logError } from '../http/log.ts'
import { dayIn } from '../lib/time.ts'
import type { Settings } from '../settings/settings.ts'
import type { AppContext } from '../http/context.ts'
import { accountRows } from './account.ts'
import type { Refusal } from './judge.ts'
import { LEDGER_MS, type Lot } from './ledger.ts'
import { addUncounted } from './queries.ts'

/** Adds a hit that is not counted to the ledger, and sees to it that the sums are written, late and together. */
export function noteUncounted(c: AppContext, site: Settings, why: Refusal): void {
  const { now, config } = c.var
  const { ledger } = c.var.counter
  if (config.local) {
    console.log(`not counted: ${why.reason}${why.family ? ` (${why.family})` : ''}`)
  }
  ledger.add(dayIn(site.time_zone, now), why.reason, why.family)
  if (ledger.isFull) c.executionCtx.waitUntil(writeUncounted(c))
  else if (!ledger.lot.has_timer) c.executionCtx.waitUntil(writeLater(c, ledger.lot))
}

/** Unless the lot was full sooner. */
async function writeLater(c: AppContext, lot: Lot): Promise<void> {
  lot.has_timer = true
  await new Promise((resolve) => setTimeout(resolve, LEDGER_MS))
  lot.has_timer = false
  if (c.var.counter.ledger.lot === lot) await writeUncounted(c)
}

/** Also before the sums are shown. Lost when it fails, and logged: they are lower bounds, and said to be. */
export async function writeUncounted(c: AppContext): Promise<void> {
  const { db, counter, config, now } = c.var
  if (counter.budget.isSpent(config.count_rows_a_day, now)) return
  const sums = counter.ledger.take()
  if (sums.length === 0) return
  try {
    const before = db.cost.rows_written
    await addUncounted(db, sums).execute()
    await accountRows(c, before)
  } catch (error) {
    logError(c, error)
  }
}
