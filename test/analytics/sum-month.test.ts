import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DayDetail, Share } from '../../src/analytics/day-detail.ts'
import { loadReport } from '../../src/analytics/load-report.ts'
import { type Preset, presetPeriod } from '../../src/analytics/period.ts'
import { rollUp } from '../../src/analytics/roll-up.ts'
import { Db } from '../../src/db/database.ts'
import { Chance } from '../../src/demo/chance.ts'
import { daysAfter } from '../../src/lib/time.ts'
import { default_settings } from '../../src/settings/settings.ts'
import { Blog } from '../support/blog.ts'
import { tappedD1 } from '../support/tapped-d1.ts'

const TODAY = '2026-11-03'
const DAYS = 800
/** A parameter of D1 holds two megabytes. */
const TOGETHER = 25
const blog = new Blog()
const chance = new Chance(36)

/** Days as the roll-up leaves them; some in four have none. */
async function fillDays(values: number): Promise<void> {
  for (const table of ['site_days', 'site_months']) await env.DB.exec(`DELETE FROM ${table}`)
  const days = Array.from({ length: DAYS }, (_, n) => daysAfter(TODAY, -1 - n))
  const rows = days
    .filter((_, n) => n === 0 || chance.next() < 0.8)
    .map((day) => ({
      day,
      views: chance.whole(1, 90),
      detail: JSON.stringify(detailOf(values)),
    }))
  const insert = env.DB.prepare(
    `INSERT INTO site_days (day, views, visitors, reads, seconds, comments, likes, detail)
    SELECT value ->> '$.day', value ->> '$.views', value ->> '$.views' / 2, value ->> '$.views' / 9,
      value ->> '$.views' * 7, value ->> '$.views' % 3, value ->> '$.views' % 2, value ->> '$.detail'
    FROM json_each(?)`,
  )
  for (let at = 0; at < rows.length; at += TOGETHER) {
    await insert.bind(JSON.stringify(rows.slice(at, at + TOGETHER))).run()
  }
}

function detailOf(values: number): DayDetail {
  const some = <T>(make: (value: string) => T) =>
    Array.from({ length: values }, (_, n) => make(`v${n}`)).filter(() => chance.next() < 0.6)
  const number = () => chance.whole(1, 40)
  const share = (value: string): Share => [value, number(), number(), number()]
  return {
    source: some(share),
    country: some(share),
    hours: [[chance.whole(0, 23), number(), number()]],
    told: number(),
    scroll: Array.from({ length: 10 }, number),
    times: [[number(), number()]],
    tallies: [
      ...some((value) => ['link', value, '', number()] as DayDetail['tallies'][0]),
      ...some((value) => ['not_found', '/x', value, number()] as DayDetail['tallies'][0]),
      ['subscribers', 'Feedly', '/feed.xml', number()],
    ],
    uncounted: some((value) => ['robot', value, number()]),
    fetchers: number(),
  }
}

const now = new Date(`${TODAY}T12:00:00Z`)
const run = (d1 = env.DB, steps = 100) =>
  rollUp(new Db(d1), { zone: 'UTC', now, grace_hours: 2, steps, rows_a_day: 70_000 })

async function report(preset: Preset) {
  const period = presetPeriod(preset, TODAY)
  const {
    posts: _,
    rows_today: __,
    ...rest
  } = await loadReport(blog.db, default_settings, { period, now })
  return rest
}

const months = async () =>
  (await env.DB.prepare('SELECT * FROM site_months ORDER BY month').all()).results

describe('a month in sum', () => {
  beforeAll(() => fillDays(30))

  it.each<Preset>(['today', '30d', '90d', '12m', 'all'])(
    'says for %s what its days say one by one',
    async (preset) => {
      await env.DB.exec('DELETE FROM site_months')
      const by_days = await report(preset)
      await run()
      expect(await months()).not.toEqual([])
      expect(await report(preset)).toEqual(by_days)
    },
  )

  it('is there for each month that is over, from the first on, and stays when asked again', async () => {
    await run()
    const done = await months()
    const first = daysAfter(TODAY, -DAYS)
    expect([done[0]?.['month'], done.at(-1)?.['month']]).toEqual([first.slice(0, 7), '2026-10'])
    expect(done).toHaveLength(27)
    await run()
    expect(await months()).toEqual(done)
  })

  it('is there once wherever summing is killed, and when two do it at once', async () => {
    await run()
    const done = await months()
    for (let nth = 1; nth <= 4; nth++) {
      await env.DB.exec('DELETE FROM site_months')
      let inserts = 0
      const kill = (sql: string) => {
        if (/^insert into "site_months"/i.test(sql) && ++inserts === nth) throw new Error('killed')
      }
      const taps = nth % 2 ? { before: kill } : { after: kill }
      await expect(run(tappedD1(env.DB, taps))).rejects.toThrow('killed')
      await Promise.all([run(), run()])
      expect(await months()).toEqual(done)
    }
  })

  it('lets a year be read from its months and the days that are no whole month', async () => {
    await run()
    const before = blog.db.cost.rows_read
    await report('12m')
    expect(blog.db.cost.rows_read - before).toBeLessThanOrEqual(200)
  })
})

describe('a month of many values', () => {
  beforeAll(() => fillDays(400))

  it('keeps the hundred most frequent of each list, and the others together', async () => {
    const by_days = await report('12m')
    await run()
    const [month] = await months()
    const detail = JSON.parse(String(month?.['detail'])) as DayDetail
    for (const list of [detail.source ?? [], detail.uncounted ?? []]) {
      expect(list).toHaveLength(101)
    }
    const by_months = await report('12m')
    const sum = (rows: { views: number }[]) => rows.reduce((all, { views }) => all + views, 0)
    expect(sum(by_months.tops.source)).toBe(sum(by_days.tops.source))
    expect(by_months.tops.source.at(-1)?.value).toBe('(other)')
    expect({ ...by_months, tops: 0, links: 0, not_found: 0, uncounted: 0 }).toEqual({
      ...by_days,
      tops: 0,
      links: 0,
      not_found: 0,
      uncounted: 0,
    })
  })
})
