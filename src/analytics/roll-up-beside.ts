import { Db } from '../db/database.ts'
import type { AppContext } from '../http/context.ts'
import { logError } from '../http/log.ts'
import type { Settings } from '../settings/settings.ts'
import { rollUp } from './roll-up.ts'

const STEPS = 3

/**
 * A few steps of the roll-up after the answer, for blogs without a cron: whoever looks at the figures sets them
 * going, and the first reader of a day where visits are overdue. On an account apart from the request's own.
 */
export function rollUpBeside(c: AppContext, site: Settings, grace_hours: number): void {
  const { config, now } = c.var
  const done = rollUp(new Db(config.database), {
    zone: site.time_zone,
    now,
    grace_hours,
    steps: STEPS,
    rows_a_day: config.count_rows_a_day,
  })
  c.executionCtx.waitUntil(done.catch((error: unknown) => logError(c, error)))
}
