import { describe, expect, it } from 'vitest'
import { Blog, FIREFOX } from '../support/blog.ts'
import { countsOf, view } from '../support/counting.ts'

describe('X-Not-Counted', () => {
  it('says the first of several reasons, in the documented order', async () => {
    const blog = new Blog()
    blog.now = new Date('2026-11-12T00:00:00Z')
    await blog.publish({ slug: 'precedence' })
    await view(blog, '/posts/precedence')

    const said = [await view(blog, '/posts/precedence')]
    for (let n = 1; n < 20; n++) {
      blog.pass(30 * 60)
      await view(blog, '/posts/precedence')
    }
    said.push(await view(blog, '/posts/precedence'))

    let headers: Record<string, string> = {}
    for (const more of [
      { 'Accept-Language': '' },
      { 'User-Agent': `${FIREFOX} WhatsApp/2.23` },
      { 'User-Agent': `${FIREFOX} WhatsApp/2.23 Feedly/1.0` },
      { 'User-Agent': `${FIREFOX} WhatsApp/2.23 Feedly/1.0 GPTBot/1.2` },
      { 'Sec-Purpose': 'prefetch' },
      { 'Sec-Fetch-Dest': 'iframe' },
      await blog.token(),
    ]) {
      headers = { ...headers, ...more }
      said.push(await view(blog, '/posts/precedence', { headers }))
    }
    expect(said).toEqual([
      'reload',
      'too-many',
      'robot',
      'link-preview',
      'feed-reader',
      'ai-crawler',
      'prefetch',
      'not-a-page-load',
      'owner',
    ])
  })

  it.each([
    ['owner', { headers: { Cookie: 'a=b; __Host-uncounted=1' } }],
    ['owner', { headers: { Cookie: 'uncounted=1' } }],
    ['not-a-page-load', { method: 'HEAD' }],
    ['not-a-page-load', { headers: { Range: 'bytes=0-99' } }],
    ['not-a-page-load', { headers: { 'Sec-Fetch-Dest': 'empty' } }],
    ['prefetch', { headers: { Purpose: 'prefetch' } }],
    ['prefetch', { headers: { 'X-Moz': 'prefetch' } }],
    ['robot', { agent: '' }],
    ['robot', { agent: `${FIREFOX} HeadlessChrome/140` }],
  ])('is %s for %j', async (reason, init) => {
    const blog = new Blog()
    const post = await blog.publish({ slug: `said-${crypto.randomUUID()}` })
    expect(await view(blog, `/posts/${post.slug}`, init)).toBe(reason)
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 0, rows: 0 })
  })

  it('stands on documents of posts and pages, and on nothing else', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'carrier', tags: ['bags'] })
    await blog.publish({ slug: 'carrier-page', kind: 'page' })
    await blog.publish({ slug: 'carrier-draft', status: 'draft' })
    const robot = { agent: 'curl/8.9.1' }
    const saying = async (path: string, headers = {}) =>
      (await blog.get(path, { ...robot, headers })).headers.get('X-Not-Counted')

    expect(await saying('/posts/carrier')).toBe('robot')
    expect(await saying('/carrier-page')).toBe('robot')
    for (const path of [
      '/',
      '/?page=1',
      '/tags/bags',
      '/posts/carrier.md',
      '/posts/carrier.json',
      '/posts/carrier-draft',
      '/posts/nowhere',
      '/nowhere',
      '/feed.xml',
      '/sitemap.xml',
      '/robots.txt',
      '/healthz',
      '/about-these-numbers',
      '/api/v1/posts/carrier/stats',
      '/badge/carrier.svg',
    ]) {
      expect([path, await saying(path)]).toEqual([path, null])
    }
    expect(await saying('/posts/carrier', { Accept: 'text/markdown' })).toBeNull()
  })
})
