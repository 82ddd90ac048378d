import type { FieldError } from '../errors.ts'
import type { AppContext } from '../http/context.ts'
import { inWords } from '../http/forms.ts'
import { dayIn } from '../lib/time.ts'
import { en } from '../ui/text/en.ts'
import { loadReport } from './load-report.ts'
import { type Period, presetPeriod, readPeriod } from './period.ts'
import type { Report, ReportPost } from './report.ts'
import { GRACE_HOURS } from './roll-up.ts'
import { rollUpBeside } from './roll-up-beside.ts'
import { writeLedger } from './write-ledger.ts'

interface AskedPeriod {
  period: Period
  today: string
  /** Why not the days that were asked for: then these are the usual ones. */
  refused: FieldError[]
}

/** The period of a page's address: a page is shown in any case. */
export function askedPeriod(c: AppContext): AskedPeriod {
  const today = dayIn(c.var.site.time_zone, c.var.now)
  const result = readPeriod(c.req.query(), today)
  const period = result.ok ? result.period : presetPeriod('30d', today)
  return { period, today, refused: result.ok ? [] : result.errors }
}

/** With what waited in memory; past days are summed up beside it, where no cron did. */
export async function askReport(c: AppContext, period: Period, post?: ReportPost): Promise<Report> {
  const { db, site, now } = c.var
  await writeLedger(c)
  rollUpBeside(c, site, GRACE_HOURS)
  return loadReport(db, site, { period, now, ...(post ? { post } : {}) })
}

/** For programs, as the API's words are. */
export function periodErrors(refused: FieldError[]): FieldError[] {
  return inWords(refused, en.owner.stats.period_errors)
}
