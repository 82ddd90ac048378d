import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { Program } from '../support/api.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { findAll } from '../support/page.ts'

const blog = new Blog()
let program: Program

beforeAll(async () => {
  program = await Program.of(blog)
  await blog.publish({ slug: 'old', title: 'Old needles', tags: ['needles'] })
  await blog.publish({ slug: 'tea', title: 'Tea in the garden', tags: ['garden'] })
  await blog.publish({ slug: 'new', title: 'New needles', tags: ['needles'] })
})

/** The addresses and titles under a post, as an isolate shows them that has kept nothing. */
async function under(slug: string, isolate = new Blog()): Promise<string[]> {
  isolate.now = blog.now
  const links = await findAll(await isolate.text(`/posts/${slug}`), '.related li > a')
  return links.map(({ attributes, text }) => `${attributes['href']} ${text}`)
}

describe('related posts', () => {
  it('stand under a post, and it under them', async () => {
    expect(await under('new')).toEqual(['/posts/old Old needles'])
    expect(await under('old')).toEqual(['/posts/new New needles'])
    expect(await under('tea')).toEqual([])
  })

  it('have each its own counters, which move as they are read', async () => {
    const isolate = new Blog()
    const before = counterLines(await isolate.text('/posts/new', { address: '192.0.2.1' }))
    expect(before.at(-1)).toBe('1 view · 0 comments')
    await isolate.get('/posts/old', { address: '192.0.2.2' })
    const after = counterLines(await isolate.text('/posts/new', { address: '192.0.2.1' }))
    expect(after.at(-1)).toBe('2 views · 0 comments')
  })

  it('follow a new title and a new address', async () => {
    const { items } = await (
      await program.get('/api/v1/posts?slug=old')
    ).json<{ items: { id: number }[] }>()
    const id = items[0]?.id ?? 0
    await program.change(id, { title: 'Very old needles', slug: 'older' })
    expect(await under('new')).toEqual(['/posts/older Very old needles'])
    await program.change(id, { status: 'draft' })
    expect(await under('new')).toEqual([])
    await program.change(id, { status: 'unlisted' })
    expect(await under('new')).toEqual([])
    await program.change(id, { status: 'published' })
    expect(await under('new')).toEqual(['/posts/older Very old needles'])
    expect((await program.send('DELETE', `/api/v1/posts/${id}`)).status).toBe(204)
    expect(await under('new')).toEqual([])
  })

  it('wait for their time', async () => {
    const published_at = new Date(blog.now.getTime() + 60_000).toISOString()
    await blog.publish({ slug: 'soon', title: 'Coming needles', tags: ['needles'], published_at })
    expect(await under('new')).toEqual([])
    blog.pass(60)
    expect(await under('new')).toEqual(['/posts/soon Coming needles'])
  })

  it('are none of a page', async () => {
    await blog.publish({ slug: 'needles', kind: 'page', title: 'About needles', tags: ['needles'] })
    expect(await under('new')).not.toContain('/needles About needles')
    expect(await blog.text('/needles')).not.toContain('class="related"')
  })

  it('cost the page a row each, and no statement', async () => {
    for (const slug of ['a', 'b', 'c'])
      await blog.publish({ slug, title: `Tea ${slug} in the garden`, tags: ['garden'] })
    expect(await under('tea')).toHaveLength(3)
    const cost = async () => {
      const isolate = new Blog()
      await isolate.get('/posts/new')
      const paid = await isolate.costOf(() => isolate.fetch('/posts/tea', { agent: 'curl/8.5.0' }))
      await isolate.settle()
      return paid
    }
    const full = await cost()
    await env.DB.prepare(`UPDATE posts SET related = '[]' WHERE slug = 'tea'`).run()
    const bare = await cost()
    expect(full).toEqual({ ...bare, rows_read: bare.rows_read + 3 })
    expect(full.trips).toBe(1)
  })

  it('leave the post’s version as it is', async () => {
    const { results } = await env.DB.prepare(`SELECT version FROM posts WHERE slug = 'new'`).all()
    expect(results).toEqual([{ version: 1 }])
  })
})
