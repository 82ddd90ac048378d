import { describe, expect, it } from 'vitest'
import { Program } from '../support/api.ts'
import { Blog } from '../support/blog.ts'
import { elementsOf, readXml, textOf } from '../support/well-formed.ts'

async function sitemap(blog: Blog): Promise<Map<string, string | undefined>> {
  const response = await blog.get('/sitemap.xml')
  expect(response.headers.get('Content-Type')).toBe('application/xml; charset=utf-8')
  const root = readXml(await response.text())
  expect(root.attributes).toEqual({ xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' })
  return new Map(
    elementsOf(root, 'url').map((url) => [textOf(url, 'loc'), elementsOf(url, 'lastmod')[0]?.text]),
  )
}

const own = 'https://blog.example'

describe('GET /sitemap.xml', () => {
  it('has the front page before there is a post', async () => {
    expect(await sitemap(new Blog())).toEqual(new Map([[`${own}/`, undefined]]))
  })

  it('has posts and pages that are out, with the time of their last change', async () => {
    const blog = new Blog()
    const program = await Program.of(blog)
    const post = await blog.publish({ slug: 'mapped' })
    await blog.publish({ slug: 'mapped-page', kind: 'page' })
    await blog.publish({ slug: 'слово' })
    await blog.publish({ slug: 'mapped-draft', status: 'draft' })
    await blog.publish({ slug: 'mapped-secret', status: 'unlisted' })
    await blog.publish({ slug: 'mapped-later', published_at: '2026-11-03T12:00:01Z' })
    blog.pass(0.5)
    await program.change(post.id, { title: 'Changed' })
    const before = '2026-11-03T11:59:00Z'
    const changed = '2026-11-03T12:00:00Z'
    expect(await sitemap(blog)).toEqual(
      new Map([
        [`${own}/`, changed],
        [`${own}/posts/mapped`, changed],
        [`${own}/mapped-page`, before],
        [`${own}/posts/${encodeURIComponent('слово')}`, before],
      ]),
    )
    blog.pass(1)
    expect((await sitemap(blog)).has(`${own}/posts/mapped-later`)).toBe(true)
  })

  it('leads to nothing but pages that are there, each at its own address', async () => {
    const blog = new Blog()
    for (const address of (await sitemap(blog)).keys()) {
      const response = await blog.get(address)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain(`<link rel="canonical" href="${address}"/>`)
    }
  })

  it('names the public address of a blog behind a proxy', async () => {
    const behind = new Blog({ SITE_URL: 'https://public.example' })
    for (const address of (await sitemap(behind)).keys())
      expect(address).toMatch(/^https:\/\/public\.example\//)
  })

  it('answers 304 to who has it', async () => {
    const blog = new Blog()
    const etag = (await blog.get('/sitemap.xml')).headers.get('ETag') ?? ''
    expect((await blog.get('/sitemap.xml', { headers: { 'If-None-Match': etag } })).status).toBe(
      304,
    )
  })
})
