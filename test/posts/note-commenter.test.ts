import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { rollUp } from '../../src/analytics/roll-up.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, freshAddress, setPolicy } from '../support/commenter.ts'
import { visitsOf } from '../support/counting.ts'
import { CODE, setUpOwner } from '../support/owner.ts'
import { findAll, findOne } from '../support/page.ts'

const google = { Referer: 'https://www.google.com/' }
let day = 0

/** A post on a day of its own, under which first-timers' comments are held. */
async function openBlog() {
  const blog = new Blog({ SETUP_CODE: CODE })
  blog.now = new Date(Date.UTC(2027, 6, (day += 3), 12))
  const post = await blog.publish({ slug: `answered-${day}` })
  return { blog, post, path: `/posts/${post.slug}` }
}

/** Somebody opens the post as `headers` say, and writes under it. */
async function answer(
  blog: Blog,
  path: string,
  headers = {},
  typed = {},
  address = freshAddress(),
) {
  await blog.get(path, { address, headers })
  const ada = new Commenter(blog, { address })
  const body = `Words from ${address}, at ${blog.now.toISOString()}`
  const { action, fields } = await ada.fill(path, { name: 'Ada', body, ...typed })
  return ada.send(action, fields, headers)
}

const marksOf = async (blog: Blog, id: number) =>
  (await visitsOf(blog, id)).map(({ source, commented }) => [source, commented])

const sumsOf = async (blog: Blog, id: number) =>
  (
    await blog.db
      .selectFrom('commenter_sources')
      .select(['source', 'commenters'])
      .where('post_id', '=', id)
      .orderBy('source')
      .execute()
  ).map(({ source, commenters }) => [source, commenters])

async function passDay(blog: Blog): Promise<void> {
  blog.pass(86_400)
  const rules = { grace_hours: 2, steps: 50, rows_a_day: 70_000 }
  await rollUp(blog.db, { zone: 'UTC', now: blog.now, ...rules })
}

describe('a comment', () => {
  it('marks today’s visit of its writer, and nobody else’s', async () => {
    const { blog, post, path } = await openBlog()
    await blog.get(path, { address: freshAddress() })
    blog.pass(1)
    await answer(blog, path, google)
    expect(await marksOf(blog, post.id)).toEqual([
      [null, 0],
      ['Google', 1],
    ])
  })

  it('marks it held or published, and once however many they write', async () => {
    const { blog, post, path } = await openBlog()
    const address = freshAddress()
    const first = await answer(blog, path, google, {}, address)
    expect(first.headers.get('Location')).toContain('held=')
    blog.pass(60)
    await answer(blog, path, google, {}, address)
    await passDay(blog)
    expect(await sumsOf(blog, post.id)).toEqual([['Google', 1]])
  })

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['spam', {}, { subject: 'x' }],
    ['refused', {}, { body: '' }],
    ['by somebody who asks not to be tracked', { 'Sec-GPC': '1' }, {}],
  ])('that is %s marks none', async (_, headers, typed) => {
    const { blog, post, path } = await openBlog()
    await answer(blog, path, headers, typed)
    expect(await marksOf(blog, post.id)).toEqual([[null, 0]])
  })

  it('by the owner marks none, though they read it before they signed in', async () => {
    const { blog, post, path } = await openBlog()
    const address = freshAddress()
    await blog.get(path, { address })
    const headers = await blog.token()
    const ada = new Commenter(blog, { address })
    const { action, fields } = await ada.fill(path, { name: 'Ada', body: 'Mine.' })
    await ada.send(action, fields, headers)
    expect(await marksOf(blog, post.id)).toEqual([[null, 0]])
  })
})

describe('when the day is summed up', () => {
  it('of the marks the post’s sums are left, without day, and no visit', async () => {
    const { blog, post, path } = await openBlog()
    await setPolicy(blog, 'none')
    for (const headers of [google, google, {}]) await answer(blog, path, headers)
    await passDay(blog)
    for (const headers of [google, {}]) await answer(blog, path, headers)
    await passDay(blog)
    expect(await visitsOf(blog, post.id)).toEqual([])
    expect(await sumsOf(blog, post.id)).toEqual([
      ['Direct', 2],
      ['Google', 3],
    ])
    const days = await env.DB.prepare(`SELECT detail FROM post_days WHERE post_id = ?`)
      .bind(post.id)
      .all<{ detail: string }>()
    expect(days.results.map(({ detail }) => detail).join()).not.toContain('comment')
    await setPolicy(blog, 'first-timers')
  })

  it('a mark that its reader has forgotten is in no sum', async () => {
    const { blog, post, path } = await openBlog()
    const address = freshAddress()
    await answer(blog, path, google, {}, address)
    await blog.post('/about-these-numbers/forgetting', {}, { address })
    expect(await marksOf(blog, post.id)).toEqual([[null, 0]])
    await passDay(blog)
    expect(await sumsOf(blog, post.id)).toEqual([])
  })

  it('the sums go with a post that is deleted for good', async () => {
    const { blog, post, path } = await openBlog()
    await answer(blog, path, google)
    await passDay(blog)
    await blog.json('DELETE', `/api/v1/posts/${post.id}`, undefined, {
      headers: await blog.token(),
    })
    expect(await sumsOf(blog, post.id)).toEqual([])
  })
})

describe('the post’s statistics', () => {
  it('name a source from three people on, to the owner alone', async () => {
    const { blog, post, path } = await openBlog()
    const { headers } = await setUpOwner(blog)
    const stats = `/owner/stats/posts/${post.id}?period=all`
    const rows = async () =>
      (await findAll(await blog.text(stats, { headers }), '#commenters tbody tr')).map(({ text }) =>
        text.trim(),
      )
    for (const from of [google, google]) await answer(blog, path, from)
    await passDay(blog)
    expect(await rows()).toEqual([])
    const { text } = await findOne(await blog.text(stats, { headers }), '#commenters')
    expect(text).toContain('Too few have commented to say.')
    for (const from of [google, {}]) await answer(blog, path, from)
    expect(await rows()).toEqual([])
    await passDay(blog)
    expect(await rows()).toEqual(['Google3', 'All others1'])
    const elsewhere = await blog.text('/owner/stats?period=all', { headers })
    expect(elsewhere).not.toContain('id="commenters"')
  })
})
