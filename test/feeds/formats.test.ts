import { beforeAll, describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Program } from '../support/api.ts'
import { Blog } from '../support/blog.ts'
import { wrongInAtom, wrongInJsonFeed, wrongInRss, wrongInSitemap } from '../support/feed-rules.ts'

const checks: [path: string, type: string, wrongIn: (source: string) => string[]][] = [
  ['/feed.xml', 'application/rss+xml', wrongInRss],
  ['/tags/of-odd/feed.xml', 'application/rss+xml', wrongInRss],
  ['/atom.xml', 'application/atom+xml', wrongInAtom],
  ['/feed.json', 'application/feed+json', wrongInJsonFeed],
  ['/sitemap.xml', 'application/xml', (source) => wrongInSitemap(source, 'blog.example')],
  ['/sitemap-pages.xml', 'application/xml', (source) => wrongInSitemap(source, 'blog.example')],
  ['/sitemap-2026.xml', 'application/xml', (source) => wrongInSitemap(source, 'blog.example')],
]

const blog = new Blog()

describe('before there is a post', () => {
  it.each(checks.filter(([path]) => !/odd|2026/.test(path)))(
    '%s is whole',
    async (path, type, wrongIn) => {
      const response = await blog.get(path)
      expect(response.headers.get('Content-Type')).toBe(`${type}; charset=utf-8`)
      expect(wrongIn(await response.text())).toEqual([])
    },
  )
})

describe('with posts of every kind', () => {
  beforeAll(async () => {
    const title = 'A & B <c> "d" 👩‍👧 針 \u0007 ]]>'
    await updateSettings(
      blog.db,
      { title, tagline: '“x” & <y>', owner_name: 'M & M' },
      blog.now,
    ).execute()
    await blog.publish({
      slug: 'full',
      title,
      tags: ['Of & <odd>', '針灸'],
      excerpt: 'a\u0001 & b',
    })
    await blog.publish({ slug: 'bare', body: '', author: '' })
    await blog.publish({ slug: 'помощь', cover: '/demo/tea.svg#10x20', cover_alt: '"q" & <r>' })
    await blog.publish({ slug: 'about', kind: 'page' })
    const odd = Array.from({ length: 25 }, (_, i) => ({ slug: `odd-${i}`, tags: ['Of odd'] }))
    for (const fields of odd) await blog.publish(fields)
  })

  it.each(checks)('%s is whole', async (path, type, wrongIn) => {
    const response = await blog.get(path)
    expect(response.headers.get('Content-Type')).toBe(`${type}; charset=utf-8`)
    expect(wrongIn(await response.text())).toEqual([])
  })

  it('the checks see what is wrong', async () => {
    for (const [path, , wrongIn] of checks.filter(([one]) => !one.includes('sitemap'))) {
      const source = await blog.text(path)
      const spoilt = [
        source.replace(/https:\/\/blog\.example\//, '/'),
        source.replaceAll(/urn:uuid:[\w-]+/g, 'urn:uuid:same'),
        source.replaceAll(/\d{4}-\d\d-\d\dT|, \d\d \w{3} \d{4}/g, 'then'),
        source.replaceAll(/<(\/?)title>/g, '<$1name>').replaceAll('"title":', '"name":'),
      ]
      for (const one of spoilt) expect(wrongIn(one), path).not.toEqual([])
    }
  })
})

describe('every feed', () => {
  const feeds = checks.map(([path]) => path).filter((path) => !path.includes('sitemap'))

  it.each(feeds)('%s calls a post the same for good, wherever the blog stands', async (path) => {
    const names = async (isolate: Blog) =>
      [...(await isolate.text(path)).matchAll(/urn:uuid:[\w-]+/g)].map(([name]) => name)
    const before = await names(blog)
    expect(before.length).toBeGreaterThan(9)
    expect(await names(new Blog({ SITE_URL: 'https://elsewhere.example' }))).toEqual(before)
    const program = await Program.of(blog)
    const { items } = await (
      await program.get('/api/v1/posts?limit=1')
    ).json<{ items: { id: number }[] }>()
    await program.change(items[0]?.id ?? 0, { slug: `moved${path.replace(/\W/g, '-')}x` })
    expect(await names(blog)).toEqual(before)
  })

  it.each(feeds)('%s answers 304 by ETag, and by date where only that is sent', async (path) => {
    const first = await blog.get(path)
    const [etag, changed] = ['ETag', 'Last-Modified'].map((name) => first.headers.get(name) ?? '')
    const status = async (headers: Record<string, string>) =>
      (await blog.get(path, { headers })).status
    expect(await status({ 'If-None-Match': etag ?? '' })).toBe(304)
    expect(await status({ 'If-Modified-Since': changed ?? '' })).toBe(304)
    expect(await status({ 'If-Modified-Since': changed ?? '', 'If-None-Match': '"x"' })).toBe(200)
    expect(await status({ 'If-Modified-Since': 'yesterday' })).toBe(200)
    const before = new Date(Date.parse(changed ?? '') - 1000).toUTCString()
    expect(await status({ 'If-Modified-Since': before })).toBe(200)
  })

  it('is dated by a scheduled post when that comes out', async () => {
    const published_at = '2026-11-03T12:00:30Z'
    await blog.publish({ slug: 'soon', status: 'scheduled', published_at })
    blog.pass(30)
    const changed = (await blog.get('/feed.xml')).headers.get('Last-Modified')
    expect(changed).toBe('Tue, 03 Nov 2026 12:00:30 GMT')
  })

  it('has the cover with its whole address, and in JSON as the picture', async () => {
    const own = 'https://blog.example/demo/tea.svg'
    const picture = `<p><img src="${own}" alt="&quot;q&quot; &amp; &lt;r&gt;"></p>`
    const other = new Blog()
    await other.publish({ slug: 'covered', cover: '/demo/tea.svg#10x20', cover_alt: '"q" & <r>' })
    const feed = await (await other.get('/feed.json')).json<{ items: Record<string, string>[] }>()
    const item = feed.items.find(({ url }) => url?.endsWith('/covered'))
    expect(item).toMatchObject({ image: own })
    expect(item?.['content_html']?.startsWith(picture)).toBe(true)
  })

  it('is found from every page, a tag’s own first on its page', async () => {
    const links = (html: string) =>
      [
        ...html.matchAll(
          /<link rel="alternate" type="application\/[^"]+" title="[^"]*" href="([^"]+)"/g,
        ),
      ].map(([, href]) => href)
    const all = ['/feed.xml', '/atom.xml', '/feed.json']
    expect(links(await blog.text('/')).slice(0, 3)).toEqual(all)
    expect(links(await blog.text('/about'))).toEqual(all)
    expect(links(await blog.text('/posts/bare')).slice(0, 3)).toEqual(all)
    expect(links(await blog.text('/tags/of-odd'))).toEqual(['/tags/of-odd/feed.xml', ...all])
  })

  it('has none of a tag that no post has', async () => {
    expect((await blog.get('/tags/nobody/feed.xml')).status).toBe(404)
  })
})
