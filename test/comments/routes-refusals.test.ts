import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, setPolicy, storedComments } from '../support/commenter.ts'
import { commentForm, findAll, findOne } from '../support/page.ts'

const blog = new Blog()

beforeAll(() => setPolicy(blog, 'none'))

/** A form that would be taken, from this page. */
async function goodForm(slug: string) {
  const ada = new Commenter(blog)
  const form = await ada.fill(`/posts/${slug}`, { name: 'Ada', body: 'Some words.' })
  return { ...form, address: ada.address }
}

describe('who may not', () => {
  it('gets the text back where the post is closed, with the reason', async () => {
    const post = await blog.publish({ slug: 'closing' })
    const { action, fields, address } = await goodForm('closing')
    const headers = await blog.token()
    await blog.json('PATCH', `/api/v1/posts/${post.id}`, { comments_open: false }, { headers })
    const response = await blog.post(action, fields, { address })
    expect(response.status).toBe(403)
    const html = await response.text()
    expect((await commentForm(html)).fields).toMatchObject({ body: 'Some words.' })
    expect((await findOne(html, '[role="alert"]')).text).toBe('Comments are closed.')
    expect(await findAll(html, 'form button')).toEqual([])
    expect(await storedComments(blog, 'closing')).toEqual([])
  })

  it('is told so before anything else is looked at', async () => {
    await blog.publish({ slug: 'closed', comments_open: false })
    const empty = await blog.post('/posts/closed/comments', {})
    expect(empty.status).toBe(403)
    const owners = await blog.post('/posts/closed/comments', {}, { headers: await blog.token() })
    expect(owners.status).toBe(403)
  })

  it('finds no thread where the blog has none', async () => {
    await blog.publish({ slug: 'no-thread' })
    const { action, fields, address } = await goodForm('no-thread')
    await setPolicy(blog, 'off')
    const response = await blog.post(action, fields, { address })
    // As long as a page may be kept.
    blog.pass(31)
    const html = await blog.text('/posts/no-thread')
    await setPolicy(blog, 'none')
    expect(response.status).toBe(403)
    expect(await findAll(html, '#comments, #comment-form')).toEqual([])
  })

  it.each([
    ['an unknown post', null],
    ['a draft', { status: 'draft' }],
    [
      'a post whose time has not come',
      { status: 'scheduled', published_at: '2036-01-01T00:00:00Z' },
    ],
    ['a page', { kind: 'page' }],
  ])('gets 404 for %s', async (what, fields) => {
    const slug = what.replaceAll(' ', '-')
    if (fields) await blog.publish({ slug, ...fields })
    const response = await blog.post(`/posts/${slug}/comments`, { name: 'Ada', body: 'Words.' })
    expect(response.status).toBe(404)
    const json = await blog.json('POST', `/api/v1/posts/${slug}/comments`, {
      name: 'Ada',
      body: 'Words.',
    })
    expect(json.status).toBe(404)
  })

  it.each([
    [
      'Sec-Fetch-Site: same-origin',
      { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://blog.example' },
      303,
    ],
    ['a sandboxed page of ours', { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }, 303],
    ['an address typed by hand', { 'Sec-Fetch-Site': 'none' }, 303],
    ['an older browser', { Origin: 'https://blog.example' }, 303],
    ['a program', {}, 303],
    ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, 403],
    [
      'another site, whatever it says of itself',
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://blog.example' },
      403,
    ],
    ['a neighbour', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://other.blog.example' }, 403],
    ['an older browser on another site', { Origin: 'https://evil.example' }, 403],
    ['a sandboxed page', { Origin: 'null' }, 403],
    ['another port', { Origin: 'https://blog.example:8443' }, 403],
    ['plain http', { Origin: 'http://blog.example' }, 403],
    ['a longer host', { Origin: 'https://blog.example.evil.example' }, 403],
  ])('from %s', async (what, headers, status) => {
    const slug = `from-${what.replace(/\W+/g, '-').toLowerCase()}`
    await blog.publish({ slug })
    const { action, fields, address } = await goodForm(slug)
    const response = await blog.post(action, fields, {
      address,
      headers: headers as Record<string, string>,
    })
    expect(response.status).toBe(status)
    expect(await storedComments(blog, slug)).toHaveLength(status === 303 ? 1 : 0)
  })
})

describe('a body that is no form', () => {
  const send = (headers: Record<string, string>, body: BodyInit) =>
    blog.get('/posts/any-body/comments', { method: 'POST', headers, body })
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

  beforeAll(async () => {
    await blog.publish({ slug: 'any-body' })
  })

  it.each(['text/plain', 'application/json', 'application/x-www-form-urlencodedx', ''])(
    'of type %j gets 415',
    async (type) => {
      expect((await send({ 'Content-Type': type }, 'name=Ada&body=Words')).status).toBe(415)
    },
  )

  it('over 1 MB gets 413', async () => {
    expect((await send(form, `name=Ada&body=${'x'.repeat(1024 * 1024)}`)).status).toBe(413)
  })

  it('of 1 MB is read, and refused for its length', async () => {
    const body = `name=Ada&body=`.padEnd(1024 * 1024, 'x')
    expect((await send(form, body)).status).toBe(422)
  })

  it.each([
    ['multipart/form-data', 'name=Ada'],
    ['multipart/form-data; boundary=x', '--y\r\n\r\n'],
  ])('of type %s that can’t be parsed gets 400', async (type, body) => {
    expect((await send({ 'Content-Type': type }, body)).status).toBe(400)
  })

  it('that is empty gets the empty form back', async () => {
    expect((await send(form, '')).status).toBe(422)
  })
})
