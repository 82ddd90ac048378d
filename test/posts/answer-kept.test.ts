import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'

beforeAll(async () => {
  await new Blog().publish({ slug: 'kept-answer', title: 'Grüße', tags: ['green tea'] })
})

/** Two isolates of one blog: the one must make the page, the other has it in memory. */
async function madeAndKept(path: string, init: { method?: string } = {}) {
  const [maker, keeper] = [new Blog(), new Blog()]
  await keeper.get(path)
  const kept = await keeper.costOf(() => keeper.fetch(path, init))
  await keeper.settle()
  return {
    trips: kept.trips,
    made: await maker.get(path, init),
    kept: await keeper.get(path, init),
  }
}

const headersOf = (answer: Response) =>
  [...answer.headers].filter(([name]) => !['etag', 'x-not-counted'].includes(name))

describe('a page from memory', () => {
  it.each(['/posts/kept-answer', '/', '/tags/green-tea', '/archive'])(
    'goes out as it was made: %s',
    async (path) => {
      const { made, kept, trips } = await madeAndKept(path)
      expect(trips).toBe(0)
      expect([made.status, kept.status]).toEqual([200, 200])
      expect(headersOf(kept)).toEqual(headersOf(made))
      expect(kept.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
      const [there, here] = [await made.text(), await kept.text()]
      expect(here.length).toBe(there.length)
      expect(here.slice(0, 200)).toBe(there.slice(0, 200))
    },
  )

  it('is asked for by GET alone', async () => {
    const head = await madeAndKept('/posts/kept-answer', { method: 'HEAD' })
    expect([head.kept.status, await head.kept.text()]).toEqual([200, ''])
    const post = await madeAndKept('/posts/kept-answer', { method: 'POST' })
    expect(post.kept.status).toBe(post.made.status)
  })

  it('is sent once to who has it', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'kept-once' })
    await blog.get('/posts/kept-once')
    const etag = (await blog.get('/posts/kept-once')).headers.get('ETag') ?? ''
    const again = await blog.get('/posts/kept-once', { headers: { 'If-None-Match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('ETag')).toBe(etag)
    expect(again.headers.get('Cache-Control')).toBe('no-cache')
    expect(again.headers.get('Content-Type')).toBeNull()
    expect(again.headers.get('X-Not-Counted')).toBe('reload')
  })

  it('is found under each address that only tracks', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'tracked' })
    await blog.get('/posts/tracked')
    for (const query of ['?utm_source=a&utm_medium=b', '?fbclid=x', '?ref=z&page=1', '?']) {
      const { trips } = await blog.costOf(() => blog.fetch(`/posts/tracked${query}`))
      expect([query, trips]).toEqual([query, query.includes('page') ? 1 : 0])
      await blog.settle()
    }
  })
})
