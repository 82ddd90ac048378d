import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { monthsOf } from '../../src/posts/archive.ts'
import { recountMonths } from '../../src/posts/queries.ts'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { wrongInSitemap } from '../support/feed-rules.ts'
import { elementsOf, readXml, textOf } from '../support/well-formed.ts'

const blog = new Blog()
const POSTS = 9_999
const ZONE = 'Pacific/Auckland'

/** Two hours apart, from now back over three years; each was changed when it came out. */
beforeAll(async () => {
  await updateSettings(blog.db, { time_zone: ZONE }, blog.now).execute()
  const numbers = JSON.stringify(Array.from({ length: POSTS }, (_, i) => i))
  await env.DB.prepare(
    `INSERT INTO posts (slug, status, published_at, title, body, html, text, words, created_at, updated_at)
      SELECT 'p' || value, 'published', at, 't', '', '', '', 0, at, at FROM
        (SELECT value, strftime('%Y-%m-%dT%H:%M:%SZ', '2026-11-03T11:00:00Z', '-' || (value * 2) || ' hours') AS at
          FROM json_each(?))`,
  )
    .bind(numbers)
    .run()
  const posts = await blog.db.selectFrom('posts').select('published_at').execute()
  const months = monthsOf(
    ZONE,
    posts.map(({ published_at }) => published_at),
  )
  await blog.db.batch(...recountMonths(blog.db, months))
  await blog.publish({ slug: 'about', kind: 'page' })
}, 60_000)

async function read(path: string) {
  const source = await blog.text(path)
  expect(wrongInSitemap(source, 'blog.example')).toEqual([])
  return readXml(source)
}

const addresses = async (path: string) =>
  elementsOf(await read(path), 'loc').map(({ text }) => text)

describe('a sitemap of 10,000 posts', () => {
  it('is one file below that', async () => {
    const root = await read('/sitemap.xml')
    expect(root.name).toBe('urlset')
    expect(root.children).toHaveLength(POSTS + 2)
  })

  it('is one of sitemaps, which have every address once', async () => {
    const all = await addresses('/sitemap.xml')
    await blog.publish({ slug: 'the-last', published_at: '2026-11-03T11:30:00Z' })
    const index = await read('/sitemap.xml')
    expect(index.name).toBe('sitemapindex')
    const parts = await Promise.all((await addresses('/sitemap.xml')).map(addresses))
    const together = parts.flat()
    expect(new Set(together).size).toBe(together.length)
    expect(together.toSorted()).toEqual([...all, 'https://blog.example/posts/the-last'].toSorted())
  })

  it('says when each file changed last', async () => {
    const files = elementsOf(await read('/sitemap.xml'), 'sitemap')
    expect(files.map((file) => textOf(file, 'loc').replace('https://blog.example', ''))).toEqual([
      '/sitemap-pages.xml',
      '/sitemap-2024.xml',
      '/sitemap-2025.xml',
      '/sitemap-2026.xml',
    ])
    expect(textOf(files.at(-1)!, 'lastmod')).toBe('2026-11-03T11:59:00Z')
  })

  it('reads a row a month for the list of files', async () => {
    const cost = await blog.costOf(() => blog.get('/sitemap.xml'))
    expect(cost.trips).toBe(1)
    expect(cost.rows_read).toBeLessThanOrEqual(2 * 30 + 5)
  })

  it('has no file of a year without posts', async () => {
    expect((await blog.get('/sitemap-1999.xml')).status).toBe(404)
  })
})
