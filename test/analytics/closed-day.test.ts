import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { raiseReads, updateStay } from '../../src/analytics/queries.ts'
import { rollUp } from '../../src/analytics/roll-up.ts'
import { Blog } from '../support/blog.ts'
import { countsOf, person, tell, view } from '../support/counting.ts'

describe('a day that is closed', () => {
  const DAY_BEFORE = '2026-12-01'

  /** Somebody opened a post ten minutes before midnight; the day is closed two hours after it, nothing deleted yet. */
  async function closedBlog(slug: string) {
    const late = new Blog()
    late.now = new Date(`${DAY_BEFORE}T23:50:00Z`)
    const post = await late.publish({ slug, body: 'word '.repeat(40) })
    await view(late, `/posts/${slug}`, person(1))
    const close = async () => {
      late.now = new Date('2026-12-02T02:00:00Z')
      const rules = { grace_hours: 2, steps: 1, rows_a_day: 70_000 }
      await rollUp(late.db, { zone: 'UTC', now: late.now, ...rules })
    }
    const rows = (day: string) =>
      late.db
        .selectFrom('visits')
        .select(['views', 'seconds', 'read'])
        .where('post_id', '=', post.id)
        .where('day', '=', day)
        .execute()
    return { late, post, close, rows }
  }

  beforeEach(async () => {
    for (const table of ['visits', 'site_days', 'post_days', 'salts'])
      await env.DB.exec(`DELETE FROM ${table}`)
  })

  it('was open up to then: what is told belongs to the evening', async () => {
    const { late, post, rows } = await closedBlog('still-open')
    late.now = new Date('2026-12-02T01:59:00Z')
    await tell(late, { post: post.id, seconds: 60, scroll: 100 }, person(1))
    expect(await rows(DAY_BEFORE)).toEqual([{ views: 1, seconds: 60, read: 1 }])
    expect(await countsOf(late, post.id)).toMatchObject({ views: 1, reads: 1 })
  })

  it('does not move any more: what is told later is a visit of today', async () => {
    const { late, post, close, rows } = await closedBlog('closed')
    await close()
    await tell(late, { post: post.id, seconds: 60, scroll: 100 }, person(1))
    expect(await rows(DAY_BEFORE)).toEqual([{ views: 1, seconds: 0, read: 0 }])
    expect(await rows('2026-12-02')).toEqual([{ views: 1, seconds: 0, read: 0 }])
    expect(await countsOf(late, post.id)).toMatchObject({ views: 2, visitors: 2, reads: 0 })
  })

  it('takes no read that was on its way when it closed', async () => {
    const { late, post, close } = await closedBlog('on-its-way')
    const key = { day: DAY_BEFORE, post_id: post.id, visitor: new Uint8Array(8) }
    const [visit] = await late.db
      .selectFrom('visits')
      .select('visitor')
      .where('day', '=', DAY_BEFORE)
      .execute()
    key.visitor = new Uint8Array(visit?.visitor ?? [])
    await close()
    const stay = { seconds: 60, scroll: 100, read: 1 as const }
    await late.db.batch(raiseReads(late.db, key), updateStay(late.db, key, stay))
    expect(await countsOf(late, post.id)).toMatchObject({ reads: 0 })
    expect(
      await late.db.selectFrom('visits').select('read').where('day', '=', DAY_BEFORE).execute(),
    ).toEqual([{ read: 0 }])
  })
})
