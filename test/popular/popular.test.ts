import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { heatOfView } from '../../src/analytics/heat.ts'
import { updatePopular } from '../../src/popular/queries.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { person } from '../support/counting.ts'

const DAY = 24 * 3600

/** What stands at the foot of the front page: titles and counter lines; null where nothing does. */
async function popularOn(
  blog: Blog,
  path = '/',
): Promise<{ titles: string[]; lines: string[] } | null> {
  const html = await blog.text(path, { agent: 'curl/8.9.1' })
  await blog.settle()
  const [, list] = /<section class="popular"[^>]*>(.*?)<\/section>/s.exec(html) ?? []
  if (list === undefined) return null
  const titles = [...list.matchAll(/<a href="\/posts\/([\w-]+)"[^>]*>/g)].map(
    ([, slug = '']) => slug,
  )
  return { titles, lines: counterLines(list) }
}

let people = 0
async function read(blog: Blog, slug: string, times: number): Promise<void> {
  for (let n = 0; n < times; n++) await blog.get(`/posts/${slug}`, person(++people))
}

/** Seven posts of which nobody has read any; the list as if it had never been chosen. */
async function newBlog(): Promise<Blog> {
  await env.DB.batch([
    env.DB.prepare('DELETE FROM posts'),
    env.DB.prepare(`UPDATE popular SET chosen_at = '', post_ids = '[]'`),
  ])
  const blog = new Blog()
  for (const n of [1, 2, 3, 4, 5, 6, 7]) await blog.publish({ slug: `p${n}` })
  return blog
}

/** Chooses, lets the kept page go, and looks. */
async function chosenOn(blog: Blog) {
  blog.pass(3601)
  await popularOn(blog)
  blog.pass(31)
  return popularOn(blog)
}

describe('what is popular this week', () => {
  it('stands under the front page, the most read first, with counters as they are now', async () => {
    const blog = await newBlog()
    await read(blog, 'p2', 6)
    await read(blog, 'p5', 9)
    await read(blog, 'p3', 4)
    await read(blog, 'p1', 2)
    expect(await chosenOn(blog)).toEqual({
      titles: ['p5', 'p2', 'p3'],
      lines: ['9 views · 0 comments', '6 views · 0 comments', '4 views · 0 comments'],
    })
    await read(blog, 'p3', 1)
    expect((await popularOn(blog))?.lines[2]).toBe('5 views · 0 comments')
    expect(await popularOn(blog, '/?page=2')).toBeNull()
  })

  it('is nothing where nobody reads, or fewer than three posts are read', async () => {
    const blog = await newBlog()
    expect(await chosenOn(blog)).toBeNull()
    await read(blog, 'p1', 9)
    await read(blog, 'p2', 9)
    expect(await chosenOn(blog)).toBeNull()
  })

  it('cools: what was read much weeks ago makes way, and goes at last', async () => {
    const blog = await newBlog()
    await read(blog, 'p1', 12)
    blog.pass(10 * DAY)
    for (const slug of ['p2', 'p3', 'p4']) await read(blog, slug, 5)
    expect((await chosenOn(blog))?.titles).not.toContain('p1')
    blog.pass(30 * DAY)
    expect(await chosenOn(blog)).toBeNull()
  })

  it('names no post that is taken back, from that moment on', async () => {
    const blog = await newBlog()
    const slugs = ['p1', 'p2', 'p3', 'p4']
    for (const slug of slugs) await read(blog, slug, 5)
    expect((await chosenOn(blog))?.titles.toSorted()).toEqual(slugs)
    await env.DB.prepare(`UPDATE posts SET status = 'draft' WHERE slug = 'p2'`).run()
    blog.pass(31)
    expect((await popularOn(blog))?.titles.toSorted()).toEqual(['p1', 'p3', 'p4'])
  })

  it('is chosen once an hour, whoever comes, and by one of two who come at once', async () => {
    const blog = await newBlog()
    await chosenOn(blog)
    const chosen = await blog.db.selectFrom('popular').selectAll().execute()
    for (const slug of ['p1', 'p2', 'p3']) await read(blog, slug, 5)
    blog.pass(31)
    expect(await popularOn(blog)).toBeNull()
    await updatePopular(blog.db, 'before', [1, 2, 3], new Date()).execute()
    expect(await blog.db.selectFrom('popular').selectAll().execute()).toEqual(chosen)
  })
})

describe('the heat of a view', () => {
  it('doubles in five days, and stays a number that can be added until 2053', () => {
    const at = (day: string) => heatOfView(new Date(`${day}T00:00:00Z`))
    expect(at('2026-11-06') / at('2026-11-01')).toBeCloseTo(2, 9)
    for (const day of ['2026-01-01', '2026-11-03', '2052-12-31']) {
      expect(Number.isFinite(at(day) * 1e6)).toBe(true)
      expect(at(day) + at(day)).toBe(2 * at(day))
      expect(at(day)).toBeGreaterThan(0)
    }
  })
})
