import { Hono } from 'hono'
import { askedPeriod, askReport } from '../analytics/ask-report.ts'
import { SharedStatsPage } from '../analytics/shared-stats-page.tsx'
import { NotFoundError } from '../errors.ts'
import type { AppEnv } from '../http/context.ts'
import { sendPage } from '../http/send-page.ts'
import { sha256 } from '../lib/hash.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { hasShareLink } from './queries.ts'

/** The statistics for whoever has a link: to read, and nothing else. */
export const sharedStatsRoutes = new Hono<AppEnv>().get('/:key', loadSettings, async (c) => {
  const { db, site } = c.var
  const key = c.req.param('key')
  if (!(await hasShareLink(db, await sha256(key)))) {
    throw new NotFoundError('This link is not known here, or was revoked.')
  }
  const { period, today, refused } = askedPeriod(c)
  const report = await askReport(c, period)
  c.header('X-Robots-Tag', 'noindex')
  const page = `/stats/${key}`
  const shown = <SharedStatsPage {...{ site, report, page, today, refused }} />
  return sendPage(c, shown, refused.length > 0 ? 422 : 200)
})
