import { describe, expect, it } from 'vitest'
import { Program } from '../support/api.ts'
import { Blog, formToken } from '../support/blog.ts'

const stranger = { address: '203.0.113.50' }
const secret = 'only for my own eyes'

/** A comment that waits, and the cookie that shows it to its writer. */
async function heldComment(blog: Blog, slug: string): Promise<{ cookie: string; id: string }> {
  const form = await blog.text(`/posts/${slug}`)
  blog.pass(5)
  const fields = { name: 'Ada', body: secret, token: formToken(form) }
  const answer = await blog.post(`/posts/${slug}/comments`, fields)
  const [, id = ''] = /held=(\d+)/.exec(answer.headers.get('Location') ?? '') ?? []
  const [cookie = ''] = (answer.headers.get('Set-Cookie') ?? '').split(';')
  return { cookie, id }
}

async function costsNothing(blog: Blog, path: string, headers = {}): Promise<boolean> {
  const { trips } = await blog.costOf(() => blog.fetch(path, { headers }))
  await blog.settle()
  return trips === 0
}

describe('what one person sees', () => {
  it('of a comment that waits, nobody else sees from memory', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'waits' })
    const { cookie, id } = await heldComment(blog, 'waits')
    const own = { headers: { Cookie: cookie } }
    for (const query of ['', `?held=${id}`, '?page=1', '?utm_source=x', '?comments=1']) {
      const mine = await blog.get(`/posts/waits${query}`, own)
      expect(await mine.text()).toContain(secret)
      expect(mine.headers.get('Cache-Control')).toBe('private, no-store')
      expect(mine.headers.get('ETag')).toBeNull()
      const theirs = await blog.text(`/posts/waits${query}`, stranger)
      expect(theirs).not.toContain(secret)
    }
  })

  it('is not found under another writing of the path', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'paths' })
    const { cookie } = await heldComment(blog, 'paths')
    const paths = [
      '/posts/paths',
      '/posts/%70aths',
      '/posts/paths/',
      '/posts/PATHS',
      'https://blog.example//posts/paths',
      '/posts/paths?',
      '/posts/x/../paths',
    ]
    for (const path of paths) await blog.get(path, { headers: { Cookie: cookie } })
    for (const path of paths) {
      const answer = await blog.get(path, stranger)
      expect(await answer.text()).not.toContain(secret)
    }
    expect((await blog.get('/posts/paths/')).status).toBe(404)
    expect((await blog.get('/posts/PATHS')).status).toBe(404)
  })

  it.each([
    ['a commenter’s cookie', { Cookie: '__Host-commenter=1.AAAAAAAAAAAAAAAAAAAAAA' }],
    ['one over plain http', { Cookie: 'commenter=1.AAAAAAAAAAAAAAAAAAAAAA' }],
    ['a session, even a wrong one', { Cookie: 'a=b; __Host-session=x' }],
    ['a session over plain http', { Cookie: 'session=x;c=d' }],
    ['the mark of a device that is not counted', { Cookie: '__Host-uncounted=1' }],
    ['a password of a proxy', { Authorization: 'Basic YTpi' }],
  ])('with %s is neither kept nor answered from memory', async (_, headers) => {
    const blog = new Blog()
    const slug = `cookie-${Object.values(headers).join().length}-${Object.keys(headers).join().length}`
    await blog.publish({ slug })
    const path = `/posts/${slug}`
    expect(await costsNothing(blog, path, headers)).toBe(false)
    expect(await costsNothing(blog, path)).toBe(false)
    expect(await costsNothing(blog, path)).toBe(true)
    expect(await costsNothing(blog, path, headers)).toBe(false)
  })

  it('with a token is neither', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'with-a-token' })
    const headers = await blog.token()
    const answer = await blog.get('/posts/with-a-token', { headers })
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    expect(answer.headers.get('Server-Timing')).toMatch(/trips/)
    expect(await costsNothing(blog, '/posts/with-a-token')).toBe(false)
    const reader = await blog.get('/posts/with-a-token')
    expect(reader.headers.get('Server-Timing')).toBeNull()
  })

  it.each([
    ['other people’s cookies', 'theme=dark; mysession=1; xcommenter=2; session_id=3'],
    ['an empty header', ''],
  ])('%s change nothing', async (_, Cookie) => {
    const blog = new Blog()
    const slug = `foreign-${Cookie.length}`
    await blog.publish({ slug })
    await blog.get(`/posts/${slug}`, { headers: { Cookie } })
    expect(await costsNothing(blog, `/posts/${slug}`, { Cookie })).toBe(true)
  })
})

describe('a kept page', () => {
  it('answers a reply form to nobody who asked for none', async () => {
    const blog = new Blog()
    const program = await Program.of(blog)
    await blog.publish({ slug: 'replies' })
    const comment = { name: 'Ada', body: 'Hello' }
    const answer = await program.send('POST', '/api/v1/posts/replies/comments', comment)
    const { id } = await answer.json<{ id: number }>()
    expect(await blog.text(`/posts/replies?reply=${id}`)).toContain(`name="parent" value="${id}"`)
    expect(await blog.text('/posts/replies')).not.toContain('name="parent"')
    expect(await blog.text(`/posts/replies?utm_source=a&reply=${id}`)).toContain('name="parent"')
    expect(await blog.text('/posts/replies?utm_source=a')).not.toContain('name="parent"')
    expect(await blog.text('/posts/replies?held=1')).toContain('role="status"')
    expect(await blog.text('/posts/replies')).not.toContain('role="status"')
  })

  it('is HTML for who wants HTML, whatever a program asked for before', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'formats-apart' })
    const markdown = { headers: { Accept: 'text/markdown' } }
    for (const round of [1, 2]) {
      const program = await blog.get('/posts/formats-apart', markdown)
      const browser = await blog.get('/posts/formats-apart', stranger)
      expect(program.headers.get('Content-Type'), `round ${round}`).toContain('text/markdown')
      expect(browser.headers.get('Content-Type'), `round ${round}`).toContain('text/html')
    }
  })

  it('takes no host from a header that anybody can write', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'forwarded' })
    const headers = {
      'X-Forwarded-Host': 'evil.example',
      'X-Original-URL': '/evil',
      'X-Host': 'evil.example',
      Forwarded: 'host=evil.example',
    }
    expect(await blog.text('/posts/forwarded', { headers })).not.toContain('evil')
    expect(await blog.text('/posts/forwarded')).not.toContain('evil')
  })

  it('has nothing of the reader who came first', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'first-reader' })
    const headers = { Referer: 'https://trace.example/me', 'Accept-Language': 'xx-trace' }
    const first = await blog.get('/posts/first-reader?utm_source=trace&ref=trace', {
      headers,
      agent: 'Mozilla/5.0 trace',
      address: '203.0.113.99',
    })
    expect(first.status).toBe(200)
    const html = await blog.text('/posts/first-reader', stranger)
    expect(html).not.toContain('trace')
    expect(html).not.toContain('203.0.113')
  })
})
