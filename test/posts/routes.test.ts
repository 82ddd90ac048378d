import { describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Program } from '../support/api.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { attributeOf, cardLinks, titleOf } from '../support/html.ts'

async function lists(blog: Blog): Promise<string> {
  const addresses = ['/', '/feed.xml', '/sitemap.xml', '/tags/listed']
  return (await Promise.all(addresses.map((address) => blog.text(address)))).join('\n')
}

describe('GET /posts/:slug', () => {
  it('shows one view more to the same reader who comes back', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'back-again' })
    expect(counterLines(await blog.text('/posts/back-again'))[0]).toBe('0 views · 0 comments')
    const again = await blog.get('/posts/back-again')
    expect(counterLines(await again.text())[0]).toBe('1 view · 0 comments')
    expect(again.headers.get('X-Not-Counted')).toBe('reload')
  })

  it.each([
    ['en', 'first-timers', 1, 1, '1 view · 1 comment'],
    ['en', 'first-timers', 1234, 0, '1,234 views · 0 comments'],
    ['en', 'first-timers', 1_234_567, 1000, '1,234,567 views · 1,000 comments'],
    ['en', 'off', 10, 3, '10 views'],
    ['en', 'off', 1, 0, '1 view'],
    ['de', 'first-timers', 1234, 0, '1.234 Aufrufe · 0 Kommentare'],
    ['de', 'first-timers', 1, 1, '1 Aufruf · 1 Kommentar'],
    ['de', 'off', 1, 1, '1 Aufruf'],
  ] as const)(
    'writes its counters (%s, comments %s): %i, %i',
    async (language, comments, views, answers, line) => {
      const blog = new Blog()
      const slug = `line-${language}-${comments}-${views}`
      const post = await blog.publish({ slug })
      await blog.db
        .updateTable('post_counts')
        .set({ views, comments: answers })
        .where('post_id', '=', post.id)
        .execute()
      await updateSettings(blog.db, { language, comments }, blog.now).execute()
      const html = await blog.text(`/posts/${slug}`)
      await updateSettings(
        blog.db,
        { language: 'en', comments: 'first-timers' },
        blog.now,
      ).execute()
      expect(counterLines(html)).toEqual([line, line])
      expect(html).toContain(`<data value="${views}">`)
      expect(attributeOf(html, '<html', 'lang')).toBe(language)
    },
  )

  it('has nothing but links, spans and data in its counters', async () => {
    const blog = new Blog()
    const post = await blog.publish({ slug: 'what-is-in-it' })
    const html = await blog.text('/posts/what-is-in-it')
    const [, line = ''] = /<p[^>]*data-counters[^>]*>(.*?)<\/p>/s.exec(html) ?? []
    expect([...line.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag)).toEqual(['a', 'data', 'data'])
    expect(html).toContain(`<article data-post="${post.id}">`)
  })

  it('is 404 for a draft, a post to come and a page, and says nothing of them anywhere', async () => {
    const blog = new Blog()
    const fields = { tags: ['listed'], body: 'not-for-you' }
    await blog.publish({ ...fields, slug: 'a-draft', status: 'draft' })
    const published_at = '2026-11-03T13:00:00Z'
    await blog.publish({ ...fields, slug: 'to-come', published_at })
    await blog.publish({ ...fields, slug: 'unlisted-to-come', status: 'unlisted', published_at })
    await blog.publish({ ...fields, slug: 'a-page', kind: 'page' })
    for (const slug of ['a-draft', 'to-come', 'unlisted-to-come', 'a-page', 'nothing']) {
      for (const form of ['', '.md', '.json', '/comments']) {
        const response = await blog.get(`/posts/${slug}${form}`)
        expect(response.status).toBe(404)
        expect(await response.text()).not.toContain('not-for-you')
      }
    }
    const everywhere = await lists(blog)
    for (const slug of ['a-draft', 'to-come']) expect(everywhere).not.toContain(slug)
  })

  it('is there from its very second on, without anything that runs', async () => {
    const blog = new Blog()
    const published_at = '2026-11-03T12:10:00Z'
    await blog.publish({ slug: 'at-ten-past', published_at, tags: ['listed'] })
    blog.pass(599)
    expect((await blog.get('/posts/at-ten-past')).status).toBe(404)
    expect(await lists(blog)).not.toContain('at-ten-past')
    blog.pass(1)
    expect((await blog.get('/posts/at-ten-past')).status).toBe(200)
    blog.pass(30)
    for (const address of ['/', '/feed.xml', '/sitemap.xml', '/tags/listed']) {
      expect(await blog.text(address)).toContain('/posts/at-ten-past')
    }
  })

  it('shows an unlisted post to whoever has the link, and to no list and no search engine', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'by-link', status: 'unlisted', tags: ['listed'] })
    const html = await blog.text('/posts/by-link')
    expect(attributeOf(html, '<meta name="robots"', 'content')).toBe('noindex')
    for (const form of ['.md', '.json']) {
      const response = await blog.get(`/posts/by-link${form}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('X-Robots-Tag')).toBe('noindex')
    }
    expect(await lists(blog)).not.toContain('by-link')
  })

  it('leads from every old address straight to the newest', async () => {
    const blog = new Blog()
    const program = await Program.of(blog)
    const post = await blog.publish({ slug: 'first-name' })
    await program.change(post.id, { slug: 'второе-имя' })
    await program.change(post.id, { slug: 'third-name' })
    for (const old of ['first-name', encodeURIComponent('второе-имя')]) {
      for (const [form, query] of [
        ['', ''],
        ['', '?utm_source=letter&x=%C3%A9'],
        ['.md', ''],
        ['.json', '?y=1'],
      ]) {
        const response = await blog.get(`/posts/${old}${form}${query}`)
        expect(response.status).toBe(301)
        expect(response.headers.get('Location')).toBe(`/posts/third-name${form}${query}`)
      }
    }
    const markdown = { headers: { Accept: 'text/markdown' } }
    expect((await blog.get('/posts/first-name', markdown)).status).toBe(301)
    await program.change(post.id, { slug: 'first-name' })
    expect((await blog.get('/posts/first-name')).status).toBe(200)
    expect((await blog.get('/posts/third-name')).headers.get('Location')).toBe('/posts/first-name')
  })

  it('encodes the letters of other scripts where it leads to them', async () => {
    const blog = new Blog()
    const program = await Program.of(blog)
    const post = await blog.publish({ slug: 'pomoc', title: 'Помощь' })
    await program.change(post.id, { slug: 'помощь' })
    const address = `/posts/${encodeURIComponent('помощь')}`
    expect((await blog.get('/posts/pomoc')).headers.get('Location')).toBe(address)
    const html = await blog.text(address)
    expect(titleOf(html)).toBe('Помощь · Plainview')
    expect(attributeOf(html, '<link rel="canonical"', 'href')).toBe(
      `https://blog.example${address}`,
    )
  })

  it('leads from an old address to nothing while the post is a draft', async () => {
    const blog = new Blog()
    const program = await Program.of(blog)
    const post = await blog.publish({ slug: 'withdrawn' })
    await program.change(post.id, { slug: 'withdrawn-too', status: 'draft' })
    expect((await blog.get('/posts/withdrawn')).status).toBe(404)
  })
})

describe('GET /:page', () => {
  it('shows a page, in every navigation, in no list of posts', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'about', title: 'About us', kind: 'page', tags: ['listed'] })
    const response = await blog.get('/about')
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(titleOf(html)).toBe('About us · Plainview')
    expect(counterLines(html)[0]).toMatch(/^\d+ views? · 0 comments$/)
    expect(html).not.toContain('comment-form')
    const front = await blog.text('/')
    expect(front).toContain('<a href="/about">About us</a>')
    expect(cardLinks(front)).not.toContain('/about')
    expect(await blog.text('/sitemap.xml')).toContain('<loc>https://blog.example/about</loc>')
    expect(await blog.text('/feed.xml')).not.toContain('/about<')
  })

  it('leads on from an old address', async () => {
    const blog = new Blog()
    const program = await Program.of(blog)
    const page = await blog.publish({ slug: 'imprint', kind: 'page' })
    await program.change(page.id, { slug: 'legal-notice' })
    const response = await blog.get('/imprint?ref=x')
    expect([response.status, response.headers.get('Location')]).toEqual([
      301,
      '/legal-notice?ref=x',
    ])
  })

  it('is 404 for a post, a draft page and what nobody wrote', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'only-a-post' })
    await blog.publish({ slug: 'draft-page', kind: 'page', status: 'draft' })
    for (const path of ['/only-a-post', '/draft-page', '/wp-login.php', '/favicon.ico', '/posts']) {
      expect((await blog.get(path)).status).toBe(404)
    }
  })
})

describe('the page for what is not there', () => {
  it('says so in words, leads to the front page, and is nothing to index', async () => {
    const blog = new Blog()
    const response = await blog.get('/posts/nowhere')
    const html = await response.text()
    expect(response.status).toBe(404)
    expect(titleOf(html)).toBe('Nothing at this address · Plainview')
    expect(attributeOf(html, '<meta name="robots"', 'content')).toBe('noindex')
    expect(html).toContain('<a href="/">To the front page</a>')
    expect(response.headers.get('X-Not-Counted')).toBeNull()
  })
})
