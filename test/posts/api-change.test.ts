import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { problemOf, Program, refusedFields } from '../support/api.ts'
import { Blog, counterLines } from '../support/blog.ts'

const blog = new Blog()
let program: Program

beforeAll(async () => {
  program = await Program.of(blog)
})

async function etagOf(id: number): Promise<string> {
  return (await program.get(`/api/v1/posts/${id}`)).headers.get('ETag') ?? ''
}

async function count(sql: string, ...values: unknown[]): Promise<number> {
  const row = await env.DB.prepare(sql)
    .bind(...values)
    .first<{ n: number }>()
  return row?.n ?? -1
}

describe('PATCH /api/v1/posts/:id', () => {
  it('changes what is given, leaves the rest, and has a new version', async () => {
    const post = await program.create({
      title: 'Before',
      body: '# Old',
      tags: ['a'],
      excerpt: 'short',
    })
    const before = await etagOf(post.id)
    blog.pass(90)
    const response = await program.send('PATCH', `/api/v1/posts/${post.id}`, { title: 'After' })
    expect(response.status).toBe(200)
    expect(response.headers.get('ETag')).not.toBe(before)
    expect(await response.json()).toEqual({
      ...post,
      title: 'After',
      updated_at: '2026-11-03T12:01:30Z',
    })
  })

  it('renders a new text', async () => {
    const post = await program.create({ title: 'Text', body: 'old' })
    const changed = await program.change(post.id, { body: '**new**' })
    expect(changed).toMatchObject({
      html: '<p><strong>new</strong></p>\n',
      text: 'new',
      body: '**new**',
    })
  })

  it('takes tags away, and their lists with them', async () => {
    const post = await program.create({
      title: 'T',
      body: '',
      status: 'published',
      tags: ['gone soon'],
    })
    expect((await blog.get('/tags/gone-soon')).status).toBe(200)
    expect((await program.change(post.id, { tags: [] })).tags).toEqual([])
    expect((await blog.get('/tags/gone-soon')).status).toBe(404)
  })

  it.each([
    [
      'published by name comes out at once, though it was scheduled',
      { status: 'published' },
      'published',
    ],
    ['unlisted by name comes out at once too', { status: 'unlisted' }, 'unlisted'],
    ['another title leaves it scheduled', { title: 'New' }, 'scheduled'],
    ['scheduled again keeps its time', { status: 'scheduled' }, 'scheduled'],
    ['another time is its time', { published_at: '2027-06-01T00:00:00Z' }, 'scheduled'],
    ['a time in the past publishes', { published_at: '2020-06-01T00:00:00Z' }, 'published'],
    ['a draft again', { status: 'draft' }, 'draft'],
  ])('on a scheduled post: %s', async (_, changes, status) => {
    const post = await program.create({
      title: 'Later',
      body: '',
      status: 'scheduled',
      published_at: '2027-05-01T00:00:00Z',
    })
    expect((await program.change(post.id, changes)).status).toBe(status)
  })

  it('keeps the first date of a post that was away as a draft', async () => {
    const post = await program.create({ title: 'Away', body: '', status: 'published' })
    await program.change(post.id, { status: 'draft' })
    blog.pass(3600)
    const back = await program.change(post.id, { status: 'published' })
    expect(back).toMatchObject({ status: 'published', published_at: post.published_at })
  })

  it('wants a time for a draft that is to be scheduled', async () => {
    const post = await program.create({ title: 'Timeless', body: '' })
    const refused = await program.send('PATCH', `/api/v1/posts/${post.id}`, { status: 'scheduled' })
    expect(await refusedFields(refused)).toEqual(['published_at'])
  })

  it('refuses a taken address with 409 and changes nothing', async () => {
    await program.create({ title: 'Theirs', body: '', slug: 'theirs' })
    const post = await program.create({ title: 'Ours', body: '', slug: 'ours', tags: ['kept'] })
    const changes = { slug: 'theirs', tags: ['other'], title: 'Changed' }
    const refused = await program.send('PATCH', `/api/v1/posts/${post.id}`, changes)
    expect(refused.status).toBe(409)
    expect(await (await program.get(`/api/v1/posts/${post.id}`)).json()).toEqual(post)
    expect(await count(`SELECT count(*) n FROM redirects WHERE post_id = ?`, post.id)).toBe(0)
  })

  it('refuses an address that the blog itself needs, also by becoming a page', async () => {
    const post = await program.create({ title: 'x', body: '', slug: 'tags' })
    const refused = await program.send('PATCH', `/api/v1/posts/${post.id}`, { kind: 'page' })
    expect(await refusedFields(refused)).toEqual(['slug'])
  })

  it('answers 412 to a version that is gone, 200 to this one, to any, and to one that a proxy weakened', async () => {
    const post = await program.create({ title: 'Versions', body: '' })
    const first = await etagOf(post.id)
    const change = (tag: string) =>
      program.send('PATCH', `/api/v1/posts/${post.id}`, { excerpt: tag }, { 'If-Match': tag })
    expect((await change(first)).status).toBe(200)
    const stale = await change(first)
    expect(stale.status).toBe(412)
    expect(await problemOf(stale)).toMatchObject({ status: 412 })
    expect((await change('*')).status).toBe(200)
    expect((await change(`"other", W/${await etagOf(post.id)}`)).status).toBe(200)
  })

  it('lets one of two win that change the same version at once, and keeps nothing of the loser', async () => {
    for (let round = 0; round < 5; round++) {
      const post = await program.create({
        title: 'Race',
        body: '',
        slug: `race-${round}`,
        status: 'published',
      })
      const tag = await etagOf(post.id)
      const answers = await Promise.all(
        ['left', 'right'].map((side) =>
          program.send(
            'PATCH',
            `/api/v1/posts/${post.id}`,
            { slug: `${side}-${round}`, tags: [`${side} ${round}`] },
            { 'If-Match': tag },
          ),
        ),
      )
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
      const winner = answers[0]?.status === 200 ? 'left' : 'right'
      const loser = winner === 'left' ? 'right' : 'left'
      const { results } = await env.DB.prepare(
        `SELECT (SELECT group_concat(slug) FROM redirects WHERE post_id = posts.id) AS old,
          (SELECT group_concat(tag_slug) FROM post_tags WHERE post_id = posts.id) AS tags, slug
        FROM posts WHERE id = ?`,
      )
        .bind(post.id)
        .all()
      expect(results).toEqual([
        { old: `race-${round}`, tags: `${winner}-${round}`, slug: `${winner}-${round}` },
      ])
      expect(await count(`SELECT count(*) n FROM tags WHERE slug = ?`, `${loser}-${round}`)).toBe(0)
    }
  })

  it('carries out both of two that name no version', async () => {
    const post = await program.create({ title: 'Both', body: '' })
    await Promise.all([
      program.change(post.id, { excerpt: 'from one' }),
      program.change(post.id, { author: 'from the other' }),
    ])
    const after = await (await program.get(`/api/v1/posts/${post.id}`)).json()
    expect(after).toMatchObject({ excerpt: 'from one', author: 'from the other' })
  })

  it('is 404 for a post that is deleted meanwhile', async () => {
    for (let round = 0; round < 5; round++) {
      const post = await program.create({
        title: 'Vanishing',
        body: '',
        slug: `vanishing-${round}`,
      })
      const address = `/api/v1/posts/${post.id}`
      const [changed, deleted] = await Promise.all([
        program.send('PATCH', address, { slug: `elsewhere-${round}` }),
        program.send('DELETE', address),
      ])
      expect([200, 404]).toContain(changed.status)
      expect(deleted.status).toBe(204)
    }
  })
})

describe('DELETE /api/v1/posts/:id', () => {
  it('answers 204 without a body, then 404', async () => {
    const post = await program.create({ title: 'Short-lived', body: '', status: 'published' })
    const deleted = await program.send('DELETE', `/api/v1/posts/${post.id}`)
    expect(deleted.status).toBe(204)
    expect(await deleted.text()).toBe('')
    expect((await program.send('DELETE', `/api/v1/posts/${post.id}`)).status).toBe(404)
    expect((await program.get(`/api/v1/posts/${post.id}`)).status).toBe(404)
    expect((await blog.get('/posts/short-lived')).status).toBe(404)
  })

  it('takes readings, threads, tags and old addresses with it', async () => {
    const post = await program.create({
      title: 'Full',
      body: '',
      status: 'published',
      tags: ['full'],
    })
    await program.change(post.id, { slug: 'full-of-it' })
    const path = '/api/v1/posts/full-of-it/comments'
    const comment = { name: 'Ada', body: 'First' }
    const root = await (await program.send('POST', path, comment)).json<{ id: number }>()
    await program.send('POST', path, { ...comment, body: 'Second', parent: root.id })
    expect(counterLines(await blog.text('/posts/full-of-it'))[0]).toBe('0 views · 2 comments')
    expect((await program.send('DELETE', `/api/v1/posts/${post.id}`)).status).toBe(204)
    for (const table of ['post_counts', 'comments', 'post_tags', 'redirects']) {
      expect(await count(`SELECT count(*) n FROM ${table} WHERE post_id = ?`, post.id)).toBe(0)
    }
  })

  it('answers 412 where another version was meant, and deletes nothing', async () => {
    const post = await program.create({ title: 'Kept', body: '' })
    const address = `/api/v1/posts/${post.id}`
    const refused = await program.send('DELETE', address, undefined, { 'If-Match': '"no such"' })
    expect(refused.status).toBe(412)
    expect((await program.get(address)).status).toBe(200)
  })
})
