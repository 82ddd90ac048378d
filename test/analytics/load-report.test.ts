import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadReport } from '../../src/analytics/load-report.ts'
import { presetPeriod } from '../../src/analytics/period.ts'
import { daysAfter } from '../../src/lib/time.ts'
import { default_settings } from '../../src/settings/settings.ts'
import { Blog } from '../support/blog.ts'
import { fillYear, TODAY } from '../support/filled-year.ts'

const site = { ...default_settings, time_zone: 'Europe/Berlin' }

describe('loadReport', () => {
  const blog = new Blog()
  beforeAll(() => fillYear(blog))

  const report = (period: Parameters<typeof presetPeriod>[0], post_id?: number) =>
    loadReport(blog.db, site, {
      period: presetPeriod(period, TODAY),
      now: blog.now,
      ...(post_id ? { post_id } : {}),
    })

  it.each([undefined, 2])(
    'reads 30 days with those before in two trips and 200 rows (post %s)',
    async (post) => {
      await env.DB.prepare(`INSERT OR IGNORE INTO post_changes (post_id, day, what)
        SELECT id % 200 + 1, date('${TODAY}', '-' || (id / 100) || ' days'), 'edited' FROM posts`).run()
      const before = { ...blog.db.cost }
      await report('30d', post)
      const { trips, rows_read } = blog.db.cost
      expect(trips - before.trips).toBeLessThanOrEqual(3)
      const todays = post ? 4 : 12
      expect(rows_read - before.rows_read).toBeLessThanOrEqual(200 + todays)
    },
  )

  it('adds today’s visits to the rows of the days before', async () => {
    const { totals, before, series, tops, posts } = await report('7d')
    expect(totals).toEqual({
      views: 612,
      visitors: 312,
      reads: 60,
      seconds: 30_000,
      comments: 6,
      likes: 0,
    })
    expect(before).toMatchObject({ views: 700, visitors: 350 })
    expect(series.map(({ at, views }) => [at, views])).toEqual([
      ...[6, 5, 4, 3, 2, 1].map((days) => [daysAfter(TODAY, -days), 100]),
      [TODAY, 12],
    ])
    expect(tops.post[0]).toEqual({ value: '1', views: 6 * 1000 + 4, visitors: 10, reads: 0 })
    expect(tops.source).toEqual([{ value: 'Direct', views: 12, visitors: 12, reads: 0 }])
    expect(posts.get(1)).toMatchObject({ title: 'Post 1', slug: 'p1' })
  })

  it('tells one post alone', async () => {
    const { totals, tops, posts } = await report('7d', 2)
    expect(totals).toMatchObject({ views: 16, visitors: 10, reads: 6 })
    expect(tops.post).toEqual([])
    expect([...posts.keys()]).toEqual([2])
  })

  it('shows today by the hour of the blog’s zone', async () => {
    const { unit, series, series_before, before } = await report('today')
    expect(unit).toBe('hour')
    expect(series).toHaveLength(24)
    // Noon in UTC is one o'clock in Berlin.
    expect(series.filter(({ views }) => views > 0)).toMatchObject([
      { at: '2026-11-03T13', views: 12 },
    ])
    expect(series_before).toEqual([])
    expect(before).toMatchObject({ views: 100 })
  })

  it('begins "all" with the first day that has figures', async () => {
    const { period, unit, previous, before, series, totals } = await report('all')
    expect(period).toMatchObject({ from: daysAfter(TODAY, -365), to: TODAY })
    expect([unit, previous, before]).toEqual(['month', null, null])
    expect(series.at(0)?.at).toBe('2025-11')
    expect(series).toHaveLength(13)
    expect(totals.views).toBe(36_512)
  })

  it('counts the comments of today', async () => {
    const comment = `INSERT INTO comments (post_id, status, name, body, html, created_at, decided_at) VALUES (1, ?, 'A', '', '', ?, ?)`
    const store = (...values: unknown[]) =>
      env.DB.prepare(comment)
        .bind(...values)
        .run()
    await store('approved', '2026-11-03T08:00:00Z', null)
    await store('approved', '2026-11-01T08:00:00Z', '2026-11-02T23:00:00Z')
    await store('approved', '2026-11-01T08:00:00Z', '2026-11-02T22:59:59Z')
    await store('pending', '2026-11-03T08:00:00Z', null)
    expect((await report('today')).totals.comments).toBe(2)
    expect((await report('today', 2)).totals.comments).toBe(0)
  })
})
