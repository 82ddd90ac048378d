import { describe, expect, it } from 'vitest'
import { rollUp } from '../../src/analytics/roll-up.ts'
import { Blog, type Reader } from '../support/blog.ts'
import { countsOf, crowd, person, tell, view, visitsOf } from '../support/counting.ts'
import { findAll } from '../support/page.ts'

const ABOUT = '/about-these-numbers'
const FORGETTING = `${ABOUT}/forgetting`
let day = 0

/** A post that was read to the end by two people who came from somewhere. */
async function readBlog() {
  const blog = new Blog()
  blog.now = new Date(Date.UTC(2027, 4, (day += 2), 12))
  const post = await blog.publish({ slug: `forgotten-${day}` })
  const headers = { Referer: 'https://www.google.com/' }
  for (const reader of [person(1), person(2)]) {
    await view(blog, `/posts/${post.slug}`, { ...reader, headers })
  }
  blog.pass(300)
  for (const reader of [person(1), person(2)]) {
    await tell(blog, { post: post.id, seconds: 200, scroll: 90 }, reader)
  }
  return { blog, post }
}

const forget = (blog: Blog, reader: Reader = {}) => blog.post(FORGETTING, {}, reader)

const nothing = {
  seconds: 0,
  scroll: 0,
  commented: 0,
  source: null,
  channel: null,
  referrer: null,
  campaign: null,
  country: null,
  device: null,
  browser: null,
  os: null,
  language: null,
}

describe('“Forget my visits of today”', () => {
  it('blanks what the row tells and leaves what is counted', async () => {
    const { blog, post } = await readBlog()
    const counts = await countsOf(blog, post.id)
    const before = await visitsOf(blog, post.id)
    expect(before.every(({ seconds, channel }) => seconds === 200 && channel === 'Search')).toBe(
      true,
    )
    const answer = await forget(blog, person(1))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(`${ABOUT}?forgotten=1#receipt`)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(counts).toEqual({ views: 2, visitors: 2, reads: 2, views_in_rows: 2, rows: 2 })
    expect(await countsOf(blog, post.id)).toEqual(counts)
    const after = await visitsOf(blog, post.id)
    const [blank, ...more] = after.filter(({ channel }) => channel === null)
    expect(more).toEqual([])
    const as_it_was = before.find((row) => String(row.visitor) === String(blank!.visitor))
    expect(blank).toEqual({ ...as_it_was, ...nothing })
    // The other reader's row is untouched.
    expect(after.find((row) => row !== blank)).toEqual(before.find((row) => row !== as_it_was))
  })

  it('is said on the page it leads back to, where nothing is left to forget', async () => {
    const { blog } = await readBlog()
    const page = await blog.text(ABOUT, person(1))
    expect(await findAll(page, `form[action="${FORGETTING}"]`)).toHaveLength(1)
    // A link that claims it does not make it so.
    expect(await blog.text(`${ABOUT}?forgotten=1`, person(1))).not.toContain('Forgotten:')
    await forget(blog, person(1))
    const after = await blog.text(`${ABOUT}?forgotten=1`, person(1))
    expect(after).toContain('Forgotten: of what you opened today only the count is left.')
    expect(after).not.toContain(FORGETTING)
  })

  it.each([
    ['another address', { address: '198.51.100.99' }],
    ['another browser at the same address', { ...person(1), agent: `Mozilla/5.0 Firefox/120.0` }],
    ['a robot', { agent: 'curl/8.9.1' }],
  ])('does nothing to what %s did not open', async (_, reader) => {
    const { blog, post } = await readBlog()
    const before = await visitsOf(blog, post.id)
    const cost = await blog.costOf(() => forget(blog, reader))
    expect(cost.rows_written).toBe(0)
    expect(await visitsOf(blog, post.id)).toEqual(before)
  })

  it('is not done for a form on another site', async () => {
    const { blog, post } = await readBlog()
    const before = await visitsOf(blog, post.id)
    for (const [name, value] of [
      ['Sec-Fetch-Site', 'cross-site'],
      ['Origin', 'https://evil.example'],
    ] as const) {
      const answer = await forget(blog, { ...person(1), headers: { [name]: value } })
      expect(answer.status).toBe(403)
    }
    expect(await visitsOf(blog, post.id)).toEqual(before)
  })

  it('takes no identity from whoever asks, and no GET', async () => {
    const { blog, post } = await readBlog()
    const before = await visitsOf(blog, post.id)
    const visitor = Buffer.from(before[0]!.visitor).toString('hex')
    await blog.post(`${FORGETTING}?visitor=${visitor}`, { visitor, address: '10.0.1.1' })
    expect((await blog.get(FORGETTING, person(1))).status).toBe(404)
    expect(await visitsOf(blog, post.id)).toEqual(before)
  })

  it('leaves the reader counted once: a second look is a reload, a second end no second read', async () => {
    const { blog, post } = await readBlog()
    await forget(blog, person(1))
    expect(await view(blog, `/posts/${post.slug}`, person(1))).toBe('reload')
    blog.pass(200)
    await tell(blog, { post: post.id, seconds: 300, scroll: 100 }, person(1))
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 2, visitors: 2, reads: 2 })
  })

  it('costs a row for each of the reader’s, and nothing the second time', async () => {
    const { blog, post } = await readBlog()
    for (let n = 0; n < 3; n++) {
      const { slug } = await blog.publish({ slug: `forgotten-${day}-${n}` })
      await view(blog, `/posts/${slug}`, person(1))
    }
    await crowd(blog, post.id, 500)
    const first = await blog.costOf(() => forget(blog, person(1)))
    expect(first.trips).toBe(2)
    expect(first.rows_written).toBe(4)
    // Settings and salts, and a few rows for each of the four posts, whoever else opened them.
    expect(first.rows_read).toBeLessThanOrEqual(20 + 6 * 4)
    expect((await blog.costOf(() => forget(blog, person(1)))).rows_written).toBe(0)
  })

  it('leaves the day’s sums right when it is rolled up', async () => {
    const { blog, post } = await readBlog()
    await forget(blog, person(1))
    const asked_day = blog.now.toISOString().slice(0, 10)
    blog.pass(86_400)
    const rules = { grace_hours: 2, steps: 50, rows_a_day: 70_000 }
    await rollUp(blog.db, { zone: 'UTC', now: blog.now, ...rules })
    const row = await blog.db
      .selectFrom('post_days')
      .selectAll()
      .where('post_id', '=', post.id)
      .where('day', '=', asked_day)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ views: 2, visitors: 2, reads: 2, seconds: 200 })
    expect(JSON.parse(row.detail)).toMatchObject({
      channel: [
        ['(unknown)', 1, 1, 1],
        ['Search', 1, 1, 1],
      ],
      told: 1,
    })
  })
})
