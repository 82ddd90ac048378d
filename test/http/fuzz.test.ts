import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'

const blog = new Blog()
let token = ''

beforeAll(async () => {
  token = (await blog.token())['Authorization'] ?? ''
  await blog.publish({ slug: 'a', tags: ['a'] })
  await blog.publish({ slug: 'about', kind: 'page' })
})

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
const odd = fc.constantFrom(
  '',
  '0',
  '1',
  '-1',
  '1e9',
  '999999999999999999',
  'null',
  '%00',
  '%ff',
  '%',
  '..',
  '"',
  "'",
  '🎉',
  'п',
)
function oneWordOf(words: string): fc.Arbitrary<string> {
  return fc.constantFrom(...words.split(' '))
}

const segment = fc.oneof(
  {
    weight: 6,
    arbitrary: oneWordOf('a 1 about comments stats approval spam moderation'),
  },
  { weight: 2, arbitrary: odd },
  { weight: 1, arbitrary: text.map((value) => encodeURIComponent(value.toWellFormed())) },
  { weight: 1, arbitrary: fc.constantFrom('a.md', 'a.json', 'a.svg', '.md', '.json') },
)
const root = oneWordOf(
  '/ /posts/ /tags/ /api/v1/posts/ /api/v1/comments/ /api/v1/ /badge/ /visit /feed.xml /sitemap.xml /search /archive /archive/2026/ /atom.xml /feed.json /llms.txt /sitemap-2026.xml ' +
    '/robots.txt /healthz /about-these-numbers /api/v1/posts /api/v1/stats /api/v1/comments',
)
const path = fc
  .tuple(root, fc.array(segment, { maxLength: 3 }))
  .map(([start, rest]) =>
    rest.length > 0 ? `${start.replace(/\/$/, '')}/${rest.join('/')}` : start,
  )

const parameter = fc.tuple(
  oneWordOf('page comments reply held slug limit cursor status kind tag q utm_source'),
  fc.oneof(
    odd,
    text.map((value) => encodeURIComponent(value.toWellFormed())),
  ),
)
const query = fc
  .array(parameter, { maxLength: 3 })
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'))

/** What a header may carry: a byte a character, no line end. */
const header_text = fc.string({
  unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
})
const headers = fc.record(
  {
    Accept: fc.oneof(
      header_text,
      fc.constantFrom('text/markdown', 'application/json', '*/*;q=x', ',,;;'),
    ),
    'Accept-Language': header_text,
    Authorization: fc.oneof(header_text, fc.constantFrom('Bearer', 'Bearer x', 'TOKEN')),
    'Content-Length': fc.constantFrom('0', '5', 'x', '-1'),
    Cookie: fc.oneof(
      header_text,
      header_text.map((value) => `__Host-commenter=${value}`),
      fc.constant('__Host-session=%'),
    ),
    'CF-Connecting-IP': fc.oneof(
      header_text,
      fc.constantFrom('::1', '1.2.3.4', '[::]:1', '999.1.1.1'),
    ),
    'If-Match': header_text,
    'If-None-Match': header_text,
    Origin: fc.constantFrom('null', 'https://blog.example', 'https://blog.example', 'x'),
    Range: header_text,
    Referer: fc.oneof(header_text, fc.webUrl()),
    'Sec-Fetch-Dest': header_text,
    'Sec-Fetch-Site': fc.constantFrom('same-origin', 'none', 'cross-site', ''),
    'User-Agent': header_text,
    'X-Forwarded-For': header_text,
  },
  { requiredKeys: [] },
)

const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    'published',
    'scheduled',
    'approve',
    '2026-11-03T08:30:00Z',
    'a',
    1,
    '1',
    true,
    null,
    '',
  ),
  text,
  fc.integer(),
  fc.double(),
  fc.array(text),
)
const post_fields = [
  'title',
  'body',
  'slug',
  'tags',
  'kind',
  'status',
  'published_at',
  'excerpt',
  'cover',
  'x',
]
const other_fields = [
  'name',
  'body',
  'email',
  'url',
  'parent',
  'token',
  'ids',
  'action',
  'post',
  'seconds',
  'scroll',
]

const fieldsOf = (names: string[], first: string) =>
  fc
    .tuple(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 2 }), text, text)
    .map(([some, one, other]): Record<string, unknown> => ({ [first]: one, body: other, ...some }))

const asJson = (fields: object) => JSON.stringify(fields)
const asForm = (fields: object) => {
  const typed = Object.entries(fields).map(([name, one]) => [name, String(one).toWellFormed()])
  return new URLSearchParams(typed).toString()
}

/** Where a body is read, and what it should be. */
const aimed = fc.oneof(
  fc.record({
    method: fc.constantFrom('POST', 'PATCH'),
    path: fc.constantFrom('/api/v1/posts', '/api/v1/posts/1', '/api/v1/posts/2', '/api/v1/posts/3'),
    type: fc.constant('application/json'),
    body: fieldsOf(post_fields, 'title').map(asJson),
  }),
  fc.record({
    method: fc.constant('POST'),
    path: fc.constantFrom(
      '/api/v1/posts/a/comments',
      '/api/v1/comments/moderation',
      '/api/v1/comments/1/approval',
      '/visit',
    ),
    type: fc.constant('application/json'),
    body: fieldsOf(other_fields, 'name').map(asJson),
  }),
  fc.record({
    method: fc.constant('POST'),
    path: fc.constant('/posts/a/comments'),
    type: fc.constantFrom('application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'),
    body: fieldsOf(other_fields, 'name').map(asForm),
  }),
)

const blind = fc.record({
  method: fc.constantFrom(
    'GET',
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'PROPFIND',
  ),
  path,
  type: header_text,
  body: fc.oneof(fc.json(), text, fc.uint8Array()),
})

const request = fc.record({
  what: fc.oneof(blind, aimed),
  query,
  headers,
  is_owner: fc.boolean(),
})

describe('nothing that a client sends', () => {
  it('gets a 500', async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({ what, query: asked, headers: some, is_owner }) => {
        const { method, path: at, type, body } = what
        const sent: Record<string, string> = { ...some, 'Content-Type': type }
        if (is_owner && method !== 'DELETE') sent['Authorization'] = token
        const response = await blog.fetch(`https://blog.example${at}?${asked}`, {
          method,
          headers: sent,
          ...(method !== 'GET' && method !== 'HEAD' && { body: body as BodyInit }),
        })
        expect(response.status).toBeLessThan(500)
        expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
        await response.text()
      }),
      { numRuns: 1000, endOnFailure: true },
    )
    await blog.settle()
  }, 60_000)
})
