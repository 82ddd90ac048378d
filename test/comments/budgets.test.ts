import { beforeAll, describe, expect, it } from 'vitest'
import { insertComment, raiseComments } from '../../src/comments/queries.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, commentEach, freshAddress, setPolicy } from '../support/commenter.ts'
import { findAll } from '../support/page.ts'

const blog = new Blog()

beforeAll(() => setPolicy(blog, 'none'))

interface Stored {
  parent_id?: number
  root_id?: number
}

/** So many comments as requests would have left them; gives the new ids. */
async function store(post_id: number, number: number, place: (i: number) => Stored = () => ({})) {
  const ids: number[] = []
  for (let i = 0; i < number; i += 1) {
    const { parent_id = null, root_id = null } = place(i)
    const insert = insertComment(blog.db, {
      post_id,
      parent_id,
      root_id,
      status: 'approved',
      name: 'Ada',
      body: 'Words.',
      html: '<p>Words.</p>',
      created_at: '2026-11-01T12:00:00Z',
    })
    const [rows] = await blog.db.batch(insert, raiseComments(blog.db, post_id))
    ids.push(rows[0]?.id ?? 0)
  }
  return ids
}

/** Answers, each to the next of these roots. */
async function storeAnswers(post_id: number, roots: number[]) {
  return store(post_id, roots.length, (i) => ({ parent_id: roots[i], root_id: roots[i] }))
}

/** What the page costs before it goes out: counting comes after that. */
async function pageCost(path: string, headers: Record<string, string> = {}) {
  let html = ''
  const cost = await blog.costOf(async () => {
    html = await (await blog.fetch(path, { headers })).text()
  })
  const at_answer = { ...cost }
  await blog.settle()
  return { ...at_answer, shown: (await findAll(html, '#comments li[data-comment]')).length }
}

describe('a comment', () => {
  it.each<[string, Record<string, string>, number]>([
    ['published', {}, 9],
    ['published, without an address', { email: '' }, 8],
    ['held', { body: 'https://a.example https://b.example' }, 8],
    ['spam', { subject: 'x' }, 8],
  ])('that is %s costs two round trips, and few rows', async (what, typed, rows) => {
    const slug = `cost-${what.replace(/\W+/g, '-')}`
    await blog.publish({ slug })
    const [parent] = await commentEach(blog, slug, [{ body: 'Root' }])
    const ada = new Commenter(blog)
    for (const place of ['', String(parent)]) {
      const { action, fields } = await ada.fill(`/posts/${slug}`, {
        name: 'Ada',
        body: `Words under ${place}`,
        email: 'ada@example.org',
        parent: place,
        ...typed,
      })
      const cost = await blog.costOf(() => ada.send(action, fields))
      expect(cost.trips).toBe(2)
      expect(cost.statements).toBeLessThanOrEqual(5)
      expect(cost.rows_written).toBeLessThanOrEqual(rows)
      expect(cost.rows_read).toBeLessThanOrEqual(30)
    }
  })

  it('that is refused writes nothing, in one round trip', async () => {
    await blog.publish({ slug: 'cost-refused' })
    const ada = new Commenter(blog)
    const { action, fields } = await ada.fill('/posts/cost-refused', { name: '', body: 'Words.' })
    const cost = await blog.costOf(() => ada.send(action, fields))
    expect(cost).toMatchObject({ trips: 1, rows_written: 0 })
  })

  it('costs the same on a post with hundreds of them', async () => {
    const post = await blog.publish({ slug: 'cost-busy' })
    await store(post.id, 300)
    const { action, fields } = await new Commenter(blog).fill('/posts/cost-busy', {
      name: 'Ada',
      body: 'Words.',
    })
    const cost = await blog.costOf(() => blog.post(action, fields, { address: freshAddress() }))
    expect(cost.rows_read).toBeLessThanOrEqual(30)
    expect(cost.rows_written).toBeLessThanOrEqual(8)
  })
})

describe('a post page with its thread', () => {
  it.each([0, 1, 10, 20])('with %d comments reads at most 12 rows and those', async (number) => {
    const post = await blog.publish({ slug: `few-${number}` })
    // Half of them answer the other half.
    const roots = await store(post.id, Math.ceil(number / 2))
    await storeAnswers(post.id, roots.slice(0, number >> 1))
    const cost = await pageCost(`/posts/few-${number}`)
    expect(cost).toMatchObject({ shown: number, trips: 1 })
    expect(cost.statements).toBeLessThanOrEqual(4)
    expect(cost.rows_read).toBeLessThanOrEqual(12 + number)
  })

  it('keeps to that with its writer’s cookie: one statement and their rows more', async () => {
    const post = await blog.publish({ slug: 'few-own' })
    await store(post.id, 10)
    const ada = new Commenter(blog)
    for (let i = 0; i < 5; i += 1) {
      await ada.comment('few-own', { body: `https://a.example https://b.example ${i}` })
    }
    const cost = await pageCost('/posts/few-own', { Cookie: ada.cookies })
    expect(cost).toMatchObject({ trips: 1, statements: 4, shown: 10 })
    // Each of the five is passed in the thread, and looked up by its key.
    expect(cost.rows_read).toBeLessThanOrEqual(12 + 10 + 4 * 5)
  })
})

describe('a thread of 1,000 comments', () => {
  beforeAll(async () => {
    const other = await blog.publish({ slug: 'beside' })
    await store(other.id, 50)
    const post = await blog.publish({ slug: 'thousand' })
    const roots = await store(post.id, 500)
    await storeAnswers(
      post.id,
      roots.flatMap((id, i) => Array<number>(i % 3).fill(id)),
    )
  })

  it.each([1, 2, 3, 10, 24, 25])(
    'page %d is one round trip, and reads what it must',
    async (page) => {
      const cost = await pageCost(`/posts/thousand?comments=${page}`)
      expect(cost.trips).toBe(1)
      expect(cost.statements).toBeLessThanOrEqual(4)
      expect(cost.shown).toBeGreaterThanOrEqual(20)
      expect(cost.rows_read).toBeLessThanOrEqual(20 * page + 3 * cost.shown + 20)
    },
  )

  it('keeps the first page to 12 rows, those that it shows, and one for each root', async () => {
    const cost = await pageCost('/posts/thousand')
    expect(cost.rows_read).toBeLessThanOrEqual(12 + cost.shown + 20)
  })

  it('reads nothing of a next page’s answers', async () => {
    const post = await blog.publish({ slug: 'next-page' })
    const roots = await store(post.id, 21)
    await storeAnswers(post.id, Array<number>(200).fill(roots.at(-1) ?? 0))
    const cost = await pageCost('/posts/next-page')
    expect(cost).toMatchObject({ shown: 20 })
    expect(cost.rows_read).toBeLessThanOrEqual(12 + 20 + 20)
  })

  it('reads no other post’s comments, whatever the database guesses', async () => {
    const cost = await pageCost('/posts/beside')
    expect(cost.rows_read).toBeLessThanOrEqual(12 + cost.shown + 20)
  })
})

describe('moderation', () => {
  it('of one comment is one round trip beside the token, and few rows', async () => {
    await blog.publish({ slug: 'cost-moderated' })
    const text = 'https://a.example https://b.example'
    const [id] = await commentEach(blog, 'cost-moderated', [
      { body: text, email: 'ada@example.org' },
    ])
    const headers = await blog.token()
    for (const [method, path] of [
      ['POST', `/${id}/approval`],
      ['POST', `/${id}/spam`],
      ['DELETE', `/${id}`],
    ] as const) {
      const cost = await blog.costOf(() =>
        blog.json(method, `/api/v1/comments${path}`, {}, { headers }),
      )
      expect(cost.trips).toBe(2)
      expect(cost.rows_written).toBeLessThanOrEqual(10)
      expect(cost.rows_read).toBeLessThanOrEqual(20)
    }
  })

  it('lists a page of what waits without reading the rest', async () => {
    const headers = await blog.token()
    const cost = await blog.costOf(() =>
      blog.get('/api/v1/comments?status=approved&limit=10', { headers }),
    )
    expect(cost.rows_read).toBeLessThanOrEqual(11 + 2)
  })
})
