import { describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { person, sendBeacon, tell } from '../support/counting.ts'

const NOTHING = { trips: 0, statements: 0, rows_read: 0, rows_written: 0 }
const CURL = { agent: 'curl/8.9.1' }
const BODY = 'word '.repeat(440)

/** A blog that has been read today, and a post of which this isolate keeps the page. */
async function warmBlog(slug: string, variables = {}) {
  const blog = new Blog(variables)
  const post = await blog.publish({ slug, body: BODY })
  await blog.get(`/posts/${slug}`, person(0))
  return { blog, post, path: `/posts/${slug}` }
}

describe('what counting costs', () => {
  it('takes three rows and one round trip for a new reader', async () => {
    const { blog, path } = await warmBlog('new-reader')
    const cost = await blog.costOf(() => blog.get(path, person(1)))
    expect(cost).toMatchObject({ trips: 1, statements: 2, rows_written: 3 })
    expect(cost.rows_read).toBeLessThanOrEqual(10)
  })

  it('takes no more for a reader who comes back after half an hour', async () => {
    const { blog, path } = await warmBlog('comes-back')
    blog.pass(1800)
    await blog.get(path, CURL)
    const cost = await blog.costOf(() => blog.get(path, person(0)))
    expect(cost).toMatchObject({ trips: 1, statements: 2, rows_written: 3 })
  })

  it('takes one batch for fifty who come thick, and a row less for each but the first', async () => {
    const { blog, path } = await warmBlog('fifty')
    await blog.get(path, person(1))
    const thick = async () => {
      for (let n = 2; n < 52; n++) await blog.fetch(path, person(n))
      await blog.settle()
    }
    const cost = await blog.costOf(thick)
    expect(cost.trips).toBeLessThanOrEqual(3)
    expect(cost.rows_written).toBe(50 * 2 + cost.trips)
    expect(cost.rows_read).toBeLessThanOrEqual(50 * 6)
  })

  it('takes nothing for a reload', async () => {
    const { blog, path } = await warmBlog('a-reload')
    const storm = async () => {
      for (let n = 0; n < 20; n++) await blog.fetch(path, person(0))
    }
    expect(await blog.costOf(storm)).toEqual(NOTHING)
    await blog.settle()
  })

  it('writes nothing for a reload that only the database knows', async () => {
    const { post } = await warmBlog('elsewhere')
    const { blog } = await warmBlog('warms-up', { LOCAL: '0' })
    const body = JSON.stringify({ post: post.id, seconds: 0, scroll: 0 })
    const cost = await blog.costOf(async () => {
      const answer = await sendBeacon(blog, body, person(0))
      expect(answer.headers.get('X-Not-Counted')).toBe('reload')
    })
    expect(cost).toMatchObject({ trips: 3, statements: 4, rows_written: 0 })
    await blog.settle()
  })

  it('takes nothing for a robot until the ledger, which is one statement', async () => {
    const { blog, path } = await warmBlog('a-robot')
    await blog.settle()
    const hits = async () => {
      for (let n = 0; n < 99; n++) await blog.fetch(path, CURL)
    }
    expect(await blog.costOf(hits)).toEqual(NOTHING)
    const cost = await blog.costOf(() => blog.get(path, CURL))
    expect(cost).toMatchObject({ trips: 1, statements: 1, rows_written: 1 })
  })

  it('takes nothing for a beacon of a robot', async () => {
    const { blog, post } = await warmBlog('robot-beacon')
    const body = JSON.stringify({ post: post.id, seconds: 5, scroll: 5 })
    expect(await blog.costOf(() => sendBeacon(blog, body, CURL))).toEqual(NOTHING)
  })

  it('takes one row for a beacon, and two for the one that makes it a read', async () => {
    const { blog, post } = await warmBlog('beacons')
    blog.pass(100)
    const told = (seconds: number, scroll: number) =>
      blog.costOf(() => tell(blog, { post: post.id, seconds, scroll }, person(0)))
    expect(await told(20, 30)).toMatchObject({ rows_written: 1 })
    expect(await told(70, 90)).toMatchObject({ rows_written: 2 })
    expect(await told(80, 95)).toMatchObject({ rows_written: 1 })
    expect(await told(80, 95)).toMatchObject({ rows_written: 0 })
  })

  it('takes no more for a beacon that is the view', async () => {
    const { blog, post } = await warmBlog('beacon-view')
    const cost = await blog.costOf(() => tell(blog, { post: post.id }, person(1)))
    expect(cost).toMatchObject({ rows_written: 3 })
  })

  it('is not waited for: a kept page asks no database before its first byte', async () => {
    for (const LOCAL of ['1', '0']) {
      const { blog, path } = await warmBlog(`first-byte-${LOCAL}`, { LOCAL })
      for (const reader of [person(0), person(1), CURL, { headers: { DNT: '1' } }]) {
        // Nothing has come back from D1 by then: a view is under way, and only that.
        const cost = await blog.costOf(() => blog.fetch(path, reader))
        expect({ ...cost }).toEqual(NOTHING)
        await blog.settle()
      }
    }
  })

  it('adds no round trip to a page in a cold isolate', async () => {
    const { path } = await warmBlog('cold')
    const isolates = [new Blog({ LOCAL: '0' }), new Blog({ LOCAL: '0' })] as const
    const costs = []
    for (const [n, reader] of [CURL, person(9)].entries()) {
      const isolate = isolates[n as 0 | 1]
      costs.push({ ...(await isolate.costOf(() => isolate.fetch(path, reader))) })
    }
    for (const isolate of isolates) await isolate.settle()
    expect(costs[1]).toEqual(costs[0])
  })

  it('takes two trips more for the first reader that an isolate meets', async () => {
    const { path } = await warmBlog('first-reader')
    const blog = new Blog({ LOCAL: '0' })
    await blog.fetch(path, CURL)
    const cost = await blog.costOf(() => blog.get(path, person(5)))
    // The day's sum; the salts, of which today's is there; the view; and the robot's line in the ledger.
    expect(cost).toMatchObject({ trips: 4, statements: 8, rows_written: 4 })
  })
})
