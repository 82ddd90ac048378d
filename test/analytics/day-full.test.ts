import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { Db } from '../../src/db/database.ts'
import { Blog, FIREFOX, formToken } from '../support/blog.ts'
import { countsOf, listUncounted, person, tell } from '../support/counting.ts'

const db = new Db(env.DB)

async function dayRow(day: string) {
  const row = db.selectFrom('count_days').select(['rows_written', 'stopped_at'])
  return row.where('day', '=', day).executeTakeFirst()
}

/** What earlier days have left would be rolled up, and be counting's expense too. */
beforeEach(() => db.deleteFrom('visits').execute())

function blogOn(day: string, variables = {}): Blog {
  const blog = new Blog(variables)
  blog.now = new Date(`${day}T12:00:00Z`)
  return blog
}

/** How many of these people were handed to the counter, until it said that the day is full. */
async function countUntilFull(blogs: Blog[], path: string): Promise<number> {
  for (let n = 0; n < 100; n++) {
    const answer = await blogs[n % blogs.length]?.get(path, person(n))
    expect(answer?.status).toBe(200)
    if (answer?.headers.get('X-Not-Counted') === 'day-full') return n
  }
  throw new Error('The day never was full')
}

describe('COUNT_ROWS_A_DAY', () => {
  it('stops counting at forty rows: fourteen views of three', async () => {
    const blog = blogOn('2026-10-01', { COUNT_ROWS_A_DAY: '40' })
    const post = await blog.publish({ slug: 'full' })
    expect(await countUntilFull([blog], '/posts/full')).toBe(14)
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 14, rows: 14 })
    expect(await dayRow('2026-10-01')).toEqual({
      rows_written: 42,
      stopped_at: '2026-10-01T12:00:00Z',
    })
    expect(await listUncounted(blog, '2026-10-01')).toEqual([])
  })

  it('stands between what the request itself says and what is remembered', async () => {
    const blog = blogOn('2026-10-02', { COUNT_ROWS_A_DAY: '40' })
    await blog.publish({ slug: 'order' })
    await countUntilFull([blog], '/posts/order')
    const why = async (init: object) =>
      (await blog.get('/posts/order', init)).headers.get('X-Not-Counted')
    expect(await why({ agent: 'curl/8.9.1' })).toBe('robot')
    expect(await why(person(1))).toBe('day-full')
  })

  it('stops beacons too', async () => {
    const blog = blogOn('2026-10-03', { COUNT_ROWS_A_DAY: '40' })
    const post = await blog.publish({ slug: 'full-beacon' })
    await countUntilFull([blog], '/posts/full-beacon')
    blog.pass(60)
    expect(await tell(blog, { post: post.id }, person(70))).toBe('day-full')
    expect(await tell(blog, { post: post.id, seconds: 50, scroll: 100 }, person(1))).toBe(
      'day-full',
    )
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 14, reads: 0 })
  })

  it('leaves posts and comments working', async () => {
    const blog = blogOn('2026-10-04', { COUNT_ROWS_A_DAY: '40' })
    await blog.publish({ slug: 'still-open' })
    await countUntilFull([blog], '/posts/still-open')
    const token = formToken(await blog.text('/posts/still-open'))
    blog.pass(10)
    const comment = { name: 'Ann', body: 'Still here.', email: '', url: '', token }
    expect((await blog.post('/posts/still-open/comments', comment)).status).toBe(303)
    const headers = await blog.token()
    const post = { title: 'Written on a full day', body: 'Yes.', status: 'published' }
    expect((await blog.json('POST', '/api/v1/posts', post, { headers })).status).toBe(201)
  })

  it('counts again on the next day in UTC, wherever the blog is', async () => {
    const blog = blogOn('2026-10-06', { COUNT_ROWS_A_DAY: '40' })
    const post = await blog.publish({ slug: 'next-day' })
    await countUntilFull([blog], '/posts/next-day')
    blog.now = new Date('2026-10-06T23:59:59Z')
    const why = async () =>
      (await blog.get('/posts/next-day', person(80))).headers.get('X-Not-Counted')
    expect(await why()).toBe('day-full')
    blog.pass(1)
    expect(await why()).toBeNull()
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 15 })
    expect(await dayRow('2026-10-07')).toMatchObject({ rows_written: 3, stopped_at: null })
  })

  it('writes down then what it could not on the full day', async () => {
    const blog = blogOn('2026-10-08', { COUNT_ROWS_A_DAY: '40' })
    await blog.publish({ slug: 'late-ledger' })
    await countUntilFull([blog], '/posts/late-ledger')
    await blog.get('/posts/late-ledger', person(90))
    expect(await listUncounted(blog, '2026-10-08')).toEqual([])
    blog.pass(24 * 3600)
    await blog.get('/posts/late-ledger', { agent: 'curl/8.9.1' })
    const full = { reason: 'day-full', family: '', hits: 2 }
    expect(await listUncounted(blog, '2026-10-08')).toEqual([full])
  })

  it('is one sum of all isolates', async () => {
    const variables = { COUNT_ROWS_A_DAY: '40', LOCAL: '0' }
    const blogs = [blogOn('2026-10-10', variables), blogOn('2026-10-10', variables)]
    const post = await (blogs[0] as Blog).publish({ slug: 'two-budgets' })
    const path = '/posts/two-budgets'
    // Each learns of the other's rows when it tells its own: one view more at the most.
    const handed = await countUntilFull(blogs, path)
    const { views } = await countsOf(blogs[0] as Blog, post.id)
    expect(handed).toBe(views)
    expect([14, 15]).toContain(views)
    expect(await dayRow('2026-10-10')).toMatchObject({ rows_written: views * 3 })

    const third = blogOn('2026-10-10', variables)
    expect((await third.get(path, person(95))).headers.get('X-Not-Counted')).toBeNull()
    expect(await countsOf(third, post.id)).toMatchObject({ views })
    expect((await third.get(path, person(96))).headers.get('X-Not-Counted')).toBe('day-full')
  })

  it('keeps exact account of people who come at once', async () => {
    const blog = blogOn('2026-10-11', { COUNT_ROWS_A_DAY: '60' })
    const post = await blog.publish({ slug: 'all-at-once' })
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => blog.fetch('/posts/all-at-once', person(n))),
    )
    await blog.settle()
    const { views } = await countsOf(blog, post.id)
    const day = await dayRow('2026-10-11')
    // A visit is two rows; the total is one more for each batch, whichever go together.
    expect(day?.rows_written).toBeGreaterThan(views * 2)
    expect(day?.rows_written).toBeLessThanOrEqual(views * 3)
    expect(day?.stopped_at).not.toBeNull()
  })

  it('counts nothing at all at 0', async () => {
    const blog = blogOn('2026-10-12', { COUNT_ROWS_A_DAY: '0' })
    const post = await blog.publish({ slug: 'nothing' })
    const answer = await blog.get('/posts/nothing', { agent: FIREFOX })
    expect(answer.headers.get('X-Not-Counted')).toBe('day-full')
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 0 })
  })
})
