import { Hono } from 'hono'
import type { AppContext, AppEnv } from '../http/context.ts'
import { sendPage } from '../http/send-page.ts'
import { dayIn } from '../lib/time.ts'
import { loadReport } from './load-report.ts'
import { type Period, presetPeriod, readPeriod } from './period.ts'
import type { Report } from './report.ts'
import { GRACE_HOURS } from './roll-up.ts'
import { rollUpBeside } from './roll-up-beside.ts'
import { StatsPage } from './stats-page.tsx'
import { writeLedger } from './write-ledger.ts'

/** The statistics at the desk; app.ts mounts it behind requireDesk. */
export const statsRoutes = new Hono<AppEnv>().get('/stats', async (c) => {
  const { site, waiting, config } = c.var
  const { period, today, is_refused } = askedPeriod(c)
  const report = await readReport(c, period)
  const rows_a_day = config.count_rows_a_day
  return sendPage(
    c,
    <StatsPage {...{ site, waiting, report, today, rows_a_day, is_refused }} />,
    is_refused ? 422 : 200,
  )
})

function askedPeriod(c: AppContext): { period: Period; today: string; is_refused: boolean } {
  const today = dayIn(c.var.site.time_zone, c.var.now)
  const result = readPeriod(c.req.query(), today)
  const period = result.ok ? result.period : presetPeriod('30d', today)
  return { period, today, is_refused: !result.ok }
}

async function readReport(c: AppContext, period: Period, post_id?: number): Promise<Report> {
  const { db, site, now } = c.var
  await writeLedger(c)
  rollUpBeside(c, site, GRACE_HOURS)
  return loadReport(db, site, { period, now, ...(post_id ? { post_id } : {}) })
}
