import { beforeAll, describe, expect, it } from 'vitest'
import { runJobs } from '../../src/jobs.ts'
import { env } from 'cloudflare:workers'
import { Blog, FIREFOX } from '../support/blog.ts'
import { Commenter, freshAddress, setPolicy } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'
import { answer, moderate } from '../support/thread.ts'

const blog = new Blog()

beforeAll(() => setPolicy(blog, 'none'))

const press = (path: string, reader = {}) => blog.post(`${path}/like`, {}, reader)

async function likesOf(slug: string): Promise<number> {
  const response = await blog.get(`/api/v1/posts/${slug}/stats`)
  return (await response.json<{ likes: number }>()).likes
}

/** What stands on the button, to everybody. */
async function shown(slug: string, place: string): Promise<string> {
  return (await findOne(await blog.text(`/posts/${slug}`), `${place} .like button`)).text
}

describe('a like of a post', () => {
  it('is counted once a visitor and day, shown at once, and leads back', async () => {
    await blog.publish({ slug: 'liked' })
    expect(await shown('liked', 'article')).toBe('Like')
    const ada = { address: freshAddress() }
    const response = await press('/posts/liked', ada)
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('/posts/liked#like')
    expect(await shown('liked', 'article')).toBe('Like 1')
    expect((await press('/posts/liked', ada)).status).toBe(303)
    expect(await likesOf('liked')).toBe(1)
    await press('/posts/liked', { ...ada, agent: FIREFOX.replace('140', '141') })
    await press('/posts/liked', { address: freshAddress() })
    expect(await likesOf('liked')).toBe(3)
    blog.pass(24 * 3600)
    await press('/posts/liked', ada)
    expect(await likesOf('liked')).toBe(4)
  })

  it('counts once however many isolates hear of it at the same time', async () => {
    await blog.publish({ slug: 'liked-at-once' })
    const reader = { address: freshAddress() }
    const isolates = Array.from({ length: 5 }, () => new Blog())
    for (const one of isolates) one.now = blog.now
    await Promise.all(isolates.map((one) => one.post('/posts/liked-at-once/like', {}, reader)))
    expect(await likesOf('liked-at-once')).toBe(1)
  })

  it.each<[string, () => Promise<Record<string, unknown>>]>([
    ['the owner', async () => ({ headers: await blog.token() })],
    ['a robot', async () => ({ agent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' })],
    ['a marked device', async () => ({ headers: { Cookie: '__Host-uncounted=1' } })],
  ])('by %s is not counted, and leads back all the same', async (who, reader) => {
    const slug = `liked-by-${who.replaceAll(' ', '-')}`
    await blog.publish({ slug })
    expect((await press(`/posts/${slug}`, await reader())).status).toBe(303)
    expect(await likesOf(slug)).toBe(0)
  })

  it('out of one network is counted for 200 new visitors an hour', async () => {
    await blog.publish({ slug: 'liked-crowd' })
    const address = freshAddress()
    const agents = Array.from({ length: 210 }, (_, i) => `${FIREFOX} ${i}`)
    await Promise.all(agents.map((agent) => press('/posts/liked-crowd', { address, agent })))
    expect(await likesOf('liked-crowd')).toBe(200)
  }, 60_000)

  it('is 404 for a draft, a page and nothing; 403 from another site; no GET', async () => {
    await blog.publish({ slug: 'liked-draft', status: 'draft' })
    await blog.publish({ slug: 'liked-page', kind: 'page' })
    for (const path of [
      '/posts/liked-draft',
      '/posts/liked-page',
      '/posts/nothing',
      '/comments/999999',
      '/comments/x',
    ]) {
      expect((await press(path)).status).toBe(404)
    }
    await blog.publish({ slug: 'liked-cross' })
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    expect((await press('/posts/liked-cross', { headers })).status).toBe(403)
    expect((await blog.get('/posts/liked-cross/like')).status).toBe(404)
    expect(await likesOf('liked-cross')).toBe(0)
  })

  it('costs two round trips and two rows', async () => {
    await blog.publish({ slug: 'liked-cost' })
    const reader = { address: freshAddress() }
    const first = await blog.costOf(() => press('/posts/liked-cost', reader))
    expect(first).toMatchObject({ trips: 2, rows_written: 2 })
    const again = await blog.costOf(() => press('/posts/liked-cost', reader))
    expect(again.rows_written).toBe(0)
  })

  it('stops being counted with everything else when the day is full', async () => {
    const full = new Blog({ COUNT_ROWS_A_DAY: '0' })
    await blog.publish({ slug: 'liked-full' })
    full.now = blog.now
    expect((await full.post('/posts/liked-full/like', {}, {})).status).toBe(303)
    expect(await likesOf('liked-full')).toBe(0)
  })
})

describe('a like of a comment', () => {
  let ordered: number

  beforeAll(async () => {
    await blog.publish({ slug: 'ordered' })
    ordered = await answer(blog, 'ordered', null, 'Here.')
  })

  it.each([
    ['https://blog.example/posts/ordered?sort=liked&comments=2', true],
    ['https://blog.example/posts/ordered', false],
    ['https://blog.example/search?sort=liked', false],
    ['https://elsewhere.example/posts/ordered?sort=liked', false],
    ['https://blog.example//elsewhere.example?sort=liked', false],
    ['about:blank?sort=liked', false],
    ['none', false],
  ])('pressed at %s keeps the order in which the thread was read: %s', async (from, is_kept) => {
    const response = await press(`/comments/${ordered}`, { headers: { Referer: from } })
    expect(response.headers.get('Location')).toBe(
      is_kept ? `/posts/ordered?sort=liked&comments=2#comment-${ordered}` : `/comments/${ordered}`,
    )
  })

  it('is counted for that comment alone, and leads back to it', async () => {
    await blog.publish({ slug: 'heard' })
    const first = await answer(blog, 'heard', null, 'One.')
    const second = await answer(blog, 'heard', null, 'Two.')
    const reader = { address: freshAddress() }
    const response = await press(`/comments/${first}`, reader)
    expect(response.headers.get('Location')).toBe(`/comments/${first}`)
    await press(`/comments/${first}`, reader)
    expect(await shown('heard', `#comment-${first}`)).toBe('Like 1')
    expect(await shown('heard', `#comment-${second}`)).toBe('Like')
    await press(`/comments/${second}`, reader)
    await press('/posts/heard', reader)
    expect(await shown('heard', `#comment-${second}`)).toBe('Like 1')
    expect(await likesOf('heard')).toBe(1)
  })

  it('is none of one that waits or is deleted', async () => {
    await blog.publish({ slug: 'heard-not' })
    const id = await answer(blog, 'heard-not', null, 'https://a.example https://b.example')
    expect((await press(`/comments/${id}`)).status).toBe(404)
    await moderate(blog, 'POST', `${id}/approval`)
    expect((await press(`/comments/${id}`)).status).toBe(303)
    await moderate(blog, 'DELETE', String(id))
    expect((await press(`/comments/${id}`)).status).toBe(404)
  })

  it('needs no open form, and no cookie', async () => {
    const post = await blog.publish({ slug: 'heard-closed' })
    const id = await answer(blog, 'heard-closed', null, 'One.')
    const headers = await blog.token()
    await blog.json('PATCH', `/api/v1/posts/${post.id}`, { comments_open: false }, { headers })
    const html = await new Commenter(blog).open('/posts/heard-closed')
    expect(await findAll(html, `#comment-${id} .like`)).toHaveLength(1)
    expect((await press(`/comments/${id}`)).headers.getSetCookie()).toEqual([])
  })
})

describe('who liked what', () => {
  it('is deleted when the day is over; the sums stay', async () => {
    const left = async () => (await blog.db.selectFrom('likes').select('day').execute()).length
    await blog.publish({ slug: 'forgotten' })
    await press('/posts/forgotten', { address: freshAddress() })
    expect(await left()).toBeGreaterThan(0)
    blog.pass(24 * 3600)
    await runJobs({ ...env, LOCAL: '1' }, blog.now)
    expect(await left()).toBe(0)
    expect(await likesOf('forgotten')).toBe(1)
  })

  it('goes with the first like of the next day, where no cron runs', async () => {
    await press('/posts/forgotten', { address: freshAddress() })
    blog.pass(24 * 3600)
    await press('/posts/forgotten', { address: freshAddress() })
    expect(await blog.db.selectFrom('likes').select('day').execute()).toHaveLength(1)
  })
})
