import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { loadReport } from '../../src/analytics/load-report.ts'
import { runJobs } from '../../src/jobs.ts'
import { default_settings } from '../../src/settings/settings.ts'
import { Blog } from '../support/blog.ts'
import { person } from '../support/counting.ts'

const DAY = '2026-11-03'

describe('the likes of a day', () => {
  it('stay in its figures when whose they were is deleted, and when it is rolled up', async () => {
    const blog = new Blog()
    const post = await blog.publish({ slug: 'liked' })
    for (const n of [1, 2, 2]) await blog.post('/posts/liked/like', {}, person(n))
    const likes = async (post_id?: number) => {
      const period = { from: DAY, to: DAY, preset: null }
      const asked = { period, now: blog.now, ...(post_id ? { post_id } : {}) }
      return (await loadReport(blog.db, default_settings, asked)).totals.likes
    }
    const left = async () => (await blog.db.selectFrom('likes').selectAll().execute()).length
    expect([await likes(), await likes(post.id), await left()]).toEqual([2, 2, 2])

    await runJobs(env, new Date('2026-11-04T00:17:00Z'))
    expect([await likes(), await likes(post.id), await left()]).toEqual([2, 2, 0])
    await runJobs(env, new Date('2026-11-04T02:17:00Z'))
    expect(await blog.db.selectFrom('site_days').select(['day', 'likes']).execute()).toEqual([
      { day: DAY, likes: 2 },
    ])
    expect([await likes(), await likes(post.id), await likes(post.id + 1)]).toEqual([2, 2, 0])
  })
})
