import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, commentEach, setPolicy } from '../support/commenter.ts'
import { findAll } from '../support/page.ts'
import { store, storeAnswers, storeChains } from '../support/stored.ts'

const blog = new Blog()

beforeAll(() => setPolicy(blog, 'none'))

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

/** Likewise: that its writer's visit is noted comes after it. */
async function submitCost({ address, cookies }: Commenter, path: string, fields: object) {
  const body = new URLSearchParams({ ...fields })
  const sender = { address, headers: { Cookie: cookies } }
  const cost = await blog.costOf(() => blog.fetch(path, { method: 'POST', body, ...sender }))
  await blog.settle()
  return cost
}

describe('a comment', () => {
  it.each<[string, Record<string, string>, number]>([
    ['published', {}, 8],
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
      const cost = await submitCost(ada, action, fields)
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
    await store(blog, post.id, 300)
    const ada = new Commenter(blog)
    const typed = { name: 'Ada', body: 'Words.' }
    const { action, fields } = await ada.fill('/posts/cost-busy', typed)
    const cost = await submitCost(ada, action, fields)
    expect(cost.rows_read).toBeLessThanOrEqual(30)
    expect(cost.rows_written).toBeLessThanOrEqual(8)
  })
})

it('takes a trip and a row after the answer, to note its writer’s visit', async () => {
  await blog.publish({ slug: 'cost-noted' })
  const ada = new Commenter(blog)
  const { action, fields } = await ada.fill('/posts/cost-noted', { name: 'Ada', body: 'Words.' })
  const answered = await submitCost(ada, action, fields)
  const bea = new Commenter(blog)
  const again = await bea.fill('/posts/cost-noted', { name: 'Bea', body: 'Other words.' })
  const whole = await blog.costOf(() => bea.send(again.action, again.fields))
  expect(whole.trips - answered.trips).toBe(1)
  expect(whole.rows_written - answered.rows_written).toBe(1)
})

describe('a post page with its thread', () => {
  it.each([0, 1, 10, 20])('with %d comments reads at most 12 rows and those', async (number) => {
    const post = await blog.publish({ slug: `few-${number}` })
    // Half of them answer the other half.
    const roots = await store(blog, post.id, Math.ceil(number / 2))
    await storeAnswers(blog, post.id, roots.slice(0, number >> 1))
    const cost = await pageCost(`/posts/few-${number}`)
    expect(cost).toMatchObject({ shown: number, trips: 1 })
    expect(cost.statements).toBeLessThanOrEqual(4)
    expect(cost.rows_read).toBeLessThanOrEqual(12 + number)
  })

  it.each(['spam', 'pending', 'deleted'] as const)(
    'reads nothing of 500 that are %s, beside its comments and under them',
    async (status) => {
      const post = await blog.publish({ slug: `flood-${status}` })
      const roots = await store(blog, post.id, 5)
      await storeAnswers(blog, post.id, roots)
      await store(blog, post.id, 250, () => ({ status }))
      await storeAnswers(blog, post.id, Array<number>(250).fill(roots[0] ?? 0), status)
      const cost = await pageCost(`/posts/flood-${status}`)
      expect(cost).toMatchObject({ shown: 10, trips: 1 })
      expect(cost.rows_read).toBeLessThanOrEqual(12 + 10)
    },
  )

  it('keeps to that with its writer’s cookie: one statement and their rows more', async () => {
    const post = await blog.publish({ slug: 'few-own' })
    await store(blog, post.id, 10)
    const ada = new Commenter(blog)
    for (let i = 0; i < 5; i += 1) {
      await ada.comment('few-own', { body: `https://a.example https://b.example ${i}` })
    }
    const cost = await pageCost('/posts/few-own', { Cookie: ada.cookies })
    expect(cost).toMatchObject({ trips: 1, statements: 2, shown: 10 })
    expect(cost.rows_read).toBeLessThanOrEqual(12 + 10 + 4 * 5)
  })
})

describe('a thread of 1,000 comments', () => {
  beforeAll(async () => {
    const other = await blog.publish({ slug: 'beside' })
    await store(blog, other.id, 50)
    const post = await blog.publish({ slug: 'thousand' })
    const roots = await store(blog, post.id, 500)
    await storeAnswers(
      blog,
      post.id,
      roots.flatMap((id, i) => Array<number>(i % 3).fill(id)),
    )
    // Every second root is liked, many of them alike.
    await blog.db
      .updateTable('comments')
      .set({ likes: sql<number>`(id % 2) * (id % 7)` })
      .where('post_id', '=', post.id)
      .execute()
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

  it.each(
    ['newest', 'liked'].flatMap((order) => [1, 2, 10, 24, 25].map((page) => ({ order, page }))),
  )('$order first keeps to that on page $page', async ({ order, page }) => {
    const cost = await pageCost(`/posts/thousand?sort=${order}&comments=${page}`)
    expect(cost.trips).toBe(1)
    expect(cost.shown).toBeGreaterThanOrEqual(20)
    expect(cost.rows_read).toBeLessThanOrEqual(20 * page + 3 * cost.shown + 20)
  })

  it('keeps the first page to 12 rows, those that it shows, and one for each root', async () => {
    const cost = await pageCost('/posts/thousand')
    expect(cost.rows_read).toBeLessThanOrEqual(12 + cost.shown + 20)
  })

  it.each([1, 3, 5])('of depth 10 keeps to that on page %d', async (page) => {
    const slug = `deep-${page}`
    const post = await blog.publish({ slug })
    await storeChains(blog, post.id, await store(blog, post.id, 100), 9)
    const cost = await pageCost(`/posts/${slug}?comments=${page}`)
    expect(cost).toMatchObject({ trips: 1, shown: 200 })
    expect(cost.statements).toBeLessThanOrEqual(4)
    expect(cost.rows_read).toBeLessThanOrEqual(20 * page + 3 * cost.shown + 20)
  })

  it('reads nothing of 500 that wait among its roots and their answers', async () => {
    const post = await blog.publish({ slug: 'flood-paged' })
    const status = 'spam' as const
    const roots = await store(blog, post.id, 15)
    await store(blog, post.id, 250, () => ({ status }))
    await storeAnswers(blog, post.id, Array<number>(250).fill(roots[0] ?? 0), status)
    await store(blog, post.id, 15)
    for (const page of [1, 2]) {
      const cost = await pageCost(`/posts/flood-paged?comments=${page}`)
      expect(cost.shown).toBe(page === 1 ? 20 : 10)
      expect(cost.rows_read).toBeLessThanOrEqual(20 * page + 3 * cost.shown + 20)
    }
  })

  it('reads nothing of a next page’s answers', async () => {
    const post = await blog.publish({ slug: 'next-page' })
    const roots = await store(blog, post.id, 21)
    await storeAnswers(blog, post.id, Array<number>(200).fill(roots.at(-1) ?? 0))
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
      expect(cost.rows_read).toBeLessThanOrEqual(40)
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
