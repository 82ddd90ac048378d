import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, freshAddress, idFrom, setPolicy, storedComments } from '../support/commenter.ts'
import { tell } from '../support/counting.ts'
import { runCron } from '../support/mailbox.ts'
import { tappedD1 } from '../support/tapped-d1.ts'
import { moderate } from '../support/thread.ts'

let blog: Blog
let days = 0
let slug = ''

/** Each on a day of its own, with an isolate of its own. */
beforeEach(async () => {
  blog = new Blog()
  days += 1
  blog.now = new Date(Date.UTC(2026, 8, 2 * days, 12))
  slug = `opened-${days}`
  await setPolicy(blog, 'all')
})

async function seen(on = slug) {
  const [comment] = (await storedComments(blog, on)).toReversed()
  return [comment?.opened, comment?.read]
}

describe('whether who writes has opened the post', () => {
  it('is kept with a comment that waits: opened, and not read', async () => {
    await blog.publish({ slug })
    await new Commenter(blog).comment(slug)
    expect(await seen()).toEqual([1, 0])
  })

  it('is told from whether they read it to the end', async () => {
    const post = await blog.publish({ slug })
    const ada = new Commenter(blog)
    const { action, fields } = await ada.fill(`/posts/${slug}`, { name: 'Ada', body: 'Words.' })
    blog.pass(600)
    await tell(blog, { post: post.id, seconds: 600, scroll: 100 }, { address: ada.address })
    await ada.send(action, fields)
    expect(await seen()).toEqual([1, 1])
  })

  it('is no where somebody else’s form is sent', async () => {
    await blog.publish({ slug })
    const { action, fields } = await new Commenter(blog).fill(`/posts/${slug}`, { name: 'Bot' })
    await blog.post(action, { ...fields, body: 'Words.' }, { address: freshAddress() })
    expect(await seen()).toEqual([0, 0])
  })

  it('is known of a view that is still on its way to the database', async () => {
    let may_write = () => {}
    const pause = new Promise<void>((resolve) => (may_write = resolve))
    const before = (sql: string) => (sql.includes('insert into "visits"') ? pause : undefined)
    const slow = new Blog({ DB: tappedD1(env.DB, { before }) })
    slow.now = blog.now
    await blog.publish({ slug })
    const path = `/posts/${slug}`
    const { action, fields } = await new Commenter(blog).fill(path, { name: 'Ada', body: 'Words.' })
    const writer = { address: freshAddress() }
    await slow.fetch(path, writer)
    await slow.fetch(action, { method: 'POST', body: new URLSearchParams(fields), ...writer })
    expect(await seen()).toEqual([1, 0])
    const visits = blog.db.selectFrom('visits').select('views').where('day', '=', day())
    expect(await visits.execute()).toHaveLength(1)
    may_write()
    await slow.settle()
    expect(await visits.execute()).toHaveLength(2)
  })

  it('is known over midnight, and to another isolate', async () => {
    await blog.publish({ slug })
    blog.now = new Date(`${day()}T23:50:00Z`)
    const ada = new Commenter(blog)
    const { action, fields } = await ada.fill(`/posts/${slug}`, { name: 'Ada', body: 'Words.' })
    blog.pass(1200)
    const other = new Blog()
    other.now = blog.now
    await other.post(action, fields, { address: ada.address })
    expect(await seen()).toEqual([1, 0])
  })

  it('cannot be known once the day of the form is summed up; of a new form it can', async () => {
    await blog.publish({ slug })
    const ada = new Commenter(blog)
    const { action, fields } = await ada.fill(`/posts/${slug}`, { name: 'Ada', body: 'Words.' })
    blog.pass(15 * 3600)
    await runCron(blog)
    await ada.send(action, fields)
    expect(await seen()).toEqual([null, null])
    const fresh = await new Commenter(blog).fill(`/posts/${slug}`, { name: 'Bot', body: 'Other.' })
    await blog.post(fresh.action, fresh.fields, { address: freshAddress() })
    expect(await seen()).toEqual([0, 0])
  })

  it.each([
    ['the owner’s marked device', { Cookie: 'uncounted=1' }, {}],
    ['a program by its name', {}, { agent: 'curl/8.0' }],
    ['a browser that says no language', { 'Accept-Language': '' }, {}],
  ])('cannot be known of %s', async (_, headers, reader) => {
    await blog.publish({ slug })
    const { action, fields } = await new Commenter(blog).fill(`/posts/${slug}`, { name: 'Ada' })
    const sender = { address: freshAddress(), headers, ...reader }
    await blog.post(action, { ...fields, body: 'Words.' }, sender)
    expect(await seen()).toEqual([null, null])
  })

  it('is known of who asks not to be tracked: that they came is counted', async () => {
    await blog.publish({ slug })
    const visitor = { address: freshAddress(), headers: { 'Sec-GPC': '1' } }
    await blog.get(`/posts/${slug}`, visitor)
    const { action, fields } = await new Commenter(blog).fill(`/posts/${slug}`, { name: 'Ada' })
    await blog.post(action, { ...fields, body: 'Words.' }, visitor)
    expect(await seen()).toEqual([1, 0])
  })

  it('cannot be known where counting has stopped for the day', async () => {
    const full = new Blog({ COUNT_ROWS_A_DAY: '3' })
    full.now = blog.now
    await blog.publish({ slug })
    await full.get(`/posts/${slug}`, { address: freshAddress() })
    await new Commenter(full).comment(slug)
    expect(await seen()).toEqual([null, null])
    // Nor to an isolate that has to read it.
    const other = new Blog()
    other.now = full.now
    const { action, fields } = await new Commenter(blog).fill(`/posts/${slug}`, { name: 'Ada' })
    await other.post(action, { ...fields, body: 'Words.' }, { address: freshAddress() })
    expect(await seen()).toEqual([null, null])
  })

  it('is no matter of a program without a form', async () => {
    await blog.publish({ slug })
    await blog.json('POST', `/api/v1/posts/${slug}/comments`, { name: 'P', body: 'Sent.' })
    expect(await seen()).toEqual([null, null])
  })

  it.each([
    ['POST', '/approval'],
    ['POST', '/spam'],
    ['DELETE', ''],
  ])('is forgotten with the decision: %s %s', async (method, path) => {
    await blog.publish({ slug })
    const id = idFrom(await new Commenter(blog).comment(slug))
    expect(await seen()).toEqual([1, 0])
    await moderate(blog, method, `${id}${path}`)
    expect(await seen()).toEqual([null, null])
  })

  it('is kept neither of what is published at once nor of what is spam', async () => {
    await setPolicy(blog, 'none')
    await blog.publish({ slug })
    await new Commenter(blog).comment(slug)
    expect(await seen()).toEqual([null, null])
    await new Commenter(blog).comment(slug, { subject: 'x' })
    expect(await seen()).toEqual([null, null])
  })
})

describe('a link by somebody who never opened the page', () => {
  it('waits where all else appears at once', async () => {
    await setPolicy(blog, 'none')
    await blog.publish({ slug })
    const typed = { name: 'Bot', body: 'See https://a.example' }
    const { action, fields } = await new Commenter(blog).fill(`/posts/${slug}`, typed)
    await blog.post(action, fields, { address: freshAddress() })
    await blog.post(action, { ...fields, body: 'No link.' }, { address: freshAddress() })
    await new Commenter(blog).comment(slug, typed)
    expect(
      (await storedComments(blog, slug)).map(({ status, reason }) => [status, reason]),
    ).toEqual([
      ['pending', 'unopened-link'],
      ['approved', ''],
      ['approved', ''],
    ])
  })
})

function day(): string {
  return blog.now.toISOString().slice(0, 10)
}
