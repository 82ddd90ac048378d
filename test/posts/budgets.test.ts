import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Cost } from '../../src/db/database.ts'
import { Program } from '../support/api.ts'
import { Blog } from '../support/blog.ts'

const POSTS = 600
const PAGES = 3

/** Numbers 1 to n, for one statement that writes them all. */
const numbers = (n: number) => JSON.stringify(Array.from({ length: n }, (_, i) => i + 1))

/** 600 posts an hour apart, the newest out; every third has the tag; some drafts and posts to come among them. */
beforeAll(async () => {
  const insert = `INSERT INTO posts (kind, slug, status, published_at, title, body, html, text, words, tags, created_at, updated_at)
    SELECT ?, ? || value, iif(value % 7 = 0 AND ? = 'post', ?, 'published'),
      strftime('%Y-%m-%dT%H:%M:%SZ', '2026-11-03T12:00:00Z', '-' || value || ' hours'),
      'Title ' || value, 'b', '<p>h</p>', 'Words of it.', 3, '[]', '', '' FROM json_each(?)`
  await env.DB.batch([
    env.DB.prepare(insert).bind('post', 'p', 'post', 'published', numbers(POSTS)),
    env.DB.prepare(insert).bind('post', 'draft-', 'post', 'draft', numbers(70)),
    env.DB.prepare(insert).bind('page', 'page-', 'page', 'published', numbers(PAGES)),
    env.DB.prepare(
      `UPDATE posts SET published_at = '2027-01-01T00:00:00Z' WHERE slug LIKE 'draft-%'`,
    ),
    env.DB.prepare('INSERT INTO post_counts (post_id, views) SELECT id, id FROM posts'),
    env.DB.prepare(`INSERT INTO tags (slug, name) VALUES ('third', 'Third')`),
    env.DB.prepare(`INSERT INTO post_tags (tag_slug, published_at, post_id)
      SELECT 'third', published_at, id FROM posts WHERE slug LIKE 'p%' AND kind = 'post' AND id % 3 = 0`),
  ])
})

/** For a program that is not counted: what is measured is the page, not the counter. */
const program_agent = { agent: 'curl/8.5.0' }

/** What an isolate pays for a page that it has not kept, before the answer goes out. */
async function costOf(path: string): Promise<Cost> {
  const blog = new Blog()
  await blog.get('/posts/p600')
  let status = 0
  const cost = await blog.costOf(async () => {
    status = (await blog.fetch(path, program_agent)).status
  })
  const paid = { ...cost }
  await blog.settle()
  expect(status).toBe(200)
  return paid
}

describe('what a page costs', () => {
  it.each([1, 2, 5, 25, 50])(
    'index, page %i: one round trip, 20 rows a page and 20 at most',
    async (page) => {
      const cost = await costOf(`/?page=${page}`)
      expect(cost).toMatchObject({ trips: 1, rows_written: 0 })
      expect(cost.rows_read).toBeLessThanOrEqual(20 * page + 20)
    },
  )

  it.each([1, 2, 10])('tag, page %i: one round trip, as the index', async (page) => {
    const cost = await costOf(`/tags/third?page=${page}`)
    expect(cost).toMatchObject({ trips: 1, rows_written: 0 })
    expect(cost.rows_read).toBeLessThanOrEqual(30 * page + 30)
  })

  it('a post without comments: one round trip, 4 statements, 12 rows', async () => {
    const cost = await costOf('/posts/p1')
    expect(cost.trips).toBe(1)
    expect(cost.statements).toBeLessThanOrEqual(4)
    expect(cost.rows_read).toBeLessThanOrEqual(12)
  })

  it('a post with a thread: 12 rows and one for each comment', async () => {
    const program = await Program.of(new Blog())
    for (let i = 0; i < 15; i++) {
      const comment = { name: 'Ada', body: `Number ${i}` }
      const answer = await program.send('POST', '/api/v1/posts/p2/comments', comment)
      const { id } = await answer.json<{ id: number }>()
      if (i % 3 === 0) {
        const reply = { name: 'Bo', body: `Reply ${i}`, parent: id }
        await program.send('POST', '/api/v1/posts/p2/comments', reply)
      }
    }
    const cost = await costOf('/posts/p2')
    expect(cost.trips).toBe(1)
    expect(cost.statements).toBeLessThanOrEqual(4)
    expect(cost.rows_read).toBeLessThanOrEqual(12 + 20)
  })

  it('a post at an old address: one round trip', async () => {
    const blog = new Blog()
    const program = await Program.of(blog)
    const post = await blog.publish({ slug: 'moved-a' })
    await program.change(post.id, { slug: 'moved-b' })
    const other = new Blog()
    const moved = await other.costOf(() => other.fetch('/posts/moved-a'))
    expect(moved.trips).toBe(1)
    expect(moved.rows_read).toBeLessThanOrEqual(14)
  })

  it('a post that is not there: one round trip, few rows', async () => {
    const blog = new Blog()
    const cost = await blog.costOf(() => blog.fetch('/posts/nobody'))
    expect(cost.trips).toBe(1)
    expect(cost.rows_read).toBeLessThanOrEqual(12)
  })

  it('a page: as a post', async () => {
    const cost = await costOf('/page-1')
    expect(cost.trips).toBe(1)
    expect(cost.statements).toBeLessThanOrEqual(4)
    expect(cost.rows_read).toBeLessThanOrEqual(12)
  })

  it('as Markdown or JSON: one round trip, 4 rows', async () => {
    for (const path of ['/posts/p1.md', '/posts/p1.json']) {
      const cost = await costOf(path)
      expect(cost.trips).toBe(1)
      expect(cost.rows_read).toBeLessThanOrEqual(4)
    }
  })

  it('the feed: one round trip, two rows for each of its twenty posts', async () => {
    const cost = await costOf('/feed.xml')
    expect(cost.trips).toBe(1)
    expect(cost.rows_read).toBeLessThanOrEqual(2 * 20 + 20)
  })

  it('the sitemap: one round trip, two rows for each of its addresses', async () => {
    const cost = await costOf('/sitemap.xml')
    expect(cost.trips).toBe(1)
    expect(cost.rows_read).toBeLessThanOrEqual(2 * (POSTS + PAGES) + 20)
  })

  it('nothing to read, where the isolate has the page', async () => {
    const blog = new Blog()
    for (const path of ['/', '/?page=50', '/posts/p1', '/page-1', '/tags/third']) {
      await blog.get(path)
      expect(await blog.costOf(() => blog.fetch(path))).toMatchObject({ trips: 0, rows_read: 0 })
    }
  })

  it('a list for programs: one round trip but for the token', async () => {
    const blog = new Blog()
    const program = await Program.of(blog)
    const cost = await blog.costOf(() => program.get('/api/v1/posts?limit=10'))
    expect(cost.trips).toBe(2)
    expect(cost.rows_read).toBeLessThanOrEqual(2 * 11 + 5)
  })
})
