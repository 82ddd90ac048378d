import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { orders, places, viewPath } from '../../src/posts/post-list.ts'
import { Blog } from '../support/blog.ts'
import { findAll } from '../support/page.ts'

const POSTS = 10_000
const PAGES = 5
const NOW = '2026-11-03T12:00:00Z'

const blog = new Blog()
let headers: Record<string, string>

/**
 * Posts an hour apart, 50 hours of them to come; every tenth is a draft, every eleventh of the others only with the
 * link. Titles and views have orders of their own, with equals among them.
 */
beforeAll(async () => {
  headers = await blog.token()
  const numbers = JSON.stringify(Array.from({ length: POSTS + PAGES }, (_, i) => i + 1))
  const insert = `INSERT INTO posts (kind, slug, status, published_at, title, body, html, text, words, created_at, updated_at)
    SELECT iif(value > ${POSTS}, 'page', 'post'), 'p' || value,
      iif(value % 10 = 0, 'draft', iif(value % 11 = 0, 'unlisted', 'published')),
      iif(value % 10 = 0, NULL, strftime('%Y-%m-%dT%H:%M:%SZ', '${NOW}', (50 - value) || ' hours')),
      iif(value % 2, 'Tea ', 'tea ') || ((value * 7919) % 4001), 'b', '', '', 1, '${NOW}',
      strftime('%Y-%m-%dT%H:%M:%SZ', '${NOW}', -value || ' minutes')
    FROM json_each(?)`
  await env.DB.batch([
    env.DB.prepare(insert).bind(numbers),
    env.DB.prepare(
      'INSERT INTO post_counts (post_id, views) SELECT id, (id * 7) % 3001 FROM posts',
    ),
  ])
})

/** What a page of the list costs, the session's check included; the ids in it, and the way on. */
async function open(path: string) {
  let html = ''
  const cost = await blog.costOf(async () => {
    html = await (await blog.fetch(path, { headers })).text()
  })
  const links = await findAll(html, 'a.title')
  const ids = links.map(({ attributes }) => Number(attributes['href']?.split('/').at(-1)))
  const [next] = await findAll(html, 'a[rel=next]')
  return { ...cost, ids, next: next?.attributes['href'] }
}

const cheap = places.flatMap((place) =>
  orders
    .filter((order) => order !== 'views' && !(place === 'scheduled' && order === 'title'))
    .map((order) => viewPath({ place, order, q: '' })),
)

describe('the owner’s list of ten thousand posts', () => {
  it.each(cheap)('reads 60 rows at most, on the first pages of %s', async (path) => {
    let page: string | undefined = path
    for (let i = 0; page && i < 8; i++) {
      const cost = await open(page)
      expect(cost.rows_read).toBeLessThanOrEqual(60)
      expect(cost.trips).toBeLessThanOrEqual(3)
      page = cost.next
    }
  })

  it('reads no more on its last pages', async () => {
    const far = { place: 'published', order: 'status', q: '' } as const
    const oldest = btoa(JSON.stringify(['12025-10-13T00:00:00Z', 1])).replaceAll('=', '')
    const cost = await open(viewPath(far, oldest))
    expect(cost.ids.at(-1)).toBeGreaterThan(9000)
    expect(cost.rows_read).toBeLessThanOrEqual(60)
  })

  it('reads what is scheduled whole to have it by title: there is little of it', async () => {
    const scheduled = await blog.db
      .selectFrom('posts')
      .select((eb) => eb.fn.countAll<number>().as('posts'))
      .where('status', '=', 'published')
      .where('published_at', '>', NOW)
      .executeTakeFirstOrThrow()
    const cost = await open('/owner/posts?show=scheduled&sort=title')
    expect(scheduled.posts).toBeGreaterThan(30)
    expect(cost.rows_read).toBeLessThanOrEqual(2 * scheduled.posts + 60)
  })

  it.each([
    ...places.map((place) => viewPath({ place, order: 'views', q: '' })),
    ...orders.map((order) => viewPath({ place: 'all', order, q: 'no such title' })),
  ])('reads two rows a post and 60 at most for %s', async (path) => {
    const cost = await open(path)
    expect(cost.rows_read).toBeLessThanOrEqual(2 * (POSTS + PAGES) + 60)
  })

  it('goes on by views without a gap and without a double', async () => {
    const expected = await blog.db
      .selectFrom('post_counts')
      .select('post_id')
      .orderBy('views', 'desc')
      .orderBy('post_id', 'desc')
      .limit(60)
      .execute()
    const seen: number[] = []
    let path: string | undefined = '/owner/posts?sort=views'
    while (path && seen.length < 60) {
      const page = await open(path)
      seen.push(...page.ids)
      path = page.next
    }
    expect(seen).toEqual(expected.map(({ post_id }) => post_id))
  })
})
