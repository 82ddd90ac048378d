import { beforeAll, describe, expect, it } from 'vitest'
import { problemOf, Program, type PostJson, refusedFields } from '../support/api.ts'
import { Blog } from '../support/blog.ts'

const blog = new Blog()
let program: Program

interface List {
  items: PostJson[]
  next_cursor: string | null
}

async function list(query: string): Promise<List> {
  const response = await program.get(`/api/v1/posts?${query}`)
  expect(response.status).toBe(200)
  return response.json()
}

async function titles(query: string): Promise<unknown[]> {
  return (await list(query)).items.map(({ title }) => title)
}

beforeAll(async () => {
  program = await Program.of(blog)
  const at = '2027-01-01T00:00:00Z'
  await program.create({ title: 'A draft', body: 'needle in it' })
  await program.create({ title: 'A page', body: 'p', kind: 'page', status: 'published' })
  await program.create({
    title: 'To come',
    body: 'b',
    status: 'scheduled',
    published_at: at,
    tags: ['Qi'],
  })
  await program.create({ title: 'With the link', body: 'b', status: 'unlisted' })
  await program.create({
    title: 'Out',
    body: 'a **Needle** too',
    status: 'published',
    tags: ['Qi', 'Two words'],
  })
})

describe('GET /api/v1/posts', () => {
  it.each([
    ['', ['Out', 'With the link', 'To come', 'A page', 'A draft']],
    ['status=draft', ['A draft']],
    ['status=scheduled', ['To come']],
    ['status=published', ['Out', 'A page']],
    ['status=unlisted', ['With the link']],
    ['kind=page', ['A page']],
    ['kind=post&status=published', ['Out']],
    ['tag=Qi', ['Out', 'To come']],
    ['tag=Two%20words', ['Out']],
    ['tag=Nobody', []],
    ['q=needle', ['Out', 'A draft']],
    ['q=LINK', ['With the link']],
    ['q=100%25', []],
    ['slug=out', ['Out']],
    ["q=') OR 1=1 --", []],
  ])('filters by ?%s, newest first', async (query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  it('knows a scheduled post as published once its time has come', async () => {
    const later = new Blog()
    later.now = new Date('2027-01-01T00:00:00Z')
    const reader = await Program.of(later)
    const answer = await (await reader.get('/api/v1/posts?status=published')).json<List>()
    expect(answer.items.map(({ title }) => title)).toEqual(['Out', 'To come', 'A page'])
  })

  it('is walked by its cursor, each post once, and closes with null', async () => {
    const seen: number[] = []
    let cursor: string | null = ''
    for (let page = 0; cursor !== null && page < 9; page++) {
      const answer: List = await list(`limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
      seen.push(...answer.items.map(({ id }) => id))
      cursor = answer.next_cursor
    }
    expect(cursor).toBeNull()
    expect(seen).toEqual((await list('')).items.map(({ id }) => id))
  })

  it('has no next page where it just fits', async () => {
    expect((await list('limit=5')).next_cursor).toBeNull()
    expect((await list('limit=4')).next_cursor).toEqual(expect.any(String))
  })

  it.each([
    ['limit=101', 'limit'],
    ['limit=0', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=1e2', 'limit'],
    ['limit=', 'limit'],
    ['cursor=nonsense', 'cursor'],
    ['cursor=%00', 'cursor'],
    [`cursor=${btoa('id:0')}`, 'cursor'],
    [`cursor=${encodeURIComponent(btoa('id:-1'))}`, 'cursor'],
    ['status=gone', 'status'],
    ['status=', 'status'],
    ['kind=poem', 'kind'],
  ])('refuses ?%s by name', async (query, field) => {
    expect(await refusedFields(await program.get(`/api/v1/posts?${query}`))).toEqual([field])
  })

  it('takes a limit of 100', async () => {
    expect((await list('limit=100')).items).toHaveLength(5)
  })
})

describe('GET /api/v1/posts/:id', () => {
  it.each(['0', '-1', '999999', '1.5', 'abc', '99999999999999999999', '%00', '1e3', '01'])(
    'answers %s with 404 or, for what no address may hold, 400',
    async (id) => {
      const response = await program.get(`/api/v1/posts/${id}`)
      expect(response.status).toBe(id === '%00' ? 400 : 404)
      await problemOf(response)
    },
  )
})
