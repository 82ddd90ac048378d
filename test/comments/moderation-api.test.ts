import { beforeAll, describe, expect, it } from 'vitest'
import { type Problem, problemOf } from '../support/api.ts'
import { Blog } from '../support/blog.ts'
import { countOf, freshAddress } from '../support/commenter.ts'
import { findAll } from '../support/page.ts'

const blog = new Blog()
let headers: Record<string, string>

beforeAll(async () => {
  headers = await blog.token()
})

type Comment = Record<string, unknown> & { id: number; status: string }
type List = { items: Comment[]; next_cursor: string | null }

/** A comment that waits, by a program; gives its id. */
async function send(slug: string, more: Record<string, string> = {}): Promise<number> {
  const path = `/api/v1/posts/${slug}/comments`
  const body = { name: 'P', body: 'Words.', ...more }
  const response = await blog.json('POST', path, body, { address: freshAddress() })
  expect(response.status).toBe(202)
  return (await response.json<Comment>()).id
}

describe('moderation', () => {
  async function act(method: string, path: string, body: unknown = {}, by = headers) {
    return blog.json(method, `/api/v1/comments${path}`, body, { headers: by })
  }

  it.each([
    ['GET', ''],
    ['POST', '/1/approval'],
    ['DELETE', '/1/approval'],
    ['POST', '/1/spam'],
    ['DELETE', '/1'],
    ['POST', '/moderation'],
  ])('%s /api/v1/comments%s wants a token', async (method, path) => {
    const body = method === 'GET' ? undefined : {}
    const response = await blog.json(method, `/api/v1/comments${path}`, body)
    expect((await problemOf(response)).status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer')
  })

  it('publishes, takes back, marks and deletes, and says each time what the comment is then', async () => {
    await blog.publish({ slug: 'moderated' })
    const id = await send('moderated', { body: '*Words.*', email: 'p@example.org' })
    const known = {
      id,
      name: 'P',
      body: '*Words.*',
      html: '<p><em>Words.</em></p>\n',
      parent_id: null,
      email: 'p@example.org',
    }
    const steps: [string, string, object, number][] = [
      ['POST', `/${id}/approval`, { ...known, status: 'approved', reason: '' }, 1],
      ['POST', `/${id}/approval`, { ...known, status: 'approved', reason: '' }, 1],
      ['DELETE', `/${id}/approval`, { ...known, status: 'pending', reason: '' }, 0],
      ['POST', `/${id}/spam`, { ...known, status: 'spam', reason: 'by-owner' }, 0],
      ['POST', `/${id}/approval`, { ...known, status: 'approved', reason: '' }, 1],
      [
        'DELETE',
        `/${id}`,
        { id, status: 'deleted', name: '', body: '', html: '', email: null, by_owner: false },
        0,
      ],
      ['DELETE', `/${id}`, { id, status: 'deleted' }, 0],
    ]
    for (const [method, path, expected, count] of steps) {
      const response = await act(method, path)
      expect(response.status).toBe(200)
      expect(await response.json()).toMatchObject(expected)
      expect(await countOf(blog, 'moderated')).toBe(count)
    }
  })

  it('shows what was done on the very next page', async () => {
    await blog.publish({ slug: 'at-once' })
    const id = await send('at-once')
    const shown = async () =>
      (await findAll(await blog.text('/posts/at-once'), 'li[data-comment]')).length
    expect(await shown()).toBe(0)
    await act('POST', `/${id}/approval`)
    expect(await shown()).toBe(1)
    await act('POST', '/moderation', { ids: [id], action: 'spam' })
    expect(await shown()).toBe(0)
  })

  it.each([
    ['POST', 'approval'],
    ['DELETE', 'approval'],
    ['POST', 'spam'],
  ])('answers 409 to %s …/%s of a deleted comment', async (method, path) => {
    const slug = `gone-${method}-${path}`.toLowerCase()
    await blog.publish({ slug })
    const id = await send(slug)
    await act('DELETE', `/${id}`)
    expect((await problemOf(await act(method, `/${id}/${path}`))).status).toBe(409)
  })

  it.each(['999999', '0', '-1', 'x', '1.5', '1e3', '9'.repeat(30)])(
    'answers 404 for the id %s',
    async (id) => {
      for (const [method, path] of [
        ['POST', `/${id}/approval`],
        ['DELETE', `/${id}/approval`],
        ['POST', `/${id}/spam`],
        ['DELETE', `/${id}`],
      ] as const) {
        expect((await problemOf(await act(method, path))).status).toBe(404)
      }
    },
  )

  it('moves up to 100 at once, and gives those that there are', async () => {
    await blog.publish({ slug: 'bulk' })
    const ids: number[] = []
    for (let i = 0; i < 3; i += 1) {
      ids.push(await send('bulk', { body: `Words ${i}` }))
    }
    await act('DELETE', `/${ids[0]}`)
    const response = await act('POST', '/moderation', {
      ids: [...ids, ids[1], 999_999],
      action: 'approve',
    })
    expect(response.status).toBe(200)
    const { items } = (await response.json()) as List
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      [ids[0], 'deleted'],
      [ids[1], 'approved'],
      [ids[2], 'approved'],
    ])
    expect(await countOf(blog, 'bulk')).toBe(2)
  })

  it.each<[string, unknown, number, string[]]>([
    ['no ids', { ids: [], action: 'approve' }, 422, ['ids']],
    [
      '101 ids',
      { ids: Array.from({ length: 101 }, (_, i) => i + 1), action: 'approve' },
      422,
      ['ids'],
    ],
    [
      '100 ids',
      { ids: Array.from({ length: 100 }, (_, i) => 500_000 + i), action: 'approve' },
      200,
      [],
    ],
    ['an id that is none', { ids: [0], action: 'approve' }, 422, ['ids.0']],
    ['an id as text', { ids: ['1'], action: 'approve' }, 422, ['ids.0']],
    ['an unknown action', { ids: [1], action: 'publish' }, 422, ['action']],
    ['no action', { ids: [1] }, 422, ['action']],
    ['another field', { ids: [1], action: 'spam', why: 'x' }, 422, ['why']],
  ])('answers to %s', async (_what, body, status, fields) => {
    const response = await act('POST', '/moderation', body)
    expect(response.status).toBe(status)
    const { errors = [] } = (await response.json()) as Problem
    expect([...new Set(errors.map(({ field }) => field))]).toEqual(fields)
    for (const { message } of errors) expect(message).toMatch(/\.$/)
  })
})

describe('GET /api/v1/comments', () => {
  async function list(query: string): Promise<List> {
    const response = await blog.get(`/api/v1/comments?${query}`, { headers })
    expect(response.status).toBe(200)
    return response.json()
  }

  it('gives those of a status, newest first, page by page', async () => {
    await blog.publish({ slug: 'listed' })
    const ids: number[] = []
    for (let i = 0; i < 5; i += 1) {
      ids.push(await send('listed', { body: `Words ${i}` }))
    }
    await blog.json('POST', `/api/v1/comments/${ids[3]}/approval`, {}, { headers })
    const [, , , , newest = 0] = ids
    const first = await list('status=pending&limit=2')
    expect(first.items.map(({ id }) => id)).toEqual([newest, ids[2]])
    const second = await list(`status=pending&limit=2&cursor=${first.next_cursor}`)
    expect(second.items.map(({ id }) => id)).toEqual([ids[1], ids[0]])
    expect((await list('status=approved&limit=1')).items).toMatchObject([
      { id: ids[3], status: 'approved' },
    ])
    const all = await list('limit=100')
    expect(all.items.slice(0, 5).map(({ id }) => id)).toEqual(ids.toReversed())
    expect(all.next_cursor).toBeNull()
  })

  it('ends where the last page is just full', async () => {
    const all = await list('status=spam&limit=100')
    const page = await list(`status=spam&limit=${Math.max(1, all.items.length)}`)
    expect(page.next_cursor).toBeNull()
  })

  it('gives the owner what HTTP.md names, and the address', async () => {
    const { items } = await list('status=pending&limit=1')
    const named = 'id post_id parent_id name body html status reason created_at email'
    const names = Object.keys(items[0] ?? {})
    expect(names).toEqual(expect.arrayContaining(named.split(' ')))
    expect(names).not.toContain('key_hash')
    expect(names).not.toContain('block')
  })

  it.each([
    ['status=held', 'status'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=x', 'limit'],
    ['cursor=x', 'cursor'],
  ])('refuses %s', async (query, field) => {
    const response = await blog.get(`/api/v1/comments?${query}`, { headers })
    expect((await problemOf(response)).errors).toMatchObject([{ field }])
    expect(response.status).toBe(422)
  })
})
