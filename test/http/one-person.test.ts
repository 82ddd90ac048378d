import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Blog } from '../support/blog.ts'
import { breakable } from '../support/breakable-d1.ts'
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

let world: World

beforeAll(async () => {
  world = await openWorld()
})

const isolateOf = (variables: ConstructorParameters<typeof Blog>[0] = {}) =>
  isolateAt(world.now, variables)
const asCommenter = () => ({ Cookie: world.commenter })
const asOwner = () => ({ Cookie: world.session })

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
