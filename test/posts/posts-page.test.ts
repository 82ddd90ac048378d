import { beforeAll, describe, expect, it } from 'vitest'
import { orders, places, viewPath } from '../../src/posts/post-list.ts'
import { Blog } from '../support/blog.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog()
const POSTS = 66
let headers: Record<string, string>

/** Of each status some, with equal dates and titles among them, and views that say nothing of either. */
beforeAll(async () => {
  headers = await blog.token()
  const statuses = ['draft', 'scheduled', 'published', 'published', 'unlisted']
  for (let i = 0; i < POSTS; i++) {
    const status = statuses[i % statuses.length] ?? 'draft'
    const hour = String(Math.floor(i / 4)).padStart(2, '0')
    const month = status === 'scheduled' ? '2026-12' : '2026-10'
    const written = await blog.publish({
      title: `${i % 2 ? 'Tea' : 'tea'} ${i % 9}`,
      slug: `number-${i}`,
      kind: i % 11 === 0 ? 'page' : 'post',
      status,
      published_at: status === 'draft' ? null : `${month}-03T${hour}:00:00Z`,
    })
    await blog.db
      .updateTable('post_counts')
      .set({ views: (i * 31) % 17 })
      .where('post_id', '=', written.id)
      .execute()
  }
})

/** The ids of a view, walked page by page to its end. */
async function walk(path: string): Promise<number[]> {
  const ids: number[] = []
  let page: string | undefined = path
  while (page) {
    const html: string = await blog.text(page, { headers })
    const links = await findAll(html, 'a.title')
    ids.push(...links.map(({ attributes }) => Number(attributes['href']?.split('/').at(-1))))
    page = (await findAll(html, 'a[rel=next]'))[0]?.attributes['href']
  }
  return ids
}

interface Row {
  id: number
  kind: string
  status: string
  published_at: string | null
  updated_at: string
  title: string
  views: number
}

/** The same view, thought out anew. */
async function recount(place: string, order: string): Promise<number[]> {
  const rows: Row[] = await blog.db
    .selectFrom('posts')
    .innerJoin('post_counts', 'post_counts.post_id', 'posts.id')
    .select(['id', 'kind', 'status', 'published_at', 'updated_at', 'title', 'views'])
    .execute()
  const now = blog.now.toISOString()
  const stands = (row: Row) =>
    row.status === 'published' && (row.published_at ?? '') > now ? 'scheduled' : row.status
  const dateOf = (row: Row) => (row.status === 'draft' ? row.updated_at : (row.published_at ?? ''))
  const rank = (row: Row) => ['unlisted', 'published', 'scheduled', 'draft'].indexOf(stands(row))
  const compare = (a: Row, b: Row): number => {
    const by_date = dateOf(b).localeCompare(dateOf(a)) || b.id - a.id
    if (order === 'title') {
      return a.title.toLowerCase().localeCompare(b.title.toLowerCase()) || a.id - b.id
    }
    if (order === 'views') return b.views - a.views || b.id - a.id
    return order === 'status' ? rank(b) - rank(a) || by_date : by_date
  }
  return rows
    .filter((row) => place === 'all' || stands(row) === place || row.kind === place)
    .toSorted(compare)
    .map(({ id }) => id)
}

describe('the owner’s list of posts', () => {
  it.each(places.flatMap((place) => orders.map((order) => [place, order] as const)))(
    'shows %s by %s, each once, over all its pages',
    async (place, order) => {
      const ids = await walk(viewPath({ place, order, q: '' }))
      expect(ids.length).toBeGreaterThan(0)
      expect(ids).toEqual(await recount(place, order))
    },
  )

  it('finds words of the title whatever their case, and of the address whatever their accents', async () => {
    const umlaut = await blog.publish({ title: 'Überraschung im Teehaus' })
    expect(await walk('/owner/posts?q=TEEHAUS')).toEqual([umlaut.id])
    expect(await walk('/owner/posts?q=%C3%BCberraschung')).toEqual([umlaut.id])
    expect(await walk('/owner/posts?q=tea&show=page')).toEqual(await recount('page', 'date'))
    const nothing = await blog.text('/owner/posts?q=%25_%22%3Cb%3E', { headers })
    expect((await findOne(nothing, 'main > p')).text).toBe('No title has “%_"<b>” in it.')
  })

  it('says of each where it stands', async () => {
    const rowOf = async (q: string) => {
      const html = await blog.text(`/owner/posts?q=${q}`, { headers })
      return (await findOne(html, 'td .meta')).text
    }
    expect(await rowOf('number-65')).toBe('Draft, changed on 3 November 2026')
    expect(await rowOf('number-61')).toBe('Scheduled for 3 December 2026 at 15:00')
    expect(await rowOf('number-62')).toBe('Published on 3 October 2026\u00a0· See it')
    expect(await rowOf('number-64')).toBe('Only with the link, since 3 October 2026\u00a0· See it')
    expect(await rowOf('number-22')).toMatch(/^Page · /)
  })

  it.each(['x', 'bnVsbA', '%00', 'WyJhIiwxXQ'])(
    'takes the cursor %s for none of its own, or any place',
    async (cursor) => {
      expect((await blog.get(`/owner/posts?cursor=${cursor}`, { headers })).status).toBe(200)
    },
  )

  it('says what there is to do where there is nothing', async () => {
    await blog.db.deleteFrom('posts').execute()
    for (const place of places) {
      const html = await blog.text(viewPath({ place, order: 'date', q: '' }), { headers })
      expect((await findOne(html, 'main > p')).text.length).toBeGreaterThan(10)
    }
  })
})
