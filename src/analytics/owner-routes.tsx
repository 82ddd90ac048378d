import { Hono } from 'hono'
import { InvalidError, NotFoundError } from '../errors.ts'
import type { AppEnv } from '../http/context.ts'
import { readFormMethod } from '../http/form-method.ts'
import { readId } from '../http/json.ts'
import { sendPage } from '../http/send-page.ts'
import { updateSettings } from '../settings/queries.ts'
import { countedFamilies, withFamily } from './counted-families.ts'
import { askedPeriod, askReport, periodErrors } from './ask-report.ts'
import { PostStatsPage } from './post-stats-page.tsx'
import type { Report } from './report.ts'
import { findStatsPost } from './report-queries.ts'
import { rowsToCsv, top_tables, topRows } from './report-table.ts'
import { StatsPage } from './stats-page.tsx'

/** The statistics at the desk; app.ts mounts it behind requireDesk. */
export const statsRoutes = new Hono<AppEnv>()
  .get('/stats', async (c) => {
    const { site, waiting, config } = c.var
    const { period, today, refused } = askedPeriod(c)
    const report = await askReport(c, period)
    const rows_a_day = config.count_rows_a_day
    return sendPage(
      c,
      <StatsPage {...{ site, waiting, report, today, rows_a_day, refused }} />,
      refused.length > 0 ? 422 : 200,
    )
  })
  .on(['POST', 'DELETE'], '/stats/families', async (c) => {
    const { db, site, now, settings_memory, pages } = c.var
    const { method, typed } = await readFormMethod(c)
    const families = withFamily(countedFamilies(site), typed['family'] ?? '', method !== 'DELETE')
    await updateSettings(db, { counted_families: JSON.stringify(families) }, now).execute()
    settings_memory.forget()
    pages.clear()
    return c.redirect('/owner/stats#uncounted', 303)
  })
  .get('/stats.csv', async (c) => {
    const table = c.req.query('table') ?? ''
    const rows = csv_tables.get(table)
    const { period, refused } = askedPeriod(c)
    const errors = [...periodErrors(refused), ...(rows ? [] : [unknown_table])]
    if (!rows || errors.length > 0) throw new InvalidError(errors)
    const id = readId(c.req.query('post') ?? '')
    const post = id ? await findStatsPost(c.var.db, id) : undefined
    if (c.req.query('post') && !post) throw new NotFoundError()
    const file = rowsToCsv(rows(await askReport(c, period, post)))
    const name = `${table}-${period.from}-${period.to}.csv`
    return c.body(file, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    })
  })
  .get('/stats/posts/:id', async (c) => {
    const { db, site, waiting } = c.var
    const id = readId(c.req.param('id'))
    const post = id && (await findStatsPost(db, id))
    if (!post) throw new NotFoundError('There is no post with this id.')
    const { period, today, refused } = askedPeriod(c)
    const report = await askReport(c, period, post)
    return sendPage(
      c,
      <PostStatsPage {...{ site, waiting, report, post, today, refused }} />,
      refused.length > 0 ? 422 : 200,
    )
  })

const csv_tables = new Map<string, (report: Report) => object[]>([
  ...top_tables.map((name) => [name, (report: Report) => topRows(report, name)] as const),
  ['timeseries', ({ series }) => series],
  ['uncounted', ({ uncounted }) => uncounted],
])

const unknown_table = { field: 'table', message: `One of ${[...csv_tables.keys()].join(', ')}.` }
