import { beforeEach, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, idFrom, setPolicy } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'
import { answer, moderate } from '../support/thread.ts'
import { elementsOf, readXml, textOf } from '../support/well-formed.ts'

const blog = new Blog()

beforeEach(() => setPolicy(blog, 'none'))

async function write(slug: string) {
  await blog.publish({ slug, title: 'On <needles> & pins' })
  const ada = new Commenter(blog)
  const id = idFrom(await ada.comment(slug, { name: 'Ada', body: 'A question?' }))
  return { id, path: `/comments/${id}/feed.xml?key=${ada.keyOf(id)}`, key: ada.keyOf(id) }
}

describe('GET /comments/:id/feed.xml', () => {
  it('brings the published answers, newest first', async () => {
    const { id, path } = await write('feed-replies')
    const first = await answer(blog, 'feed-replies', id, 'One <b>way</b> & *another*.')
    const second = await answer(blog, 'feed-replies', id, 'Two.')
    await setPolicy(blog, 'all')
    await answer(blog, 'feed-replies', id, 'This waits.')
    const response = await blog.get(path)
    expect(response.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8')
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache')
    const xml = await response.text()
    const items = elementsOf(readXml(xml), 'item')
    expect(items.map((item) => textOf(item, 'link'))).toEqual([
      `https://blog.example/comments/${second}`,
      `https://blog.example/comments/${first}`,
    ])
    expect(items.map((item) => textOf(item, 'description'))[1]).toBe(
      '<p>One &lt;b&gt;way&lt;/b&gt; &amp; <em>another</em>.</p>\n',
    )
    expect(xml).not.toContain('This waits.')
  })

  it('has an ETag that an answer changes', async () => {
    const { id, path } = await write('feed-etag')
    const etag = (await blog.get(path)).headers.get('ETag') ?? ''
    const again = () => blog.get(path, { headers: { 'If-None-Match': etag } })
    expect((await again()).status).toBe(304)
    await answer(blog, 'feed-etag', id, 'An answer.')
    expect((await again()).status).toBe(200)
  })

  it('is what the status page links to', async () => {
    const { id, path, key } = await write('feed-link')
    const html = await blog.text(`/comments/${id}/status?key=${key}`)
    const own = (await findAll(html, 'link[rel="alternate"]')).at(-1)
    expect(own?.attributes.href).toBe(path)
    expect((await findOne(html, 'main code')).text).toBe(`https://blog.example${path}`)
  })
})

describe('GET /comments/:id', () => {
  it('leads to the page of the thread on which a comment stands', async () => {
    await blog.publish({ slug: 'place' })
    const roots: number[] = []
    for (let i = 0; i < 21; i += 1) roots.push(await answer(blog, 'place', null, `Root ${i}`))
    const late = await answer(blog, 'place', roots[20] ?? 0, 'Late.')
    const leadsTo = async (id: number) =>
      (await blog.get(`/comments/${id}`)).headers.get('Location') ?? ''
    expect(await leadsTo(roots[0] ?? 0)).toBe(`/posts/place#comment-${roots[0]}`)
    expect(await leadsTo(late)).toBe(`/posts/place?comments=2#comment-${late}`)
    for (const id of [...roots, late]) {
      const [page = '', anchor] = (await leadsTo(id)).split('#')
      expect(await findAll(await blog.text(page), `#${anchor}[data-comment]`)).toHaveLength(1)
    }
  })

  it('is 404 for one that is not published, or not there', async () => {
    await setPolicy(blog, 'all')
    const { id } = await write('no-place')
    for (const at of [String(id), '999999', '0', 'none']) {
      expect((await blog.get(`/comments/${at}`)).status).toBe(404)
    }
    await moderate(blog, 'POST', `${id}/approval`)
    expect((await blog.get(`/comments/${id}`)).status).toBe(302)
  })
})
