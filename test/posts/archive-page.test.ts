import { beforeAll, describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Program } from '../support/api.ts'
import { Blog } from '../support/blog.ts'
import { attributeOf, cardLinks, titleOf } from '../support/html.ts'
import { findAll } from '../support/page.ts'

const blog = new Blog()

/** Berlin's November begins at 23:00 of UTC's October. */
beforeAll(async () => {
  await updateSettings(blog.db, { time_zone: 'Europe/Berlin' }, blog.now).execute()
  const out: [slug: string, published_at: string][] = [
    ['oct', '2026-10-31T22:59:59Z'],
    ['nov-a', '2026-10-31T23:00:00Z'],
    ['nov-b', '2026-11-02T08:00:00Z'],
    ['old', '2024-02-29T08:00:00Z'],
  ]
  for (const [slug, published_at] of out) await blog.publish({ slug, published_at })
  await blog.publish({ slug: 'soon', published_at: '2026-11-03T12:00:05Z' })
  await blog.publish({ slug: 'draft', status: 'draft' })
  await blog.publish({ slug: 'unlisted', status: 'unlisted' })
  await blog.publish({ slug: 'a-page', kind: 'page' })
})

/** The months with their counts, as they are written. */
async function archive(): Promise<string[]> {
  const html = await blog.text('/archive')
  const years = (await findAll(html, 'main section')).map(({ text }) => text)
  return years.map((text) => text.replace(/\s+/g, ' '))
}

describe('GET /archive', () => {
  it('counts what is out, by months of the blog’s zone, newest first', async () => {
    expect(await archive()).toEqual(['2026November 2 postsOctober 1 post', '2024February 1 post'])
    const links = await findAll(await blog.text('/archive'), '.months a')
    expect(links.map(({ attributes }) => attributes['href'])).toEqual([
      '/archive/2026/11',
      '/archive/2026/10',
      '/archive/2024/02',
    ])
    expect(titleOf(await blog.text('/archive'))).toBe('Archive · Plainview')
  })

  it('is linked on every page', async () => {
    const links = await findAll(await blog.text('/posts/old'), 'nav.site a')
    expect(links.map(({ attributes }) => attributes['href'])).toEqual(
      expect.arrayContaining(['/archive', '/search']),
    )
  })

  it('shows a scheduled post from its second on, without anything having run', async () => {
    blog.pass(4)
    expect((await archive())[0]).toContain('November 2 posts')
    blog.pass(1)
    expect((await archive())[0]).toContain('November 3 posts')
  })

  it('follows each change of a post', async () => {
    const program = await Program.of(blog)
    const post = await program.create({
      title: 'Moves',
      body: 'x',
      status: 'published',
      published_at: '2023-05-05T00:00:00Z',
    })
    expect((await archive()).at(-1)).toBe('2023May 1 post')
    await program.change(post.id, { published_at: '2023-06-05T00:00:00Z' })
    expect((await archive()).at(-1)).toBe('2023June 1 post')
    await program.change(post.id, { kind: 'page' })
    expect((await archive()).at(-1)).toBe('2024February 1 post')
    await program.change(post.id, { kind: 'post' })
    expect((await archive()).at(-1)).toBe('2023June 1 post')
    await program.send('DELETE', `/api/v1/posts/${post.id}`)
    expect((await archive()).at(-1)).toBe('2024February 1 post')
  })
})

describe('GET /archive/YYYY/MM', () => {
  it('has the posts of the month, newest first', async () => {
    const html = await blog.text('/archive/2026/11')
    expect(cardLinks(html)).toEqual(['/posts/soon', '/posts/nov-b', '/posts/nov-a'])
    expect(cardLinks(await blog.text('/archive/2026/10'))).toEqual(['/posts/oct'])
    expect(titleOf(html)).toBe('November 2026 · Plainview')
    expect(attributeOf(html, '<link rel="canonical"', 'href')).toBe(
      'https://blog.example/archive/2026/11',
    )
    expect(html).toContain('<a href="/archive">Archive</a>')
  })

  it('has further pages', async () => {
    for (let i = 1; i <= 12; i++) {
      const published_at = new Date(Date.UTC(2022, 0, i, 12)).toISOString()
      await blog.publish({ slug: `jan-${i}`, published_at })
    }
    const first = await new Blog().text('/archive/2022/01')
    expect(attributeOf(first, '<a class="older"', 'href')).toBe('/archive/2022/01?page=2')
    expect(cardLinks(await new Blog().text('/archive/2022/01?page=2'))).toEqual([
      '/posts/jan-2',
      '/posts/jan-1',
    ])
  })

  it.each([
    '2025/01',
    '2026/12',
    '2026/13',
    '2026/00',
    '2026/1',
    '26/01',
    '2026/11/03',
    '9999/12',
    '0000/01',
    '2026',
  ])('has no list for %s', async (path) => {
    expect((await blog.get(`/archive/${path}`)).status).toBe(404)
  })
})
