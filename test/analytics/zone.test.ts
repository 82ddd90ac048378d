import { describe, expect, it } from 'vitest'
import { loadReport } from '../../src/analytics/load-report.ts'
import { rollUp } from '../../src/analytics/roll-up.ts'
import { updateSettings } from '../../src/settings/queries.ts'
import { default_settings } from '../../src/settings/settings.ts'
import { Blog } from '../support/blog.ts'
import { ELSEWHERE, person, view, visitsOf } from '../support/counting.ts'

async function move(blog: Blog, time_zone: string): Promise<void> {
  await updateSettings(blog.db, { time_zone }, blog.now).execute()
  blog.pass(60)
}

const at = (zone: string, now: Date, days: [string, string]) => ({
  site: { ...default_settings, time_zone: zone },
  asked: { period: { from: days[0], to: days[1], preset: null }, now },
})

describe('a changed time zone', () => {
  it('never reopens a day that is rolled up: the one that has begun goes on', async () => {
    const blog = new Blog(ELSEWHERE)
    await move(blog, 'Pacific/Auckland')
    const post = await blog.publish({ slug: 'moves' })
    // In Auckland it is the 9th, then the 10th, when in UTC it is the 9th still.
    blog.now = new Date('2026-11-08T20:00:00Z')
    await view(blog, '/posts/moves', person(1))
    blog.now = new Date('2026-11-09T14:00:00Z')
    await view(blog, '/posts/moves', person(2))
    await rollUp(blog.db, {
      zone: 'Pacific/Auckland',
      now: blog.now,
      grace_hours: 2,
      steps: 9,
      rows_a_day: 70_000,
    })
    await move(blog, 'UTC')
    for (const isolate of [blog, new Blog(ELSEWHERE)]) {
      isolate.now = new Date('2026-11-09T20:00:00Z')
      await view(isolate, '/posts/moves', person(isolate === blog ? 3 : 4))
    }
    expect((await visitsOf(blog, post.id)).map(({ day }) => day)).toEqual([
      '2026-11-10',
      '2026-11-10',
      '2026-11-10',
    ])

    blog.now = new Date('2026-11-11T02:00:00Z')
    await rollUp(blog.db, {
      zone: 'UTC',
      now: blog.now,
      grace_hours: 2,
      steps: 9,
      rows_a_day: 70_000,
    })
    const { site, asked } = at('UTC', blog.now, ['2026-11-09', '2026-11-11'])
    const { series } = await loadReport(blog.db, site, asked)
    expect(series.map(({ views }) => views)).toEqual([1, 3, 0])
  })

  it('goes on with the new day where that has come', async () => {
    const blog = new Blog(ELSEWHERE)
    blog.now = new Date('2026-12-05T13:00:00Z')
    const post = await blog.publish({ slug: 'moves-east' })
    await view(blog, '/posts/moves-east', person(1))
    await move(blog, 'Pacific/Auckland')
    await view(blog, '/posts/moves-east', person(2))
    expect((await visitsOf(blog, post.id)).map(({ day }) => day)).toEqual([
      '2026-12-05',
      '2026-12-06',
    ])
  })
})
