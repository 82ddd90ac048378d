import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, idFrom } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog()
let headers: Record<string, string>
let empty: string
const held: number[] = []

beforeAll(async () => {
  headers = await blog.token()
  empty = await blog.text('/owner', { headers })
  for (let i = 1; i <= 6; i++) {
    await blog.publish({ slug: `p${i}`, title: `P${i}`, published_at: `2026-11-01T0${i}:00:00Z` })
  }
  await blog.publish({ slug: 'draft', title: 'Draft', status: 'draft' })
  for (let i = 0; i < 4; i++) {
    held.push(idFrom(await new Commenter(blog).comment('p6', { name: `Name ${i}` })))
  }
  await blog.get('/posts/p5', { address: '203.0.113.1' })
})

const home = () => blog.text('/owner', { headers })

describe('the owner’s first page', () => {
  it('says on an empty blog that nothing waits, and how to begin', async () => {
    expect((await findOne(empty, '.sentence')).text).toBe(
      'Nobody has opened a post in the last 7 days. Nothing waits for you.',
    )
    expect(await findAll(empty, 'a[href="/owner/posts/new"]')).toHaveLength(1)
    expect(await findAll(empty, 'table, .rows li, .chart')).toEqual([])
  })

  it('shows the newest that wait, and publishes one from there', async () => {
    const page = await home()
    expect((await findOne(page, '.sentence')).text).toMatch(/ 4 comments wait\.$/)
    expect((await findAll(page, 'h2')).map(({ text }) => text)).toContain('Waiting')
    const names = (await findAll(page, '.rows li b')).map(({ text }) => text)
    expect(names).toEqual(['Name 3', 'Name 2', 'Name 1'])
    const [form] = await findAll(page, '.rows li form')
    const published = await blog.post(form?.attributes['action'] ?? '', {}, { headers })
    expect(published.status).toBe(303)
    expect((await findOne(await home(), '.sentence')).text).toMatch(/ 3 comments wait\.$/)
    expect(await blog.text('/posts/p6', { headers })).toContain(`id="comment-${held[3]}"`)
  })

  it('leads to the blog, on a phone too', async () => {
    expect((await findOne(await home(), 'main .bar a[href="/"]')).text).toBe('See the blog')
  })

  it('draws the last seven days, today’s views the last of them', async () => {
    const steps = await findAll(await home(), '.chart .steps label')
    expect(steps).toHaveLength(7)
    expect(steps[6]?.text).toMatch(/5\s*views/)
  })

  it('has the sums of all counters', async () => {
    const rows = await blog.db.selectFrom('post_counts').selectAll().execute()
    const sum = (name: 'views' | 'visitors' | 'reads' | 'comments') =>
      String(rows.reduce((total, row) => total + row[name], 0))
    const tiles = await findAll(await home(), '.tiles .n')
    expect(tiles.map(({ text }) => text)).toEqual([
      sum('views'),
      sum('visitors'),
      sum('reads'),
      sum('comments'),
    ])
    expect(sum('views')).toBe('5')
  })

  it('lists the five newest posts that are out, each with its counters and its form', async () => {
    const page = await home()
    const links = await findAll(page, '.beside tbody a')
    expect(links.map(({ text }) => text)).toEqual(['P6', 'P5', 'P4', 'P3', 'P2'])
    expect((await blog.get(links[1]?.attributes['href'] ?? '', { headers })).status).toBe(200)
    const cells = (await findAll(page, '.beside tbody td')).map(({ text }) => text)
    expect(cells.slice(0, 8)).toEqual(['P6', '4', '4', '1', 'P5', '1', '1', '0'])
  })

  it('costs four round trips beside who it is for, two of them at once', async () => {
    const cost = await blog.costOf(home)
    expect(cost.trips).toBeLessThanOrEqual(5)
  })
})
