import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { createToken } from '../../src/owner/create-token.ts'
import type { CommentStatus } from '../../src/comments/comment.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, idFrom, storedComments } from '../support/commenter.ts'
import { findAll } from '../support/page.ts'
import { add, sessionOf } from '../support/people.ts'
import { store } from '../support/stored.ts'

const blog = new Blog()
let author: Record<string, string>
let moderator: Record<string, string>
let program: Record<string, string>
let own: number
let others: number
let author_id: number

beforeAll(async () => {
  author_id = await add(blog, 'author')
  author = await sessionOf(blog, author_id)
  moderator = await sessionOf(blog, await add(blog, 'moderator'))
  const token = await createToken(blog.db, { name: 'hers', now: blog.now, user_id: author_id })
  program = { Authorization: `Bearer ${token}` }
  own = (await blog.publish({ slug: 'own' }, author_id)).id
  others = (await blog.publish({ slug: 'others' })).id
})

const some = (post: number, status: CommentStatus, number = 1) =>
  store(blog, post, number, () => ({ status }))

async function queue(headers: Record<string, string>, query = ''): Promise<number[]> {
  const page = await blog.text(`/owner/comments${query}`, { headers })
  const items = await findAll(page, '.queue > li')
  return items.map(({ attributes }) => Number(attributes['id']?.replace('comment-', '')))
}

async function statusOf(ids: number[]): Promise<string[]> {
  const rows = await blog.db
    .selectFrom('comments')
    .select('status')
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ status }) => status)
}

describe('an author’s queue', () => {
  it.each(['pending', 'approved', 'spam'] as const)(
    'has what is %s under own posts, and a moderator’s has all',
    async (status) => {
      const [mine = 0] = await some(own, status)
      const [theirs = 0] = await some(others, status)
      expect(await queue(author, `?status=${status}`)).toEqual([mine])
      expect(await queue(moderator, `?status=${status}`)).toEqual([theirs, mine])
      const listed = await blog.get(`/api/v1/comments?status=${status}`, { headers: program })
      const { items } = (await listed.json()) as { items: { id: number }[] }
      expect(items.map(({ id }) => id)).toEqual([mine])
    },
  )

  it('counts what waits there alone, on every page of the desk', async () => {
    expect(await blog.text('/owner/devices', { headers: author })).toContain('<b> 1</b>')
    expect(await blog.text('/owner/devices', { headers: moderator })).toContain('<b> 2</b>')
  })

  it('is searched alone', async () => {
    expect(await queue(author, '?status=spam&q=Ada')).toHaveLength(1)
    expect(await queue(moderator, '?status=spam&q=Ada')).toHaveLength(2)
  })
})

describe('what else a writer sent', () => {
  it('is told to an author as far as it stands under own posts, where its link leads', async () => {
    const [asked] = await some(own, 'pending')
    await some(own, 'spam')
    await some(others, 'spam', 2)
    const counts = []
    for (const headers of [author, moderator]) {
      const page = await blog.text('/owner/comments', { headers })
      const links = await findAll(page, `#comment-${asked} > .hint a`)
      const link = links.find(({ text }) => text.endsWith('spam'))
      const { href = '' } = link?.attributes ?? {}
      const found = await queue(headers, href.slice(href.indexOf('?')))
      expect(link?.text).toBe(`${found.length} spam`)
      counts.push(found.length)
    }
    const [hers = 0, all = 0] = counts
    expect(hers).toBeGreaterThan(0)
    expect(all - hers).toBeGreaterThanOrEqual(2)
  })
})

describe('what an address says was decided', () => {
  it('is offered to be taken back only where it is this person’s', async () => {
    const [mine] = await some(own, 'spam')
    const [theirs] = await some(others, 'spam')
    const page = (headers: Record<string, string>) =>
      blog.text(`/owner/comments?done=spam&id=${mine}.${theirs}`, { headers })
    const idsIn = async (html: string) => (await findAll(html, '[name=ids]'))[0]?.attributes.value
    expect(await idsIn(await page(author))).toBe(String(mine))
    expect(await idsIn(await page(moderator))).toBe(`${mine}.${theirs}`)
  })
})

describe('many at once', () => {
  it.each(['form', 'program'])('are refused whole where one is not own, by %s', async (way) => {
    const ids = [...(await some(own, 'pending')), ...(await some(others, 'pending'))]
    const act = (of: number[]) =>
      way === 'form'
        ? blog.post(
            '/owner/comments/moderation',
            Object.fromEntries([['action', 'spam'], ...of.map((id) => [`id-${id}`, 'on'])]),
            { headers: author },
          )
        : blog.json(
            'POST',
            '/api/v1/comments/moderation',
            { ids: of, action: 'spam' },
            { headers: program },
          )
    expect((await act(ids)).status).toBe(403)
    expect(await statusOf(ids)).toEqual(['pending', 'pending'])
    expect((await act(ids.slice(0, 1))).status).toBeLessThan(400)
    expect(await statusOf(ids)).toEqual(['spam', 'pending'])
  })
})

describe('an answer', () => {
  it.each([
    ['author', () => author, () => own],
    ['moderator', () => moderator, () => others],
  ])('by the %s stands under their own name and badge', async (badge, headers, post) => {
    const [id = 0] = await some(post(), 'pending')
    const path = `/owner/comments/${id}/replies`
    await blog.post(path, { body: 'Thank you.' }, { headers: headers() })
    const answers = await blog.db
      .selectFrom('comments')
      .select(['name', 'status', 'by_owner'])
      .where('parent_id', '=', id)
      .execute()
    expect(answers).toEqual([{ name: 'Ola', status: 'approved', by_owner: 1 }])
    const page = await blog.text(post() === own ? '/posts/own' : '/posts/others')
    const badges = (await findAll(page, '.badge')).map(({ text }) => text.trim())
    expect(badges).toEqual([badge])
    expect(await statusOf([id])).toEqual(['approved'])
  })
})

describe('a comment by somebody signed in', () => {
  it('needs no name, is told so, and is published at once', async () => {
    const page = await blog.text('/posts/others', { headers: moderator })
    expect(page).toContain('as by Ola')
    const sent = await blog.post(
      '/posts/others/comments',
      { body: 'Here.' },
      { headers: moderator },
    )
    expect(sent.headers.get('Location')).toMatch(/^\/posts\/others#comment-\d+$/)
  })

  it('by their program too', async () => {
    const path = '/api/v1/posts/others/comments'
    const sent = await blog.json('POST', path, { body: 'By JSON.' }, { headers: program })
    expect(sent.status).toBe(201)
    expect(await blog.text('/posts/others')).toContain('By JSON.')
  })

  it('stands under their own name, whatever was sent, and whatever it is changed to', async () => {
    const typed = { name: 'Mira, the owner', body: 'I own this blog.' }
    const ola = new Commenter(blog)
    const id = idFrom(await ola.send('/posts/others/comments', typed, author))
    const changed = await ola.send(`/comments/${id}/edit`, { ...typed, body: 'I do.' })
    expect(changed.status).toBe(303)
    await blog.json('POST', '/api/v1/posts/others/comments', typed, { headers: program })
    const stored = (await storedComments(blog, 'others')).filter((one) => one.by_owner === 1)
    expect(new Set(stored.map(({ name }) => name))).toEqual(new Set(['Ola']))
    expect(stored.map(({ body }) => body)).toEqual(
      expect.arrayContaining(['I do.', 'I own this blog.']),
    )
  })

  it('and their readings are not counted', async () => {
    for (const headers of [author, moderator]) {
      const read = await blog.get('/posts/others', { headers })
      expect(read.headers.get('X-Not-Counted')).toBe('owner')
    }
  })
})

describe('the cost of an author’s queue, on a blog with 20,000 comments', () => {
  const WAITING = 300
  const OWN = 200

  beforeAll(async () => {
    const insert = `INSERT INTO comments (post_id, status, name, body, html, created_at, placed)
      SELECT ?1, ?2, 'Reader ' || ?1 || ?2 || value, 'Words.', '', '2026-11-01T12:00:00Z', ?2 = 'approved'
      FROM json_each(?3)`
    const numbers = (count: number) => JSON.stringify(Array.from({ length: count }, (_, i) => i))
    await env.DB.batch(
      [
        [others, 'approved', 10_000],
        [others, 'spam', 10_000],
        [others, 'pending', WAITING],
        [own, 'approved', OWN],
        [own, 'spam', OWN],
      ].map(([post, status, count]) =>
        env.DB.prepare(insert).bind(post, status, numbers(Number(count))),
      ),
    )
  })

  const costOf = (path: string, headers = author) =>
    blog.costOf(() => blog.fetch(path, { headers }))

  it.each(['approved', 'spam'])('of what is %s is that of own comments', async (status) => {
    const { rows_read } = await costOf(`/owner/comments?status=${status}`)
    expect(rows_read).toBeLessThanOrEqual(5 * OWN + 2 * WAITING + 60)
  })

  it('of what waits, and of any page of the desk, is that of what waits', async () => {
    for (const path of ['/owner/comments', '/owner/devices']) {
      expect((await costOf(path)).rows_read).toBeLessThanOrEqual(4 * WAITING + 60)
    }
  })

  it('leaves the session’s check one statement', async () => {
    const cost = await costOf('/about-these-numbers?as=reader')
    const without = await costOf('/about-these-numbers', {})
    expect(cost.statements - without.statements).toBe(1)
  })
})
