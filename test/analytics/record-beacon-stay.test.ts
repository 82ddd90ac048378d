import { describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { countsOf, ELSEWHERE, person, sendBeacon, tell, visitsOf } from '../support/counting.ts'

/** 440 words are expected to take 120 seconds; half of them, and past three quarters, is a read. */
const BODY = 'word '.repeat(440)

describe('POST /visit, with seconds', () => {
  const stayOf = async (blog: Blog, id: number) =>
    (await visitsOf(blog, id)).map((row) => [row.views, row.seconds, row.scroll, row.read])

  it('only updates the row, and no view', async () => {
    const blog = new Blog()
    const post = await blog.publish({ slug: 'stays', body: BODY })
    await blog.get('/posts/stays')
    blog.pass(20)
    expect(await tell(blog, { post: post.id, seconds: 18, scroll: 40 })).toBeNull()
    expect(await stayOf(blog, post.id)).toEqual([[1, 18, 40, 0]])
    expect(await tell(blog, { post: post.id, seconds: 3, scroll: 60 })).toBeNull()
    expect(await stayOf(blog, post.id)).toEqual([[1, 18, 60, 0]])
    const [visit] = await visitsOf(blog, post.id)
    expect(visit?.last_at).toBe(visit?.first_at)
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1, visitors: 1, reads: 0 })
  })

  it('clips lies to the time since the first view', async () => {
    const blog = new Blog()
    const post = await blog.publish({ slug: 'lies', body: BODY })
    await blog.get('/posts/lies')
    expect(await tell(blog, { post: post.id, seconds: 3600, scroll: 100 })).toBeNull()
    expect(await stayOf(blog, post.id)).toEqual([[1, 0, 100, 0]])
    blog.pass(10)
    await tell(blog, { post: post.id, seconds: 9e15, scroll: 100 })
    expect(await stayOf(blog, post.id)).toEqual([[1, 10, 100, 0]])
    expect(await countsOf(blog, post.id)).toMatchObject({ reads: 0 })
  })

  it.each([
    ['not before half of the time', 59, 100, 0],
    ['not up to three quarters', 120, 75, 0],
    ['past both', 60, 76, 1],
  ])('is a read %s', async (name, seconds, scroll, reads) => {
    const blog = new Blog()
    const post = await blog.publish({ slug: name.replaceAll(' ', '-'), body: BODY })
    await blog.get(`/posts/${post.slug}`)
    blog.pass(180)
    await tell(blog, { post: post.id, seconds, scroll })
    expect(await stayOf(blog, post.id)).toEqual([[1, seconds, scroll, reads]])
    expect(await countsOf(blog, post.id)).toMatchObject({ reads })
  })

  it('counts a read once, however often it is told and by how many isolates', async () => {
    const isolates = [new Blog(), new Blog(ELSEWHERE)] as const
    const [blog] = isolates
    const post = await blog.publish({ slug: 'read-once', body: BODY })
    await blog.get('/posts/read-once')
    for (const isolate of isolates) isolate.pass(300)
    const body = (seconds: number) => JSON.stringify({ post: post.id, seconds, scroll: 90 })
    const tellings = [90, 90, 120, 150].flatMap((seconds) =>
      isolates.map((isolate) => sendBeacon(isolate, body(seconds))),
    )
    for (const answer of await Promise.all(tellings)) expect(answer.status).toBe(204)
    await tell(blog, { post: post.id, seconds: 200, scroll: 100 })
    expect(await stayOf(blog, post.id)).toEqual([[1, 200, 100, 1]])
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1, reads: 1 })
  })

  it('makes a row where there is none, of no length yet', async () => {
    const blog = new Blog()
    const post = await blog.publish({ slug: 'unseen', body: BODY })
    expect(await tell(blog, { post: post.id, seconds: 100, scroll: 100 })).toBeNull()
    expect(await stayOf(blog, post.id)).toEqual([[1, 0, 0, 0]])
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1, visitors: 1, reads: 0 })
    blog.pass(60)
    await tell(blog, { post: post.id, seconds: 160, scroll: 100 })
    expect(await stayOf(blog, post.id)).toEqual([[1, 60, 100, 1]])
  })

  it('is told by each reader of their own row', async () => {
    const blog = new Blog()
    const post = await blog.publish({ slug: 'each', body: BODY })
    for (const n of [1, 2]) await blog.get('/posts/each', person(n))
    blog.pass(100)
    await tell(blog, { post: post.id, seconds: 70, scroll: 80 }, person(2))
    expect((await stayOf(blog, post.id)).sort()).toEqual([
      [1, 0, 0, 0],
      [1, 70, 80, 1],
    ])
    expect(await countsOf(blog, post.id)).toMatchObject({ reads: 1 })
  })

  it("updates yesterday's row for somebody who reads over midnight", async () => {
    const blog = new Blog()
    blog.now = new Date('2026-11-20T23:50:00Z')
    const post = await blog.publish({ slug: 'over-midnight', body: BODY })
    await blog.get('/posts/over-midnight')
    blog.pass(20 * 60)
    expect(await tell(blog, { post: post.id, seconds: 1100, scroll: 100 })).toBeNull()
    expect(await stayOf(blog, post.id)).toEqual([[1, 1100, 100, 1]])
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1, visitors: 1, reads: 1 })
  })

  it("prefers today's row to yesterday's", async () => {
    const blog = new Blog()
    blog.now = new Date('2026-11-21T23:50:00Z')
    const post = await blog.publish({ slug: 'two-rows', body: BODY })
    await blog.get('/posts/two-rows')
    blog.pass(20 * 60)
    await blog.get('/posts/two-rows')
    blog.pass(60)
    await tell(blog, { post: post.id, seconds: 50, scroll: 50 })
    expect(await stayOf(blog, post.id)).toEqual([
      [1, 0, 0, 0],
      [1, 50, 50, 0],
    ])
  })
})
