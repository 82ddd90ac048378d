import { Hono } from 'hono'
import { type FieldError, InvalidError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { readId } from '../http/json.ts'
import { dayIn, secondsAfter } from '../lib/time.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { periodErrors } from './ask-report.ts'
import { LIVE_SECONDS, loadReport } from './load-report.ts'
import { readPeriod } from './period.ts'
import type { Report } from './report.ts'
import { isTopTable, rowsToCsv, top_tables, topRows } from './report-table.ts'
import { selectLive } from './report-queries.ts'
import { groupOf } from './robot-groups.ts'
import { GRACE_HOURS } from './roll-up.ts'
import { rollUpBeside } from './roll-up-beside.ts'
import { writeLedger } from './write-ledger.ts'

/** The statistics for programs, and as CSV for spreadsheets. */
export const reportApi = new Hono<AppEnv>()
  .use(loadSettings)
  .get('/summary', async (c) => {
    const { period, previous, totals, before, stay } = await readReport(c)
    const { from, to } = period
    const earlier = previous && { from: previous.from, to: previous.to, ...before }
    const { median_seconds } = stay
    return send(c, { from, to, ...totals, median_seconds, previous: earlier }, () => [
      { from, to, ...totals },
      ...(earlier ? [earlier] : []),
    ])
  })
  .get('/timeseries', async (c) => {
    const { unit, series } = await readReport(c)
    return send(c, { unit, items: series }, () => series)
  })
  .get('/top', async (c) => {
    const dimension = c.req.query('dimension') ?? ''
    const table = isTopTable(dimension) ? dimension : null
    const report = await readReport(c, table ? [] : [unknown_dimension])
    const items = table ? topRows(report, table) : []
    return send(c, { items }, () => items)
  })
  .get('/uncounted', async (c) => {
    const { uncounted } = await readReport(c)
    const items = uncounted.map((sum) => ({ ...sum, group: groupOf(sum) }))
    return send(c, { items }, () => items)
  })

/** Who opened something in the last five minutes. */
export const liveApi = new Hono<AppEnv>().get('/', async (c) => {
  const rows = await selectLive(c.var.db, secondsAfter(c.var.now, -LIVE_SECONDS)).execute()
  const items = Map.groupBy(rows, ({ post_id }) => post_id)
  return c.json({
    visitors: new Set(rows.map(({ visitor }) => visitor)).size,
    items: [...items].map(([post, visits]) => {
      return { post, slug: visits[0]?.slug, title: visits[0]?.title, visitors: visits.length }
    }),
  })
})

const unknown_dimension = {
  field: 'dimension',
  message: `One of ${top_tables.join(', ')}.`,
}

async function readReport(c: AppContext, errors: FieldError[] = []): Promise<Report> {
  const { db, now, site } = c.var
  const query = c.req.query()
  const result = readPeriod(query, dayIn(site.time_zone, now))
  const post_id = query['post'] ? readId(query['post']) : undefined
  const refused = [
    ...errors,
    ...(result.ok ? [] : periodErrors(result.errors)),
    ...(post_id === null ? [{ field: 'post', message: 'The id of a post.' }] : []),
  ]
  if (!result.ok || post_id === null || refused.length > 0) throw new InvalidError(refused)
  await writeLedger(c)
  rollUpBeside(c, site, GRACE_HOURS)
  return loadReport(db, site, { period: result.period, now, ...(post_id ? { post_id } : {}) })
}

/** JSON, or CSV where it is asked for: by Accept, or in a link by `format=csv`. */
function send(c: AppContext, json: object, rows: () => object[]): Response {
  c.header('Vary', 'Accept')
  const accept = c.req.header('Accept') ?? ''
  if (!accept.includes('text/csv') && c.req.query('format') !== 'csv') return c.json(json)
  return c.body(rowsToCsv(rows()), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
}
