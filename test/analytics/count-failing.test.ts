import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { Blog } from '../support/blog.ts'
import { countsOf, ELSEWHERE, person, runDown } from '../support/counting.ts'
import { type Taps, tappedD1 } from '../support/tapped-d1.ts'

/** An isolate whose database does what the taps say, once it is warm. */
function tappedBlog(taps: Taps, variables = {}): Blog {
  return new Blog({ DB: tappedD1(env.DB, taps), ...variables })
}

function isCounting(sql: string): boolean {
  return sql.includes('"visits"')
}

/** Fails as D1 does, that many times. */
function fails(times: number): () => void {
  let left = times
  return () => {
    if (left-- > 0) throw new Error('D1_ERROR: Network connection lost.')
  }
}

describe('countDocument, when the database does not', () => {
  it.each([1, 2, 3])('tries again after %i failed writes, and counts once', async (times) => {
    const fail = fails(times)
    const blog = tappedBlog({ before: (sql) => isCounting(sql) && fail() }, ELSEWHERE)
    const post = await blog.publish({ slug: `lost-${times}` })
    const answer = await blog.get(`/posts/lost-${times}`)
    expect(answer.status).toBe(200)
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1, visitors: 1, rows: 1 })
  })

  it('counts once where the write was done and only its answer was lost', async () => {
    const fail = fails(1)
    const blog = tappedBlog({ after: (sql) => isCounting(sql) && fail() }, ELSEWHERE)
    const post = await blog.publish({ slug: 'answer-lost' })
    await blog.get('/posts/answer-lost')
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1, visitors: 1, rows: 1 })
  })

  it.each([ELSEWHERE, {}])(
    'gives up after the fourth try and remembers nothing: %j',
    async (where) => {
      const tries: string[] = []
      let is_down = true
      const before = (sql: string) => {
        if (!is_down || !sql.includes('insert into "visits"')) return
        tries.push(sql)
        throw new Error('D1_ERROR: Network connection lost.')
      }
      const blog = tappedBlog({ before }, where)
      const post = await blog.publish({ slug: `given-up-${where === ELSEWHERE}` })
      const path = `/posts/${post.slug}`

      expect((await blog.get(path)).status).toBe(200)
      expect(tries).toHaveLength(4)
      expect(await countsOf(blog, post.id)).toMatchObject({ views: 0, rows: 0 })

      is_down = false
      expect((await blog.get(path)).headers.get('X-Not-Counted')).toBeNull()
      expect(await countsOf(blog, post.id)).toMatchObject({ views: 1, visitors: 1 })
      expect((await blog.get(path)).headers.get('X-Not-Counted')).toBe('reload')
    },
  )

  it('waits 0.1, 0.4 and 1.6 seconds between its tries', async () => {
    const times: number[] = []
    let elapsed = 0
    const before = (sql: string) => {
      if (!isCounting(sql)) return
      times.push(elapsed)
      throw new Error('D1_ERROR: Network connection lost.')
    }
    const blog = tappedBlog({ before }, ELSEWHERE)
    await blog.publish({ slug: 'with-pauses' })
    await blog.fetch('/posts/with-pauses')
    for (; elapsed < 3000; elapsed += 50) {
      for (let turn = 0; turn < 20; turn++) await new Promise((done) => setImmediate(done))
      await vi.advanceTimersByTimeAsync(50)
    }
    await blog.settle()
    expect(times.map((time) => Math.round(time / 100))).toEqual([0, 1, 5, 21])
  })

  it('serves the page though the tables of counting are gone', async () => {
    const before = (sql: string) => {
      if (!/"(?:visits|salts|count_days)"/.test(sql)) return
      throw new Error('D1_ERROR: no such table: visits: SQLITE_ERROR')
    }
    for (const where of [ELSEWHERE, {}]) {
      const blog = tappedBlog({ before }, where)
      const post = await blog.publish({ slug: `no-table-${where === ELSEWHERE}` })
      const answer = await runDown(blog.fetch(`/posts/${post.slug}`))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('X-Not-Counted')).toBeNull()
      await blog.settle()
    }
  })

  it('does not keep the page waiting, in a cold isolate or a warm one', async () => {
    let open = (): void => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    const before = (sql: string) => (/"(?:visits|salts|count_days)"/.test(sql) ? gate : undefined)
    const cold = tappedBlog({ before }, ELSEWHERE)
    const post = await cold.publish({ slug: 'no-waiting' })
    expect((await cold.fetch('/posts/no-waiting', person(1))).status).toBe(200)
    expect((await cold.fetch('/posts/no-waiting', person(2))).status).toBe(200)
    expect(await countsOf(new Blog(), post.id)).toMatchObject({ views: 0 })
    open()
    await cold.settle()
    expect(await countsOf(cold, post.id)).toMatchObject({ views: 2, visitors: 2 })
  })

  it('counts others though the request that came first was cancelled half-way', async () => {
    let is_first = true
    const before = (sql: string) => {
      if (!sql.includes('"salts"') || !is_first) return
      is_first = false
      return new Promise<void>(() => {})
    }
    const blog = tappedBlog({ before }, ELSEWHERE)
    const post = await blog.publish({ slug: 'cancelled' })
    await blog.fetch('/posts/cancelled', person(3))
    await blog.fetch('/posts/cancelled', person(4))
    const views = async () => (await countsOf(blog, post.id)).views
    await vi.waitFor(async () => expect(await views()).toBe(1), { interval: 10, timeout: 2000 })
  })
})
