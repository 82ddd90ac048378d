import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'

const blog = new Blog()
const behind = new Blog({ SITE_URL: 'https://public.example' })
const own = 'https://blog.example'
let token: Record<string, string>

beforeAll(async () => {
  token = await blog.token()
  await blog.publish({ slug: 'guarded' })
})

/** A state-changing request that is refused for its fields when it is let in: 422. */
async function send(
  at: Blog,
  headers: Record<string, string>,
  path = '/posts/guarded/comments',
): Promise<number> {
  return (await at.post(path, {}, { headers })).status
}

describe('a form sent from', () => {
  it.each<[string, Record<string, string>, number]>([
    ['a program, with neither header', {}, 422],
    ['our own page', { 'Sec-Fetch-Site': 'same-origin', Origin: own }, 422],
    ['the address bar', { 'Sec-Fetch-Site': 'none' }, 422],
    ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, 403],
    ['another site that hides its origin', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['another site that claims ours', { 'Sec-Fetch-Site': 'cross-site', Origin: own }, 403],
    ['a sister site', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://other.blog.example' }, 403],
    ['an old browser on our page', { Origin: own }, 422],
    ['an old browser elsewhere', { Origin: 'https://evil.example' }, 403],
    ['our host by another protocol', { Origin: 'http://blog.example' }, 403],
    ['our host on another port', { Origin: 'https://blog.example:8443' }, 403],
    ['a host that begins like ours', { Origin: 'https://blog.example.evil.example' }, 403],
    ['a sandboxed page', { Origin: 'null' }, 403],
    ['our own page, sandboxed', { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, 422],
    ['a sandboxed page elsewhere', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['an origin in capitals', { Origin: 'HTTPS://BLOG.EXAMPLE' }, 403],
  ])('%s', async (_, headers, status) => {
    expect(await send(blog, headers)).toBe(status)
  })

  it('the public address of a blog behind a proxy is ours, and so is the one it was asked by', async () => {
    expect(await send(behind, { Origin: 'https://public.example' })).toBe(422)
    expect(await send(behind, { Origin: own })).toBe(422)
    expect(await send(behind, { Origin: 'https://evil.example' })).toBe(403)
    expect(await send(blog, { Origin: 'https://public.example' })).toBe(403)
  })
})

describe('a request from another site', () => {
  const foreign = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }

  it.each(['GET', 'HEAD', 'OPTIONS'])(
    'is let in with %s, which changes nothing',
    async (method) => {
      const path = method === 'OPTIONS' ? '/api/v1/stats' : '/posts/guarded'
      expect((await blog.get(path, { method, headers: foreign })).ok).toBe(true)
    },
  )

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'REPORT'])(
    'is refused with %s, whatever the type',
    async (method) => {
      for (const type of [
        'application/json',
        'text/plain',
        'application/x-www-form-urlencoded',
        '',
      ]) {
        const headers = { ...foreign, 'Content-Type': type }
        const body = '{"name":"x","body":"y"}'
        for (const path of [
          '/api/v1/posts/guarded/comments',
          '/posts/guarded/comments',
          '/',
          '/nowhere',
        ]) {
          const response = await blog.get(path, { method, headers, body })
          expect(response.status).toBe(403)
          if (path.startsWith('/api/')) {
            expect(await response.json()).toMatchObject({
              status: 403,
              type: 'about:blank#foreign_origin',
            })
          }
        }
      }
    },
  )

  it('with a token is a program’s, and its cookie counts for nothing', async () => {
    const headers = { ...foreign, ...token, 'Content-Type': 'application/json' }
    const body = JSON.stringify({ name: 'Program', body: 'By token' })
    const path = '/api/v1/posts/guarded/comments'
    expect((await blog.get(path, { method: 'POST', headers, body })).status).toBe(201)
    const wrong = { ...headers, Authorization: 'Bearer nothing' }
    expect((await blog.get(path, { method: 'POST', headers: wrong, body })).status).toBe(401)
    const basic = { ...headers, Authorization: 'Basic YTpi' }
    expect((await blog.get(path, { method: 'POST', headers: basic, body })).status).toBe(403)
  })

  it('to the beacon is answered 204 and writes nothing', async () => {
    const visits = () => blog.db.selectFrom('visits').select(['day', 'views']).execute()
    const before = await visits()
    const response = await blog.get('/visit', {
      method: 'POST',
      headers: foreign,
      address: '203.0.113.8',
      body: '{"post":1,"seconds":0}',
    })
    expect([response.status, response.headers.get('X-Not-Counted')]).toEqual([
      204,
      'foreign-origin',
    ])
    expect(await visits()).toEqual(before)
  })

  it('is not let in by an address that only looks exempt', async () => {
    for (const path of [
      '/visit/',
      '/Visit',
      '/mailing',
      '/mail',
      'https://blog.example//visit',
      '/posts/guarded/visit',
    ]) {
      expect((await blog.get(path, { method: 'POST', headers: foreign, body: '' })).status).toBe(
        403,
      )
    }
  })
})
