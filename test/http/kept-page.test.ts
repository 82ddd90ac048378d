import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/lib/hash.ts'
import { Program } from '../support/api.ts'
import { Blog, counterLines, formToken } from '../support/blog.ts'
import { breakable } from '../support/breakable-d1.ts'

/** Is not counted, so that nothing but its page costs a statement. */
const program_agent = { agent: 'curl/8.5.0' }

/** Round trips until the answer, the counter's first one with them where a reader is new. */
async function readsOf(
  blog: Blog,
  path: string,
  init: Parameters<Blog['get']>[1] = {},
): Promise<number> {
  const { trips } = await blog.costOf(() => blog.fetch(path, init))
  await blog.settle()
  return trips
}

/** The page, from D1 the first time and by a reader whose second look needs no statement. */
async function keep(blog: Blog, path: string): Promise<void> {
  expect(await readsOf(blog, path)).toBeGreaterThan(0)
  expect(await readsOf(blog, path)).toBe(0)
}

describe('a page of a post', () => {
  it('is kept for 30 seconds, then read anew', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'kept' })
    await keep(blog, '/posts/kept')
    await env.DB.prepare(`UPDATE posts SET title = 'Changed elsewhere' WHERE slug = 'kept'`).run()
    blog.pass(29)
    expect(await blog.text('/posts/kept')).not.toContain('Changed elsewhere')
    blog.pass(1)
    expect(await blog.text('/posts/kept')).toContain('Changed elsewhere')
  })

  it('costs the next reader only his own view', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'hot' })
    await keep(blog, '/posts/hot')
    const cost = await blog.costOf(() => blog.get('/posts/hot', { address: '203.0.113.1' }))
    expect(cost).toMatchObject({ trips: 1 })
    expect(counterLines(await blog.text('/posts/hot'))[0]).toBe('2 views · 0 comments')
  })

  it('is one page whatever a link says of where the reader comes from', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'linked' })
    await keep(blog, '/posts/linked')
    for (const query of [
      'utm_source=letter',
      'ref=x&fbclid=y',
      'utm_campaign=%3Cb%3E',
      'source=z',
    ]) {
      expect(await readsOf(blog, `/posts/linked?${query}`)).toBe(0)
    }
    expect(await blog.text('/posts/linked?utm_campaign=evil-word')).not.toContain('evil-word')
  })

  it.each([
    '?reply=1',
    '?held=1',
    '?comments=2',
    '?anything',
    '?page=1&page=2',
    '?page=x',
    `?page=${'9'.repeat(3000)}`,
    '?ref=a&reply=1',
    '?%72eply=1',
    '?reply=1&utm_source=x',
  ])('is neither kept nor answered from what is kept with %s', async (query) => {
    const blog = new Blog()
    const slug = `query-${fingerprint(query)}`
    await blog.publish({ slug })
    await keep(blog, `/posts/${slug}`)
    expect(await readsOf(blog, `/posts/${slug}${query}`)).toBeGreaterThan(0)
    expect(await readsOf(blog, `/posts/${slug}${query}`)).toBeGreaterThan(0)
  })

  it('is another on another host, port or protocol', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'hosts' })
    for (const origin of [
      'https://blog.example',
      'https://other.example',
      'http://blog.example',
      'https://blog.example:8443',
    ]) {
      const html = await blog.text(`${origin}/posts/hosts`)
      expect(html).toContain(`<link rel="canonical" href="${origin}/posts/hosts"/>`)
      expect(await readsOf(blog, `${origin}/posts/hosts`)).toBe(0)
    }
  })

  it('is not answered to HEAD, which is read and not counted', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'head' })
    const head = await blog.get('/posts/head', { method: 'HEAD' })
    expect([head.status, head.headers.get('X-Not-Counted'), await head.text()]).toEqual([
      200,
      'not-a-page-load',
      '',
    ])
    expect(head.headers.get('Content-Type')).toBe('text/html; charset=UTF-8')
    expect(await readsOf(blog, '/posts/head', program_agent)).toBe(1)
    expect(await readsOf(blog, '/posts/head', program_agent)).toBe(0)
    expect(await readsOf(blog, '/posts/head', { method: 'HEAD' })).toBe(1)
  })

  it('shows at once what its owner changes', async () => {
    const blog = new Blog()
    const program = await Program.of(blog)
    const post = await blog.publish({ slug: 'owned', title: 'Old title' })
    const about = await blog.publish({ slug: 'owned-page', title: 'Old page', kind: 'page' })
    for (const path of ['/', '/posts/owned', '/about-these-numbers']) await blog.text(path)
    await program.change(post.id, { title: 'New title' })
    await program.change(about.id, { title: 'New page' })
    expect(await blog.text('/about-these-numbers')).toContain('>New page</a>')
    for (const path of ['/', '/posts/owned']) {
      const html = await blog.text(path)
      expect(html).toContain('New title')
      expect(html).toContain('>New page</a>')
    }
    await program.change(post.id, { status: 'draft' })
    expect((await blog.get('/posts/owned')).status).toBe(404)
    expect(await blog.text('/')).not.toContain('New title')
  })

  it('shows at once what is published of comments, on the lists too', async () => {
    const blog = new Blog()
    const program = await Program.of(blog)
    await blog.publish({ slug: 'answered' })
    const path = '/posts/answered'
    for (const address of ['/', path]) await blog.text(address)
    const comment = { name: 'Ada', body: 'First words' }
    const { id } = await (
      await blog.json('POST', `/api/v1${path}/comments`, comment)
    ).json<{ id: number }>()
    expect(await blog.text(path)).not.toContain('First words')
    await program.send('POST', `/api/v1/comments/${id}/approval`)
    expect(counterLines(await blog.text('/'))[0]).toMatch(/ · 1 comment$/)
    expect(await blog.text(path)).toContain('First words')
    await program.send('DELETE', `/api/v1/comments/${id}`)
    expect(counterLines(await blog.text('/'))[0]).toMatch(/ · 0 comments$/)
    expect(await blog.text(path)).not.toContain('First words')
  })

  it('is not kept when a change came while it was being made, and still has its figures', async () => {
    const d1 = breakable(env.DB)
    const blog = new Blog({ DB: d1.database })
    const program = await Program.of(blog)
    const post = await blog.publish({ slug: 'overtaken', title: 'Before' })
    await blog.get('/posts/overtaken')
    blog.pass(31)
    const release = d1.holdNext()
    const slow = blog.fetch('/posts/overtaken', program_agent)
    await new Promise((resolve) => setImmediate(resolve))
    await program.change(post.id, { title: 'After' })
    release()
    const html = await (await slow).text()
    expect(html).toContain('>Before</h1>')
    expect(counterLines(html)[0]).toBe('1 view · 0 comments')
    expect(await blog.text('/posts/overtaken')).toContain('>After</h1>')
  })

  it('leads on, or is gone, when another isolate has moved or withdrawn it', async () => {
    const d1 = breakable(env.DB)
    const here = new Blog({ DB: d1.database })
    const there = await Program.of(new Blog())
    const moved = await here.publish({ slug: 'moved-there' })
    const withdrawn = await here.publish({ slug: 'withdrawn-there' })
    for (const slug of ['moved-there', 'withdrawn-there']) await here.get(`/posts/${slug}`)
    await there.change(moved.id, { slug: 'moved-on' })
    await there.change(withdrawn.id, { status: 'draft' })
    here.pass(31)
    const answer = await here.get('/posts/moved-there')
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, '/posts/moved-on'])
    expect((await here.get('/posts/withdrawn-there')).status).toBe(404)
    d1.break()
    for (const slug of ['moved-there', 'withdrawn-there']) {
      expect((await here.get(`/posts/${slug}`)).status).toBe(503)
    }
  })

  it('gives each reader a comment form that can be sent', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'form' })
    const token = formToken(await blog.text('/posts/form'))
    blog.pass(20)
    expect(formToken(await blog.text('/posts/form', { address: '203.0.113.7' }))).toBe(token)
    const fields = { name: 'Bo', body: 'From a kept page', token }
    expect((await blog.post('/posts/form/comments', fields)).status).toBe(303)
  })
})

describe('the ETag of a page', () => {
  it('gives 304 to who has just that, counts him all the same, and is another with another figure', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'tagged' })
    await blog.get('/posts/tagged')
    const etag = (await blog.get('/posts/tagged')).headers.get('ETag') ?? ''
    expect(etag).toMatch(/^W\/"[^"]+"$/)
    const headers = { 'If-None-Match': etag }
    const other = await blog.get('/posts/tagged', { headers, address: '203.0.113.2' })
    expect([other.status, await other.text(), other.headers.get('ETag')]).toEqual([304, '', etag])
    expect(other.headers.get('X-Not-Counted')).toBeNull()
    expect(other.headers.get('Cache-Control')).toBe('no-cache')
    const after = await blog.get('/posts/tagged', { headers })
    expect(after.status).toBe(200)
    expect(counterLines(await after.text())[0]).toBe('2 views · 0 comments')
  })

  it.each([
    ['W/"none", TAG', 304],
    ['TAG,"b"', 304],
    ['STRONG', 304],
    ['*', 304],
    ['"none"', 200],
    ['', 200],
    ['TAGx', 200],
  ])('is looked for in If-None-Match: %s', async (header, status) => {
    const blog = new Blog()
    await blog.publish({ slug: `match-${header.length}-${status}` })
    const path = `/posts/match-${header.length}-${status}`
    await blog.get(path)
    const etag = (await blog.get(path)).headers.get('ETag') ?? ''
    const value = header.replace('TAG', etag).replace('STRONG', etag.slice(2))
    expect((await blog.get(path, { headers: { 'If-None-Match': value } })).status).toBe(status)
  })

  it('is there for lists too', async () => {
    const blog = new Blog()
    await blog.publish({ slug: 'in-the-list' })
    const etag = (await blog.get('/')).headers.get('ETag') ?? ''
    expect((await blog.get('/', { headers: { 'If-None-Match': etag } })).status).toBe(304)
    await blog.get('/posts/in-the-list')
    expect((await blog.get('/', { headers: { 'If-None-Match': etag } })).status).toBe(200)
  })
})
