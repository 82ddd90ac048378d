import { beforeAll, describe, expect, it } from 'vitest'
import { problemOf } from '../support/api.ts'
import { Blog } from '../support/blog.ts'
import {
  Commenter,
  countOf,
  freshAddress,
  idFrom,
  setPolicy,
  storedComments,
} from '../support/commenter.ts'
import { findAll } from '../support/page.ts'

const blog = new Blog()
let headers: Record<string, string>

beforeAll(async () => {
  await setPolicy(blog, 'none')
  headers = await blog.token()
})

async function comment(
  slug: string,
  body: unknown,
  more: { headers?: Record<string, string> } = {},
) {
  return blog.json('POST', `/api/v1/posts/${slug}/comments`, body, {
    address: freshAddress(),
    ...more,
  })
}

describe('POST /api/v1/posts/:slug/comments', () => {
  it('holds what comes without a token, whatever the policy', async () => {
    await blog.publish({ slug: 'by-program' })
    const response = await comment('by-program', {
      name: 'P',
      body: 'Words.',
      email: 'P@Example.org',
    })
    expect(response.status).toBe(202)
    const [stored] = await storedComments(blog, 'by-program')
    expect(await response.json()).toEqual({ id: stored?.id, status: 'pending' })
    expect(stored).toMatchObject({ reason: 'program', email: 'p@example.org', by_owner: 0 })
    expect(response.headers.getSetCookie()).toEqual([])
    expect(await countOf(blog, 'by-program')).toBe(0)
  })

  it('is the owner’s with a token, published at once and named after them', async () => {
    await blog.publish({ slug: 'by-owner' })
    await blog.text('/posts/by-owner')
    const body = 'https://a.example https://b.example'
    const response = await comment('by-owner', { body }, { headers })
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({ status: 'approved' })
    expect((await storedComments(blog, 'by-owner'))[0]).toMatchObject({
      name: 'Plainview',
      by_owner: 1,
    })
    expect(await countOf(blog, 'by-owner')).toBe(1)
    const html = await blog.text('/posts/by-owner')
    expect((await findAll(html, 'li[data-comment] .badge')).map(({ text }) => text.trim())).toEqual(
      ['author'],
    )
  })

  it('answers a comment of this post', async () => {
    await blog.publish({ slug: 'answered' })
    const parent = idFrom(await new Commenter(blog).comment('answered'))
    const response = await comment('answered', {
      name: 'P',
      body: 'Words.',
      parent,
      url: null,
      email: null,
    })
    expect(response.status).toBe(202)
    expect((await storedComments(blog, 'answered'))[1]).toMatchObject({
      parent_id: parent,
      root_id: parent,
    })
    const other = await comment('answered', { name: 'P', body: 'Words.', parent: 999_999 })
    expect((await problemOf(other)).errors).toMatchObject([{ field: 'parent' }])
  })

  it.each<[string, unknown, string[]]>([
    ['no name', { body: 'Words.' }, ['name']],
    ['an empty name', { name: ' ', body: 'Words.' }, ['name']],
    ['no text', { name: 'P' }, ['body']],
    ['an empty text', { name: 'P', body: '' }, ['body']],
    [
      'a long name and a long text',
      { name: 'n'.repeat(81), body: 'b'.repeat(10_001) },
      ['name', 'body'],
    ],
    [
      'a wrong address',
      { name: 'P', body: 'Words.', email: 'p', url: 'data:,x' },
      ['email', 'url'],
    ],
    ['a number for text', { name: 'P', body: 1 }, ['body']],
    ['a text for an id', { name: 'P', body: 'Words.', parent: '1' }, ['parent']],
    ['half an id', { name: 'P', body: 'Words.', parent: 1.5 }, ['parent']],
    ['an id past all numbers', { name: 'P', body: 'Words.', parent: 1e300 }, ['parent']],
    ['a list', [{ name: 'P', body: 'Words.' }], ['']],
    ['nothing', null, ['']],
  ])('refuses %s by field, in words', async (_what, body, fields) => {
    await blog.publish({ slug: 'refusing' }).catch(() => null)
    const response = await comment('refusing', body)
    expect(response.status).toBe(422)
    const { errors = [] } = await problemOf(response)
    expect([...new Set(errors.map(({ field }) => field))]).toEqual(fields)
    for (const { message } of errors) expect(message).toMatch(/^[A-Z][^_]+\.$/)
    expect(await storedComments(blog, 'refusing')).toEqual([])
  })

  it('refuses every field that it does not know, by name', async () => {
    await blog.publish({ slug: 'unknown-fields' })
    const sent = {
      name: 'P',
      body: 'Words.',
      by_owner: true,
      status: 'approved',
      token: 'x',
      subject: '',
    }
    const { errors = [] } = await problemOf(await comment('unknown-fields', sent))
    expect(errors.map(({ field }) => field)).toEqual(['by_owner', 'status', 'token', 'subject'])
  })

  it.each([
    ['{', 400],
    ['{"name":"P","body":"Words."', 400],
    ['', 400],
    ['{"name":"P","body":"\\ud800"}', 202],
  ])('answers to the body %j', async (body, status) => {
    const slug = `json-${body.length}`
    await blog.publish({ slug })
    const response = await blog.get(`/api/v1/posts/${slug}/comments`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
      address: freshAddress(),
    })
    expect(response.status).toBe(status)
  })

  it('wants JSON, and not too much of it', async () => {
    await blog.publish({ slug: 'json-only' })
    const path = '/api/v1/posts/json-only/comments'
    expect((await blog.post(path, { name: 'P', body: 'Words.' })).status).toBe(415)
    const large = await comment('json-only', { name: 'P', body: 'x'.repeat(1024 * 1024) })
    expect((await problemOf(large)).status).toBe(413)
  })

  it('knows closed posts, unknown ones, wrong tokens and foreign pages', async () => {
    await blog.publish({ slug: 'json-closed', comments_open: false })
    const words = { name: 'P', body: 'Words.' }
    expect((await problemOf(await comment('json-closed', words))).status).toBe(403)
    expect((await problemOf(await comment('json-closed', words, { headers }))).status).toBe(403)
    expect((await problemOf(await comment('json-nowhere', words))).status).toBe(404)
    const wrong = { headers: { Authorization: `Bearer pv_${'A'.repeat(43)}` } }
    expect((await problemOf(await comment('json-closed', words, wrong))).status).toBe(401)
    await blog.publish({ slug: 'json-open' })
    const foreign = { headers: { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' } }
    expect((await problemOf(await comment('json-open', words, foreign))).status).toBe(403)
  })

  it('refuses the same words twice', async () => {
    await blog.publish({ slug: 'json-twice' })
    const address = freshAddress()
    const send = () =>
      blog.json(
        'POST',
        '/api/v1/posts/json-twice/comments',
        { name: 'P', body: 'Words.' },
        { address },
      )
    expect((await send()).status).toBe(202)
    blog.pass(15)
    const again = await problemOf(await send())
    expect(again).toMatchObject({ status: 422, errors: [{ field: 'body' }] })
  })
})
