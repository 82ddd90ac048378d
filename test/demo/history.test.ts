import { beforeAll, describe, expect, it } from 'vitest'
import { loadReport } from '../../src/analytics/load-report.ts'
import { presetPeriod } from '../../src/analytics/period.ts'
import { rollUp } from '../../src/analytics/roll-up.ts'
import { fillDemo } from '../../src/demo/fill.ts'
import { daysAfter } from '../../src/lib/time.ts'
import { default_settings } from '../../src/settings/settings.ts'
import { Blog } from '../support/blog.ts'

const TODAY = '2026-11-03'

describe('the history of the demo', () => {
  const blog = new Blog()
  beforeAll(() => fillDemo(blog.db, blog.now))

  const report = (post_id?: number) => {
    const asked = { period: presetPeriod('all', TODAY), now: blog.now }
    return loadReport(blog.db, default_settings, post_id ? { ...asked, post_id } : asked)
  }

  it('adds up, with the visits of yesterday and today, to the totals of each post', async () => {
    const totals = await blog.db.selectFrom('post_counts').selectAll().execute()
    expect(totals.length).toBeGreaterThan(10)
    for (const { post_id, views, visitors, reads, comments } of totals) {
      expect((await report(post_id)).totals).toMatchObject({ views, visitors, reads, comments })
    }
  })

  it('adds up to the totals of the blog', async () => {
    const totals = await blog.db
      .selectFrom('post_counts')
      .select(['views', 'reads', 'comments'])
      .execute()
    const sum = (name: 'views' | 'reads' | 'comments') =>
      totals.reduce((all, row) => all + row[name], 0)
    const { totals: told, has_sample } = await report()
    expect(told).toMatchObject({
      views: sum('views'),
      reads: sum('reads'),
      comments: sum('comments'),
    })
    expect(has_sample).toBe(true)
  })

  it('reaches back without a gap, and is made up to the last', async () => {
    const days = await blog.db
      .selectFrom('site_days')
      .select(['day', 'sample'])
      .orderBy('day')
      .execute()
    expect(days.length).toBeGreaterThan(150)
    expect(days.at(-1)?.day).toBe(daysAfter(TODAY, -2))
    expect(
      days.every(({ day, sample }, n) => sample === 1 && day === daysAfter(days[0]?.day ?? '', n)),
    ).toBe(true)
  })

  it('has something for each table of the statistics', async () => {
    const { tops, links, searches, not_found, uncounted, subscribers, stay } = await report()
    const { campaign: _, ...others } = tops
    for (const rows of Object.values(others)) expect(rows.length).toBeGreaterThan(1)
    for (const rows of [links, searches, not_found, uncounted])
      expect(rows.length).toBeGreaterThan(1)
    expect(subscribers.services.length).toBeGreaterThan(1)
    expect(stay.curve[0]).toBeGreaterThan(stay.curve[9] ?? 1)
  })

  it('stays made up when its newest visits are rolled up, and ends there', async () => {
    blog.now = new Date('2026-11-05T03:00:00Z')
    await rollUp(blog.db, {
      zone: 'UTC',
      now: blog.now,
      grace_hours: 2,
      steps: 20,
      rows_a_day: 70_000,
    })
    await blog.db.deleteFrom('visits').execute()
    const rows = blog.db
      .selectFrom('site_days')
      .select(['day', 'sample'])
      .where('day', '>=', '2026-11-02')
    expect(await rows.execute()).toEqual([
      { day: '2026-11-02', sample: 1 },
      { day: '2026-11-03', sample: 1 },
    ])
  })
})
