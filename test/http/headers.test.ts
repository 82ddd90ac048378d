import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'

const blog = new Blog()
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' https: data:; " +
  "media-src 'self' https:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
let token: Record<string, string>

beforeAll(async () => {
  token = await blog.token()
  await blog.publish({ slug: 'headers', tags: ['headers'] })
  await blog.publish({ slug: 'headers-page', kind: 'page' })
})

const form = { method: 'POST', body: new URLSearchParams({ name: 'x' }) }
const json = { 'Content-Type': 'application/json' }

/** Every kind of answer: its status, and what caches may do with it. */
const answers: [string, RequestInit & { headers?: Record<string, string> }, number, string][] = [
  ['/', {}, 200, 'no-cache'],
  ['/?page=2', {}, 200, 'no-cache'],
  ['/tags/headers', {}, 200, 'no-cache'],
  ['/posts/headers', {}, 200, 'no-cache'],
  ['/posts/headers', { method: 'HEAD' }, 200, 'no-cache'],
  ['/posts/headers', { headers: { Cookie: '__Host-uncounted=1' } }, 200, 'private, no-store'],
  ['/posts/headers.md', {}, 200, 'no-cache'],
  ['/posts/headers.json', {}, 200, 'no-cache'],
  ['/headers-page', {}, 200, 'no-cache'],
  ['/about-these-numbers', {}, 200, 'private, no-store'],
  ['/feed.xml', {}, 200, 'no-cache'],
  ['/sitemap.xml', {}, 200, 'no-cache'],
  ['/robots.txt', {}, 200, 'no-cache'],
  ['/healthz', {}, 200, 'no-store'],
  ['/badge/headers.svg', {}, 200, 'max-age=60'],
  ['/api/v1/posts/headers/stats', {}, 200, 'max-age=60'],
  ['/api/v1/posts', {}, 401, 'no-store'],
  ['/api/v1/comments', { headers: { Authorization: 'Bearer x' } }, 401, 'no-store'],
  ['/nowhere', {}, 404, 'private, no-store'],
  ['/posts/nowhere', {}, 404, 'private, no-store'],
  ['/posts/nowhere.json', {}, 404, 'no-store'],
  ['/posts/%ff', {}, 400, 'private, no-store'],
  [`/${'x'.repeat(17_000)}`, {}, 414, 'private, no-store'],
  ['/posts/headers/comments', {}, 303, 'no-store'],
  ['/posts/headers/comments', form, 422, 'private, no-store'],
  [
    '/posts/headers/comments',
    { ...form, headers: { 'Sec-Fetch-Site': 'cross-site' } },
    403,
    'private, no-store',
  ],
  [
    '/posts/headers/comments',
    { method: 'POST', body: 'x', headers: { 'Content-Type': 'text/plain' } },
    415,
    'private, no-store',
  ],
  ['/api/v1/posts/headers/comments', { method: 'POST', body: '{', headers: json }, 400, 'no-store'],
  ['/visit', { method: 'POST', body: '{}' }, 204, 'no-store'],
  ['/visit', { method: 'POST', body: 'x'.repeat(1025) }, 413, 'private, no-store'],
  ['/visit', {}, 404, 'private, no-store'],
  ['/', { method: 'DELETE' }, 404, 'private, no-store'],
]

describe('every answer', () => {
  it.each(answers)('%s %o: %i, %s', async (path, init, status, cache_control) => {
    const response = await blog.get(path, init)
    const { headers } = response
    expect(response.status).toBe(status)
    expect(headers.get('Cache-Control')).toBe(cache_control)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin')
    const is_html = headers.get('Content-Type')?.startsWith('text/html') ?? false
    expect(headers.get('Content-Security-Policy')).toBe(is_html ? policy : null)
    expect(headers.get('Set-Cookie')).toBeNull()
    expect(headers.get('Server-Timing')).toBeNull()
  })

  it('to the owner says what it cost, refused or not', async () => {
    for (const path of ['/posts/headers', '/api/v1/posts', '/posts/nowhere']) {
      const timing = (await blog.get(path, { headers: token })).headers.get('Server-Timing') ?? ''
      expect(timing).toMatch(
        /^trips;desc="\d+", statements;desc="\d+", rows_read;desc="\d+", rows_written;desc="0"$/,
      )
    }
  })
})

describe('what other sites’ pages may read', () => {
  const origin = { Origin: 'https://elsewhere.example' }

  it.each([
    ['/api/v1/posts/headers/stats', '*'],
    ['/api/v1/stats?slug=headers', '*'],
    ['/badge/headers.svg', '*'],
    ['/api/v1/posts/nowhere/stats', '*'],
    ['/api/v1/stats', '*'],
    ['/posts/headers', null],
    ['/posts/headers.json', null],
    ['/feed.xml', null],
    ['/api/v1/posts', null],
  ])('%s: %s', async (path, allowed) => {
    const response = await blog.get(path, { headers: origin })
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(allowed)
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull()
  })

  it('is asked beforehand without a write being allowed', async () => {
    const headers = { ...origin, 'Access-Control-Request-Method': 'POST' }
    const stats = await blog.get('/api/v1/stats', { method: 'OPTIONS', headers })
    expect(stats.headers.get('Access-Control-Allow-Methods')).toBe('GET')
    for (const path of ['/visit', '/api/v1/posts', '/posts/headers/comments']) {
      const response = await blog.get(path, { method: 'OPTIONS', headers })
      expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
    }
  })
})
