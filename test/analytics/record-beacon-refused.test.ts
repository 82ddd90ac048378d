import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { Blog, FIREFOX } from '../support/blog.ts'
import { countsOf, listUncounted, sendBeacon, tell, visitsOf } from '../support/counting.ts'
import { tappedD1 } from '../support/tapped-d1.ts'

describe('POST /visit, refused', () => {
  it.each([
    ['foreign-origin', { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['foreign-origin', { Origin: 'https://blog.example', 'Sec-Fetch-Site': 'same-site' }],
    ['owner', { Cookie: 'uncounted=1' }],
    ['ai-crawler', { 'User-Agent': `${FIREFOX} GPTBot/1.2` }],
    ['feed-reader', { 'User-Agent': 'Feedly/1.0' }],
    ['link-preview', { 'User-Agent': 'WhatsApp/2' }],
    ['robot', { 'User-Agent': 'curl/8.9.1' }],
    ['robot', { 'Accept-Language': '' }],
  ])('says %s to %j, and writes no visit', async (reason, headers) => {
    const blog = new Blog()
    const post = await blog.publish()
    for (const seconds of [0, 30]) {
      expect(await tell(blog, { post: post.id, seconds }, { headers })).toBe(reason)
    }
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 0, rows: 0 })
  })

  it('knows a foreign origin where the browser sends no Sec-Fetch-Site', async () => {
    const blog = new Blog({ SITE_URL: 'https://public.example' })
    const post = await blog.publish()
    const from = async (Origin: string) => {
      const headers = { Origin, 'User-Agent': FIREFOX, 'Accept-Language': 'en' }
      const body = JSON.stringify({ post: post.id, seconds: 0, scroll: 0 })
      const answer = await blog.get('/visit', { method: 'POST', body, headers })
      return answer.headers.get('X-Not-Counted')
    }
    expect(await from('https://elsewhere.example')).toBe('foreign-origin')
    expect(await from('null')).toBe('foreign-origin')
    expect(await from('https://public.example')).toBeNull()
    expect(await from('https://blog.example')).toBe('reload')
  })

  it('says owner to a bearer token', async () => {
    const blog = new Blog()
    const post = await blog.publish()
    expect(await tell(blog, { post: post.id }, { headers: await blog.token() })).toBe('owner')
  })

  it('says malformed to what is no beacon', async () => {
    const blog = new Blog()
    for (const body of ['', 'x', '{"post":1}', '\0']) {
      const answer = await sendBeacon(blog, body)
      expect([answer.status, answer.headers.get('X-Not-Counted')]).toEqual([204, 'malformed'])
    }
  })

  it('says unknown-post to drafts, future posts and none', async () => {
    const blog = new Blog()
    const draft = await blog.publish({ status: 'draft' })
    const future = await blog.publish({ status: 'scheduled', published_at: '2027-01-01T00:00:00Z' })
    for (const post of [draft.id, future.id, 999_999, Number.MAX_SAFE_INTEGER]) {
      expect(await tell(blog, { post })).toBe('unknown-post')
      expect(await tell(blog, { post, seconds: 60 })).toBe('unknown-post')
    }
    expect(await visitsOf(blog, draft.id)).toEqual([])
  })

  it.each([
    [{ kind: 'page' }, null],
    [{ status: 'unlisted' }, null],
    [{ status: 'unlisted', published_at: '2027-01-01T00:00:00Z' }, 'unknown-post'],
  ])('counts what readers can open, and only that: %j', async (fields, why) => {
    const blog = new Blog()
    const post = await blog.publish({ slug: `open-${crypto.randomUUID()}`, ...fields })
    const path = post.kind === 'page' ? `/${post.slug}` : `/posts/${post.slug}`
    expect((await blog.get(path, { agent: 'curl/8.9.1' })).status).toBe(why ? 404 : 200)
    expect(await tell(blog, { post: post.id })).toBe(why)
  })

  it('says later when the write fails, takes it back, and counts the next time', async () => {
    let is_down = true
    const before = (sql: string) => {
      if (is_down && sql.includes('"visits"')) throw new Error('D1_ERROR: Network connection lost.')
    }
    const blog = new Blog({ DB: tappedD1(env.DB, { before }) })
    const post = await blog.publish()
    expect(await tell(blog, { post: post.id })).toBe('later')
    expect(await tell(blog, { post: post.id, seconds: 5 })).toBe('later')
    is_down = false
    expect(await tell(blog, { post: post.id })).toBeNull()
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1, rows: 1 })
  })

  it('is final though the sum of rows could not be told', async () => {
    const before = (sql: string) => {
      if (sql.includes('insert into "count_days"')) throw new Error('D1_ERROR: overloaded')
    }
    const blog = new Blog({ DB: tappedD1(env.DB, { before }), COUNT_ROWS_A_DAY: '40' })
    const post = await blog.publish()
    expect(await tell(blog, { post: post.id })).toBeNull()
    expect(await countsOf(blog, post.id)).toMatchObject({ views: 1 })
  })

  it('adds only "shown" to what was not counted: the rest tells of a page that was', async () => {
    const blog = new Blog()
    blog.now = new Date('2026-12-01T12:00:00Z')
    const post = await blog.publish({ slug: 'one-hit' })
    const robot = { agent: 'curl/8.9.1' }
    await blog.get('/posts/one-hit', robot)
    for (const seconds of [5, 10, 60]) await tell(blog, { post: post.id, seconds }, robot)
    const only = { reason: 'robot', family: 'curl' }
    expect(await listUncounted(blog, '2026-12-01')).toEqual([{ ...only, hits: 1 }])
    await tell(blog, { post: post.id }, robot)
    expect(await listUncounted(blog, '2026-12-01')).toEqual([{ ...only, hits: 2 }])
  })
})
