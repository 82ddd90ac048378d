import { beforeAll, describe, expect, it } from 'vitest'
import { problemOf, Program } from '../support/api.ts'
import { Blog } from '../support/blog.ts'

const blog = new Blog()
const now = '2026-11-03T12:00:00Z'
let program: Program

beforeAll(async () => {
  program = await Program.of(blog)
})

describe('POST /api/v1/posts', () => {
  it('answers 201 with the whole post, its address and its version', async () => {
    const response = await program.send('POST', '/api/v1/posts', {
      title: 'Whole',
      body: 'Some *words*.',
      slug: 'whole',
      excerpt: 'In short',
      tags: ['One', 'Two'],
      status: 'published',
      published_at: '2026-10-01T10:00:00+02:00',
      comments_open: false,
    })
    expect(response.status).toBe(201)
    const post = await response.json<{ id: number }>()
    expect(response.headers.get('Location')).toBe(`/api/v1/posts/${post.id}`)
    expect(response.headers.get('ETag')).toMatch(/^"[^"]+"$/)
    expect(post).toEqual({
      id: expect.any(Number),
      kind: 'post',
      slug: 'whole',
      url: 'https://blog.example/posts/whole',
      title: 'Whole',
      author: 'Plainview',
      body: 'Some *words*.',
      html: '<p>Some <em>words</em>.</p>\n',
      text: 'Some words.',
      excerpt: 'In short',
      tags: ['One', 'Two'],
      status: 'published',
      published_at: '2026-10-01T08:00:00Z',
      created_at: now,
      updated_at: now,
      comments_open: false,
      cover: '',
      cover_alt: '',
      cover_caption: '',
      views: 0,
      visitors: 0,
      reads: 0,
      comments: 0,
      likes: 0,
    })
    const again = await program.get(`/api/v1/posts/${post.id}`)
    expect(again.headers.get('ETag')).toBe(response.headers.get('ETag'))
    expect(await again.json()).toEqual(post)
  })

  it('makes a draft without a date where nothing else is said', async () => {
    const draft = await program.create({ title: 'Only this', body: '' })
    expect(draft).toMatchObject({ status: 'draft', published_at: null, kind: 'post', tags: [] })
    expect(draft).toMatchObject({ slug: 'only-this', comments_open: true })
  })

  it('names the blog as the author before there is an owner, or whom the request names', async () => {
    expect(await program.create({ title: 'By the blog', body: '' })).toMatchObject({
      author: 'Plainview',
    })
    const named = await program.create({ title: 'By Ada', body: '', author: 'Ada' })
    expect(named).toMatchObject({ author: 'Ada' })
  })

  it.each([
    ['published without a date: now', { status: 'published' }, 'published', now],
    [
      'published with null for a date: now',
      { status: 'published', published_at: null },
      'published',
      now,
    ],
    ['unlisted without a date: now', { status: 'unlisted' }, 'unlisted', now],
    [
      'published in the past',
      { status: 'published', published_at: '2020-02-29T00:00:00Z' },
      'published',
      '2020-02-29T00:00:00Z',
    ],
    [
      'published in the future: scheduled',
      { status: 'published', published_at: '2026-11-03T12:00:01Z' },
      'scheduled',
      '2026-11-03T12:00:01Z',
    ],
    [
      'scheduled in the past: published',
      { status: 'scheduled', published_at: '2026-11-03T11:59:59Z' },
      'published',
      '2026-11-03T11:59:59Z',
    ],
    [
      'scheduled for this very second: published',
      { status: 'scheduled', published_at: now },
      'published',
      now,
    ],
    [
      'a draft keeps the date it is given',
      { status: 'draft', published_at: '2027-01-01T00:00:00Z' },
      'draft',
      '2027-01-01T00:00:00Z',
    ],
    [
      'a date with a zone and fractions',
      { status: 'published', published_at: '2026-11-03T00:30:00.999+13:45' },
      'published',
      '2026-11-02T10:45:00Z',
    ],
  ])('%s', async (_, fields, status, published_at) => {
    const post = await program.create({ title: 'Timed', body: '', ...fields })
    expect({ status: post.status, published_at: post.published_at }).toEqual({
      status,
      published_at,
    })
  })

  it('gives the title’s address a number where it is taken, and 409 for a taken one that was asked for', async () => {
    const slugs: string[] = []
    for (let i = 0; i < 3; i++)
      slugs.push((await program.create({ title: 'Twice told', body: '' })).slug)
    expect(slugs).toEqual(['twice-told', 'twice-told-2', 'twice-told-3'])
    const refused = await program.send('POST', '/api/v1/posts', {
      title: 'x',
      body: '',
      slug: 'twice-told',
    })
    expect(refused.status).toBe(409)
    expect((await problemOf(refused)).errors).toEqual([
      { field: 'slug', message: expect.any(String) },
    ])
  })

  it('gives ten posts of one title that come at once ten addresses', async () => {
    const posts = await Promise.all(
      Array.from({ length: 10 }, () => program.create({ title: 'All at once', body: '' })),
    )
    const slugs = posts.map(({ slug }) => slug).toSorted()
    expect(slugs).toEqual(
      ['all-at-once', ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `all-at-once-${n}`)].toSorted(),
    )
  })

  it('leaves room for the number in the address of a long title', async () => {
    const title = 'word'.repeat(30)
    const first = await program.create({ title, body: '' })
    const second = await program.create({ title, body: '' })
    expect(second.slug).toBe(`${first.slug}-2`)
    expect((await program.change(second.id, { slug: second.slug })).slug).toBe(second.slug)
  })

  it('takes no old address of another post for a title, only when asked to', async () => {
    const moved = await program.create({ title: 'Once here', body: '', status: 'published' })
    await program.change(moved.id, { slug: 'now-there' })
    expect((await program.create({ title: 'Once here', body: '' })).slug).toBe('once-here-2')
    expect((await blog.get('/posts/once-here')).status).toBe(301)
    await program.create({ title: 'Mine now', body: '', slug: 'once-here', status: 'published' })
    expect((await blog.get('/posts/once-here')).status).toBe(200)
  })

  it('keeps a page out of the way of what stands at the top of the site', async () => {
    const page = await program.create({ title: 'Archive', body: '', kind: 'page' })
    expect(page).toMatchObject({ slug: 'archive-2', url: 'https://blog.example/archive-2' })
    const refused = await program.send('POST', '/api/v1/posts', {
      title: 'x',
      body: '',
      kind: 'page',
      slug: 'owner',
    })
    expect(refused.status).toBe(422)
    expect((await problemOf(refused)).errors?.[0]?.field).toBe('slug')
  })

  it('keeps letters of other scripts, percent-encoded where an address is given', async () => {
    const post = await program.create({ title: 'Привет, мир', body: '' })
    expect(post.slug).toBe('привет-мир')
    expect(post.url).toBe(`https://blog.example/posts/${encodeURIComponent('привет-мир')}`)
  })

  it('stores emoji, right-to-left text and SQL as they are, without NUL and half characters', async () => {
    const body = 'emoji 👩‍👩‍👧 · עברית · \'); DROP TABLE posts; -- "%s"'
    const post = await program.create({
      title: 'Odd \u0000text \ud800 here',
      body,
      tags: ['żółw', 'עברית'],
    })
    expect(post).toMatchObject({ body, title: 'Odd text \ufffd here', tags: ['żółw', 'עברית'] })
  })

  it('writes one tag of two spellings once', async () => {
    const post = await program.create({
      title: 'Tagged',
      body: '',
      tags: ['Qi', ' qi ', 'Two  words'],
    })
    expect(post.tags).toEqual(['Qi', 'Two words'])
  })
})
