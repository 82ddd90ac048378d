import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Cost } from '../../src/db/database.ts'
import { monthsOf } from '../../src/posts/archive.ts'
import { recountMonths } from '../../src/posts/queries.ts'
import { Blog } from '../support/blog.ts'

/** What each list may read (LAST: the last page that it has), whatever the number of posts, where it is not said otherwise. */
const budgets: [list: string, rows: (posts: number, months: number) => number][] = [
  ['/', () => 40],
  ['/?page=LAST', () => 20 * 50 + 20],
  ['/tags/all?page=1', () => 60],
  ['/tags/all?page=LAST', () => 30 * 50 + 30],
  ['/archive', (_, months) => 2 * months + 3],
  ['/archive/2026/10', () => 50],
  ['/search?q=common', () => 4 * 20 + 20],
  ['/search?q=comm&typed=half', () => 4 * 20 + 20],
  ['/search?q=needle', () => 4 * 20 + 20],
  ['/search?q=rare5', () => 4 * 20 + 20],
  ['/search?q=nothing-of-it', () => 10],
  ['/feed.xml', () => 3 * 20 + 10],
  ['/atom.xml', () => 3 * 20 + 10],
  ['/feed.json', () => 3 * 20 + 10],
  ['/tags/all/feed.xml', () => 5 * 20 + 10],
  ['/llms.txt', () => 2 * 50 + 10],
  ['/sitemap.xml', (posts, months) => (posts < 10_000 ? 2 * posts : 0) + 2 * months + 5],
]

let posts = 0

/** As many as are missing, seven hours apart; each has the tag and a common word, every fifth one that is rarer. */
async function growTo(count: number): Promise<void> {
  const insert = `INSERT INTO posts (slug, status, published_at, title, body, html, text, words, tags, created_at, updated_at)
    SELECT 'p' || value, 'published', strftime('%Y-%m-%dT%H:%M:%SZ', '2026-11-03T12:00:00Z', '-' || (value * 7) || ' hours'),
      'Title ' || value, 'b', '<p>h</p>',
      'Common words' || iif(value % 5 = 0, ' of a needle ', ' ') || 'rare' || (value % 500), 3, '["All"]', '', ''
      FROM json_each(?)`
  const numbers = Array.from({ length: count - posts }, (_, i) => posts + i + 1)
  await env.DB.batch([
    env.DB.prepare(insert).bind(JSON.stringify(numbers)),
    env.DB.prepare(`INSERT INTO post_search (post_search) VALUES ('rebuild')`),
    env.DB.prepare(`UPDATE popular SET chosen_at = '2027', post_ids = '[1, 2, 3, 4, 5]'`),
    env.DB.prepare('INSERT OR IGNORE INTO post_counts (post_id) SELECT id FROM posts'),
    env.DB.prepare(`INSERT OR IGNORE INTO tags (slug, name) VALUES ('all', 'All')`),
    env.DB.prepare(
      `INSERT OR IGNORE INTO post_tags (tag_slug, published_at, post_id) SELECT 'all', published_at, id FROM posts`,
    ),
  ])
  const { db } = new Blog()
  const moments = await db.selectFrom('posts').select('published_at').execute()
  const months = monthsOf(
    'UTC',
    moments.map(({ published_at }) => published_at),
  )
  await db.batch(...recountMonths(db, months))
  posts = count
}

/** For a program that is not counted, by an isolate that has not kept the page but knows the settings. */
async function costOf(path: string): Promise<Cost> {
  const blog = new Blog()
  await blog.get('/robots.txt')
  let status = 0
  const cost = await blog.costOf(async () => {
    status = (await blog.fetch(path, { agent: 'curl/8.5.0' })).status
  })
  expect(status).toBe(200)
  return cost
}

describe.each([100, 1_000, 10_000])('with %i posts', (count) => {
  beforeAll(() => growTo(count), 60_000)

  it.each(budgets)('%s reads what it may, in one round trip', async (path, rows) => {
    const { results } = await env.DB.prepare('SELECT count(*) AS n FROM post_months').all<{
      n: number
    }>()
    const cost = await costOf(path.replace('LAST', String(Math.min(50, count / 10))))
    expect(cost).toMatchObject({ trips: 1, rows_written: 0 })
    expect(cost.rows_read).toBeLessThanOrEqual(rows(count, results[0]?.n ?? 0))
  })
})
