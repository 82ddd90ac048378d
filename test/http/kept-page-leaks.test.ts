import { beforeAll, describe, expect, it } from 'vitest'
import {
  addresses,
  answerOf,
  type Asked,
  DRAFT,
  isolateAt,
  openWorld,
  SECRET,
  type World,
} from '../support/one-person.ts'

/**
 * Each way by which one person's page could get into everybody's, or everybody's into theirs: on every address, in both
 * orders, what an isolate answers is to the byte what one answers that never saw the other side.
 */
let world: World

beforeAll(async () => {
  world = await openWorld()
})

const isolateOf = () => isolateAt(world.now)
const withHeaders =
  (headers: () => Record<string, string>, query = '') =>
  (path: string): Asked => [path + query, { headers: headers() }]
const withQuery =
  (query: () => string, headers: () => Record<string, string> = () => ({})) =>
  (path: string): Asked => [`${path}?${query()}`, { headers: headers() }]
const asCommenter = () => ({ Cookie: world.commenter })
const asOwner = () => ({ Cookie: world.session })

const ways: [name: string, ask: (path: string) => Asked][] = [
  ['a commenter’s cookie', withHeaders(asCommenter)],
  ['a commenter’s held comment', withQuery(() => `held=${world.held}`, asCommenter)],
  ['a commenter’s own tracking link', withHeaders(asCommenter, '?utm_source=me')],
  ['a commenter’s key in the address', withQuery(() => `held=${world.held}&key=${world.key}`)],
  ['the owner’s session', withHeaders(asOwner)],
  ['the owner, as a reader', withHeaders(asOwner, '?as=reader')],
  ['?as=reader of a stranger', withQuery(() => 'as=reader')],
  ['the owner’s session and a held comment', withQuery(() => `held=${world.held}`, asOwner)],
  ['the owner’s program', withHeaders(() => ({ Authorization: world.bearer }))],
  ['a proxy’s password', withHeaders(() => ({ Authorization: 'Basic YTpi' }))],
  ['a token that is none', withHeaders(() => ({ Authorization: 'Bearer pv_no' }))],
  ['a session that has ended', withHeaders(() => ({ Cookie: '__Host-session=gone' }))],
  ['a device that is not counted', withHeaders(() => ({ Cookie: '__Host-uncounted=1' }))],
  ['all cookies at once', withHeaders(() => ({ Cookie: `${world.commenter}; ${world.session}` }))],
  ['Accept: text/markdown', withHeaders(() => ({ Accept: 'text/markdown' }))],
  ['Accept: application/json', withHeaders(() => ({ Accept: 'application/json' }))],
  ['another language', withHeaders(() => ({ 'Accept-Language': 'de' }))],
  ['a wish for privacy', withHeaders(() => ({ 'Sec-GPC': '1', DNT: '1' }))],
  ['a prefetch', withHeaders(() => ({ 'Sec-Purpose': 'prefetch' }))],
  ['a part of it', withHeaders(() => ({ Range: 'bytes=0-9' }))],
  ['any ETag', withHeaders(() => ({ 'If-None-Match': '*' }))],
  ['HEAD', (path) => [path, { method: 'HEAD' }]],
  ['HEAD of the owner', (path) => [path, { method: 'HEAD', headers: asOwner() }]],
  ['a form', (path) => [path, { method: 'POST', body: new URLSearchParams({ body: SECRET }) }]],
  ['another host', (path) => [`https://evil.example${path}`]],
  ['another host and the owner', (path) => [`https://e.example${path}`, { headers: asOwner() }]],
  [
    'plain http and a commenter',
    (path) => [`http://blog.example${path}`, { headers: asCommenter() }],
  ],
  ['a forwarded host', withHeaders(() => ({ 'X-Forwarded-Host': 'evil.example' }))],
  ['a reply', withQuery(() => 'reply=1')],
  ['a page of comments', withQuery(() => 'comments=1')],
  ['another order', withQuery(() => 'sort=newest')],
  ['a search', withQuery(() => `q=${encodeURIComponent(SECRET)}`)],
  ['a search being typed', withQuery(() => `q=${encodeURIComponent(SECRET)}&typed=half`)],
  ['a search of the owner', withQuery(() => `q=${encodeURIComponent(DRAFT)}`, asOwner)],
  ['words of a stranger', withQuery(() => 'anything=%3Cb%3Eevil')],
  ['a tracking parameter', withQuery(() => 'utm_campaign=evil&ref=evil')],
  ['the first page by its number', withQuery(() => 'page=1')],
]

describe('the pages of somebody with', () => {
  it.each(ways)('%s are nobody else’s', async (_, ask) => {
    const isolate = isolateOf()
    for (const path of addresses) await answerOf(isolate, ask(path))
    for (const path of addresses) {
      const theirs = await answerOf(isolate, [path])
      expect(theirs, path).toEqual(await answerOf(isolateOf(), [path]))
      for (const mine of [SECRET, DRAFT, 'evil', world.key, 'class="strip"'])
        expect(theirs.body, path).not.toContain(mine)
    }
  })

  it.each(ways)('%s are their own, whatever is kept for others', async (_, ask) => {
    const isolate = isolateOf()
    for (const path of addresses) for (const _round of [1, 2]) await answerOf(isolate, [path])
    for (const path of addresses)
      expect(await answerOf(isolate, ask(path)), path).toEqual(
        await answerOf(isolateOf(), ask(path)),
      )
  })
})
