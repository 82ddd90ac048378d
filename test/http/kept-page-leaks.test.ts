import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Program } from '../support/api.ts'
import { Blog } from '../support/blog.ts'
import { breakable } from '../support/breakable-d1.ts'
import { Commenter, idFrom } from '../support/commenter.ts'
import { CODE, setUpOwner } from '../support/owner.ts'

/**
 * Each way by which one person's page could get into everybody's, or everybody's into theirs: on every address, in both
 * orders, what an isolate answers is to the byte what one answers that never saw the other side.
 */
const SECRET = 'only for my own eyes'
const DRAFT = 'nobody may know this yet'

interface World {
  now: Date
  commenter: string
  session: string
  bearer: string
  held: number
  key: string
  draft: number
}

let world: World

beforeAll(async () => {
  const blog = new Blog({ SETUP_CODE: CODE })
  const { headers } = await setUpOwner(blog)
  const program = await Program.of(blog)
  await blog.publish({ slug: 'x', title: 'Open', tags: ['t'] })
  await blog.publish({ slug: 'about', title: 'About', kind: 'page' })
  const draft = await program.create({ title: DRAFT, slug: 'draft', body: DRAFT })
  await program.send('POST', '/api/v1/posts/x/comments', { name: 'Mira', body: 'Seen by all' })
  const writer = new Commenter(blog)
  const held = idFrom(await writer.comment('x', { body: SECRET }))
  world = {
    now: blog.now,
    commenter: writer.cookies,
    session: headers['Cookie'] ?? '',
    bearer: (await blog.token())['Authorization'] ?? '',
    held,
    key: writer.keyOf(held),
    draft: draft.id,
  }
})

const addresses = [
  '/',
  '/posts/x',
  '/about',
  '/tags/t',
  '/archive',
  '/archive/2026/11',
  '/search',
  '/privacy',
  '/feed.xml',
  '/comments/feed.xml',
  '/posts/x/comments/feed.xml',
  '/posts/x.md',
  '/posts/x.json',
  '/nothing',
  '/posts/draft',
  '/posts/draft.md',
  '/posts/x/',
]

type Asked = [path: string, init?: Parameters<Blog['get']>[1]]

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

describe('what only one person has', () => {
  it('is shown to them, so that this can fail', async () => {
    const isolate = isolateOf()
    const body = async (asked: Asked) => (await answerOf(isolate, asked)).body
    expect(await body(['/posts/x', { headers: asCommenter() }])).toContain(SECRET)
    expect(await body(['/posts/x', { headers: asOwner() }])).toContain('class="strip"')
    expect(await body([`/owner/posts/${world.draft}/preview`, { headers: asOwner() }])).toContain(
      DRAFT,
    )
    for (const path of addresses.filter((one) => one !== '/archive/2026/11'))
      expect((await answerOf(isolate, [path])).status, path).toBe(
        /nothing|draft|x\/$/.test(path) ? 404 : 200,
      )
  })

  it('is never kept, by browsers or by anything between', async () => {
    const isolate = isolateOf()
    const own: Asked[] = [
      ...['/', '/posts/x', '/tags/t', '/search'].flatMap((path): Asked[] => [
        [path, { headers: asCommenter() }],
        [path, { headers: asOwner() }],
        [`${path}?as=reader`, { headers: asOwner() }],
      ]),
      [`/owner/posts/${world.draft}/preview`, { headers: asOwner() }],
      [`/comments/${world.held}/status?key=${world.key}`],
      [`/comments/${world.held}/status`, { headers: asCommenter() }],
      ['/about-these-numbers'],
    ]
    for (const asked of own) {
      const { headers } = await answerOf(isolate, asked)
      expect([asked[0], headers['cache-control'], headers['etag']]).toEqual([
        asked[0],
        'private, no-store',
        undefined,
      ])
    }
  })

  it('of a draft, its writer’s preview shows to nobody', async () => {
    const isolate = isolateOf()
    const preview = `/owner/posts/${world.draft}/preview`
    await answerOf(isolate, [preview, { headers: asOwner() }])
    await answerOf(isolate, [`${preview}?as=reader`, { headers: asOwner() }])
    for (const path of [preview, '/posts/draft', '/', '/archive', `/search?q=nobody`]) {
      const theirs = await answerOf(isolate, [path])
      expect(theirs, path).toEqual(await answerOf(isolateOf(), [path]))
      expect(theirs.body, path).not.toContain(DRAFT)
    }
    expect((await answerOf(isolate, [preview])).status).toBe(303)
  })

  it.each(['status', 'edit', 'deletion', 'data', 'feed.xml'])(
    'of a comment, its key opens to nobody else: %s',
    async (what) => {
      const isolate = isolateOf()
      const path = `/comments/${world.held}/${what}`
      const own: Asked[] = [[`${path}?key=${world.key}`], [path, { headers: asCommenter() }]]
      for (const asked of own) expect((await answerOf(isolate, asked)).status).toBe(200)
      for (const tried of [path, `${path}?key=`, `${path}?key=${world.key.slice(0, -1)}`]) {
        const refused = await answerOf(isolate, [tried])
        const never_there = await answerOf(isolateOf(), [tried.replace(`${world.held}`, '999')])
        expect([tried, refused.status]).toEqual([tried, 403])
        expect(refused.body).toBe(never_there.body.replaceAll('999', `${world.held}`))
      }
    },
  )
})

describe('words that were sent', () => {
  it('come back to who sent them, and stand on nobody else’s page', async () => {
    const isolate = isolateOf()
    const fields = { name: '', body: SECRET, email: 'me@mine.example' }
    for (const action of ['/posts/x/comments', '/posts/x/comments/preview']) {
      const body = new URLSearchParams(fields)
      const mine = await answerOf(isolate, [action, { method: 'POST', body }])
      expect(mine.body).toContain(SECRET)
      expect(mine.headers['cache-control']).toBe('private, no-store')
      for (const path of [...addresses, action])
        expect(await answerOf(isolate, [path]), path).toEqual(await answerOf(isolateOf(), [path]))
    }
  })
})

describe('while the database is silent', () => {
  it('everybody gets the page that was everybody’s, and nobody one that was one person’s', async () => {
    const d1 = breakable(env.DB)
    const isolate = isolateOf({ DB: d1.database })
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const own: Asked[] = [
      ['/posts/x', { headers: asCommenter() }],
      ['/posts/x', { headers: asOwner() }],
    ]
    const askAll = async () => {
      const mine = await Promise.all(own.map((asked) => answerOf(isolate, asked)))
      return { mine, theirs: await answerOf(isolate, ['/posts/x']) }
    }
    await askAll()
    isolate.pass(31)
    d1.break()
    const { mine, theirs } = await askAll()
    log.mockRestore()
    expect(mine.map(({ status }) => status)).toEqual([503, 503])
    expect(theirs).toMatchObject({ status: 200, headers: { age: '31' } })
    expect(theirs.body).toContain('Seen by all')
    expect(theirs.body).not.toContain(SECRET)
    expect(theirs.body).not.toContain('class="strip"')
  })
})

function isolateOf(variables: ConstructorParameters<typeof Blog>[0] = {}): Blog {
  const blog = new Blog({ SETUP_CODE: CODE, ...variables })
  blog.now = world.now
  return blog
}

/** By a program, which is not counted: no figure moves between two looks. What it has cost is no part of it. */
async function answerOf(blog: Blog, [path, init]: Asked) {
  const answer = await blog.get(path, { agent: 'curl/8.5.0', ...init })
  const headers = Object.fromEntries(answer.headers)
  delete headers['server-timing']
  return { status: answer.status, headers, body: await answer.text() }
}
