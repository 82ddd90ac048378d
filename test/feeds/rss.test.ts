import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Program } from '../support/api.ts'
import { Blog } from '../support/blog.ts'
import { elementsOf, readXml, textOf, type XmlElement } from '../support/well-formed.ts'

async function feed(blog: Blog): Promise<XmlElement> {
  const response = await blog.get('/feed.xml')
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8')
  return readXml(await response.text())
}

async function itemOf(blog: Blog, slug: string): Promise<XmlElement> {
  const items = elementsOf(await feed(blog), 'item')
  const item = items.find((one) => textOf(one, 'link').endsWith(`/posts/${slug}`))
  return item ?? expect.unreachable(`no item for ${slug}`)
}

/** RFC 822 with the four-digit year of RFC 1123. */
const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/

describe('GET /feed.xml', () => {
  it('is a feed before there is a post', async () => {
    const channel = await feed(new Blog())
    expect(elementsOf(channel, 'item')).toEqual([])
    expect(channel).toMatchObject({ name: 'rss', attributes: { version: '2.0' } })
    for (const name of ['title', 'link', 'description']) expect(textOf(channel, name)).not.toBe('')
  })

  it('has the whole text of a post, with its dates, tags and comments', async () => {
    const blog = new Blog()
    const post = await blog.publish({
      slug: 'whole-text',
      title: 'AT&T <3 "quotes"',
      excerpt: 'Short & <b>sweet</b>',
      body: `**Bold** & <mark>marked</mark> ]]> ${'word '.repeat(3000)}`,
      tags: ['R&D', 'Two'],
      published_at: '2026-10-05T09:08:07Z',
    })
    await env.DB.prepare('UPDATE post_counts SET comments = 3 WHERE post_id = ?')
      .bind(post.id)
      .run()
    const item = await itemOf(blog, 'whole-text')
    expect(textOf(item, 'title')).toBe('AT&T <3 "quotes"')
    expect(textOf(item, 'link')).toBe('https://blog.example/posts/whole-text')
    expect(textOf(item, 'pubDate')).toBe('Mon, 05 Oct 2026 09:08:07 GMT')
    expect(textOf(item, 'dc:creator')).toBe('Mira')
    expect(elementsOf(item, 'category').map(({ text }) => text)).toEqual(['R&D', 'Two'])
    expect(textOf(item, 'description')).toBe('Short & <b>sweet</b>')
    expect(textOf(item, 'content:encoded')).toBe(post.html)
    expect(textOf(item, 'comments')).toBe('https://blog.example/posts/whole-text#comments')
    expect(textOf(item, 'slash:comments')).toBe('3')
  })

  it('lists the newest twenty, newest first, with dates that programs read', async () => {
    const blog = new Blog()
    for (let i = 1; i <= 22; i++) {
      const published_at = new Date(Date.UTC(2026, 9, 10, i)).toISOString()
      await blog.publish({ slug: `n${i}`, published_at })
    }
    const channel = await feed(blog)
    const items = elementsOf(channel, 'item')
    expect(items).toHaveLength(20)
    expect(textOf(items[0] as XmlElement, 'link')).toMatch(/\/n22$/)
    const dates = elementsOf(channel, 'pubDate').map(({ text }) => text)
    for (const date of dates) expect(date).toMatch(rfc822)
    const times = dates.map((date) => Date.parse(date))
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect(textOf(channel, 'lastBuildDate')).toMatch(rfc822)
  })

  it('keeps the guid of a post through a change of address, each post its own', async () => {
    const blog = new Blog()
    const program = await Program.of(blog)
    const post = await blog.publish({ slug: 'guid-a' })
    const before = textOf(await itemOf(blog, 'guid-a'), 'guid')
    await program.change(post.id, { slug: 'guid-b', title: 'Another title' })
    const item = await itemOf(blog, 'guid-b')
    expect(textOf(item, 'guid')).toBe(before)
    expect(elementsOf(item, 'guid')[0]?.attributes).toEqual({ isPermaLink: 'false' })
    const guids = elementsOf(await feed(blog), 'guid').map(({ text }) => text)
    expect(new Set(guids).size).toBe(guids.length)
  })

  it('makes every address in a text whole', async () => {
    const blog = new Blog()
    await blog.publish({
      slug: 'links',
      body: [
        '[root](/about) [beside](other) [here](#part) [web](https://x.example/a?b&c) [mail](mailto:a@b.example)',
        '[protocol](//y.example/z) ![picture](/demo/tea.svg) ![near](pic.png)',
        '`href="/code"` and href="/text"',
        '<q cite="/source">said</q> note[^1]\n\n[^1]: A note.',
      ].join('\n\n'),
    })
    const html = textOf(await itemOf(blog, 'links'), 'content:encoded')
    const addresses = [...html.matchAll(/\s(?:href|src|cite)="([^"]*)"/g)].map(
      ([, address = '']) => address,
    )
    expect(addresses.length).toBeGreaterThan(9)
    for (const address of addresses) expect(address).toMatch(/^(?:https:\/\/|mailto:)/)
    const own = 'https://blog.example'
    expect(addresses).toEqual(
      expect.arrayContaining([
        `${own}/about`,
        `${own}/posts/other`,
        `${own}/posts/links#part`,
        'https://x.example/a?b&amp;c',
        'mailto:a@b.example',
        'https://y.example/z',
        `${own}/demo/tea.svg`,
        `${own}/posts/pic.png`,
        `${own}/source`,
      ]),
    )
    expect(html).toContain('href=&quot;/text&quot;')
  })

  it('stays well-formed with control characters, emoji and other scripts', async () => {
    const blog = new Blog()
    await updateSettings(
      blog.db,
      { title: 'Blog\u0007 & <Co>', tagline: '🎉\u000b' },
      blog.now,
    ).execute()
    await blog.publish({
      slug: 'помощь',
      title: 'Bell\u0007 👩‍👧 \ufffe',
      body: 'a\u0001b\u000cc \u{10ffff} עברית',
      excerpt: '\u001b[31m',
      tags: ['针灸'],
    })
    const channel = await feed(blog)
    expect(textOf(channel, 'title')).toBe('Blog & <Co>')
    const item = await itemOf(blog, encodeURIComponent('помощь'))
    expect(textOf(item, 'title')).toBe('Bell 👩‍👧 ')
    await updateSettings(blog.db, { title: 'Plainview', tagline: '' }, blog.now).execute()
  })

  it('says nothing of comments on a blog without them, or without figures', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'silent' })
    await updateSettings(blog.db, { comments: 'off', language: 'de' }, blog.now).execute()
    const channel = await feed(blog)
    await updateSettings(
      blog.db,
      { comments: 'first-timers', language: 'en', counters: 'none' },
      blog.now,
    ).execute()
    expect(elementsOf(await feed(blog), 'slash:comments')).toEqual([])
    await updateSettings(blog.db, { counters: 'all' }, blog.now).execute()
    expect(elementsOf(await feed(blog), 'slash:comments')).not.toEqual([])
    expect(elementsOf(channel, 'slash:comments')).toEqual([])
    expect(textOf(channel, 'language')).toBe('de')
  })

  it('answers 304 to who has it, and HEAD without a body', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'polled' })
    const etag = (await blog.get('/feed.xml')).headers.get('ETag') ?? ''
    const again = await blog.get('/feed.xml', { headers: { 'If-None-Match': `"x", ${etag}` } })
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag])
    const head = await blog.get('/feed.xml', { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('ETag')]).toEqual([200, '', etag])
    await blog.publish({ slug: 'polled-too' })
    expect((await blog.get('/feed.xml', { headers: { 'If-None-Match': etag } })).status).toBe(200)
  })
})
