import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DayDetail } from '../../src/analytics/day-detail.ts'
import { insertPostDays, insertSiteDay } from '../../src/analytics/queries.ts'
import { selectLackingPosts } from '../../src/analytics/day-queries.ts'
import { sumVisits } from '../../src/analytics/sum-visits.ts'
import { dayClock } from '../../src/lib/day-clock.ts'
import { Blog } from '../support/blog.ts'
import { anyVisits, storeVisits } from '../support/made-visits.ts'

/** Each list in one order, so that two can be compared. */
function sorted(detail: DayDetail): unknown {
  const order = (list: unknown) =>
    Array.isArray(list) && Array.isArray(list[0])
      ? list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : list
  return Object.fromEntries(Object.entries(detail).map(([name, list]) => [name, order(list)]))
}

describe.each([
  ['of 24 hours', '2026-11-03', 'Europe/Berlin'],
  ['of 25 hours', '2026-10-25', 'Europe/Berlin'],
  ['of 23 hours', '2026-03-29', 'Europe/Berlin'],
  ['half an hour beside the others', '2026-11-03', 'Asia/Kathmandu'],
  ['west of Greenwich, on which clocks change', '2026-11-01', 'America/St_Johns'],
])('a day %s', (_, day, zone) => {
  const clock = dayClock(zone, day)

  it('has the same sums in the database as in the Worker', async () => {
    const blog = new Blog()
    const posts = [(await blog.publish()).id, (await blog.publish()).id]
    await fc.assert(
      fc.asyncProperty(anyVisits(day, posts, clock.start, clock.end), async (visits) => {
        for (const table of ['visits', 'site_days', 'post_days'] as const) {
          await blog.db.deleteFrom(table).execute()
        }
        await storeVisits(visits)
        await blog.db.batch(
          insertSiteDay(blog.db, day, clock),
          insertPostDays(blog.db, day, clock, selectLackingPosts(day, 20)),
        )
        const site = await blog.db.selectFrom('site_days').selectAll().executeTakeFirstOrThrow()
        const { fetchers, uncounted, ...detail } = JSON.parse(site.detail) as DayDetail
        const sums = sumVisits(visits, clock)
        expect(site).toMatchObject({ ...sums.figures, day, comments: 0, likes: 0 })
        expect(sorted(detail)).toEqual(sorted(sums.detail))
        expect({ fetchers, uncounted }).toEqual({ fetchers: 0, uncounted: [] })

        const rows = await blog.db.selectFrom('post_days').selectAll().execute()
        expect(rows.length).toBe(new Set(visits.map(({ post_id }) => post_id)).size)
        for (const row of rows) {
          const own = visits.filter(({ post_id }) => post_id === row.post_id)
          const { figures, detail: of_post } = sumVisits(own, clock)
          const { post: _post, ...expected } = of_post
          expect(row).toMatchObject({ ...figures, day })
          expect(sorted(JSON.parse(row.detail) as DayDetail)).toEqual(sorted(expected as DayDetail))
        }
      }),
      { numRuns: 25 },
    )
  })
})
