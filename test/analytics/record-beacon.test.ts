import { describe, expect, it } from 'vitest'
import { Blog, counterLines } from '../support/blog.ts'
import { countsOf, ELSEWHERE, sendBeacon, tell, visitsOf } from '../support/counting.ts'

describe('POST /visit', () => {
  it.each(['text/plain;charset=UTF-8', 'application/json', 'application/x-unheard-of', ''])(
    'answers 204 to %j, whatever the type, and counts',
    async (type) => {
      const blog = new Blog()
      const post = await blog.publish()
      const body = JSON.stringify({ post: post.id, seconds: 0, scroll: 0 })
      const answer = await sendBeacon(blog, body, { headers: { 'Content-Type': type } })
      expect([answer.status, await answer.text()]).toEqual([204, ''])
      expect(answer.headers.get('X-Not-Counted')).toBeNull()
      expect(await countsOf(blog, post.id)).toMatchObject({ views: 1, visitors: 1, rows: 1 })
    },
  )

  it('answers 413 past 1 KB, and 204 at it', async () => {
    const blog = new Blog()
    const { id } = await blog.publish()
    const told = JSON.stringify({ post: id, seconds: 0, scroll: 0 })
    expect((await sendBeacon(blog, told.padEnd(1024))).status).toBe(204)
    expect((await sendBeacon(blog, told.padEnd(1025))).status).toBe(413)
    const slowly = new Blob([told.padEnd(5000)]).stream()
    expect((await sendBeacon(blog, slowly)).status).toBe(413)
    expect(await countsOf(blog, id)).toMatchObject({ views: 1 })
  })

  it('counts "shown" like a document', async () => {
    const blog = new Blog()
    const post = await blog.publish({ slug: 'shown' })
    expect(await tell(blog, { post: post.id })).toBeNull()
    expect(await tell(blog, { post: post.id })).toBe('reload')
    expect((await blog.get('/posts/shown')).headers.get('X-Not-Counted')).toBe('reload')
    expect(counterLines(await blog.text('/posts/shown'))[0]).toBe('1 view · 0 comments')
    blog.pass(1800)
    expect(await tell(blog, { post: post.id })).toBeNull()
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 2, visitors: 1, rows: 1 })
  })

  it('answers when it is written', async () => {
    const blog = new Blog(ELSEWHERE)
    const post = await blog.publish()
    const body = JSON.stringify({ post: post.id, seconds: 0, scroll: 0 })
    await sendBeacon(blog, body)
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1 })
  })

  it('knows a reload that another isolate counted', async () => {
    const post = await new Blog().publish({ slug: 'beacon-elsewhere' })
    await new Blog(ELSEWHERE).get('/posts/beacon-elsewhere')
    expect(await tell(new Blog(ELSEWHERE), { post: post.id })).toBe('reload')
  })

  it("keeps where the reader came from by the page's own address", async () => {
    const blog = new Blog()
    const post = await blog.publish({ slug: 'tagged' })
    const Referer = 'https://blog.example/posts/tagged?utm_source=mastodon'
    await tell(blog, { post: post.id }, { headers: { Referer } })
    expect(await visitsOf(blog, post.id)).toMatchObject([
      { source: 'Mastodon', channel: 'Social', referrer: null, device: 'desktop', language: 'en' },
    ])
  })

  it.each(['no address', 'http://[', '//', 'about:blank'])(
    'counts with a Referer like %s',
    async (Referer) => {
      const blog = new Blog()
      const post = await blog.publish()
      expect(await tell(blog, { post: post.id }, { headers: { Referer } })).toBeNull()
      expect(await visitsOf(blog, post.id)).toMatchObject([{ source: null, channel: 'Direct' }])
    },
  )

  it('keeps nothing of a reader who asks for that', async () => {
    const blog = new Blog()
    const post = await blog.publish()
    const Referer = 'https://blog.example/posts/x?utm_source=mastodon'
    await tell(blog, { post: post.id }, { headers: { Referer, 'Sec-GPC': '1' } })
    expect(await visitsOf(blog, post.id)).toMatchObject([
      { views: 1, source: null, channel: null, device: null, browser: null, language: null },
    ])
  })
})
