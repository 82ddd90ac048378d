import { beforeAll, describe, expect, it } from 'vitest'
import { siteMap } from '../../src/app.ts'
import { requireDesk } from '../../src/owner/identify.ts'
import { requireRight } from '../../src/owner/require-right.ts'
import { findAsked, type Role, roles } from '../../src/rights.ts'
import { Blog } from '../support/blog.ts'
import { CODE, OWNER, setUpOwner } from '../support/owner.ts'
import { add, idOf, sessionOf } from '../support/people.ts'
import { store } from '../support/stored.ts'

type Reach = 'all' | 'own' | 'none'

/**
 * Who may open what, as docs/people.md tells it: the owner everything, the others this. Each address of the router
 * must stand here once.
 */
const told: [address: RegExp, author: Reach, moderator: Reach][] = [
  [/^\/owner$/, 'all', 'all'],
  [/^\/owner\/session$/, 'all', 'all'],
  [/^\/owner\/devices(?!\/tokens)/, 'all', 'all'],
  [/^\/owner\/devices\/tokens/, 'all', 'none'],
  [/^\/owner\/posts/, 'own', 'none'],
  [/^\/owner\/comments(\/moderation)?$/, 'own', 'all'],
  [/^\/owner\/comments\/feed$/, 'none', 'none'],
  [/^\/owner\/comments\/:id(\/(approval|spam|text|pin|correction|replies))?$/, 'own', 'all'],
  [/^\/owner\/comments\/:id\/block$/, 'none', 'all'],
  [/^\/owner\/blocks$/, 'none', 'all'],
  [/^\/owner\/stats\/posts\/:id$|^\/owner\/stats\.csv$/, 'own', 'none'],
  [/^\/owner\/stats($|\/shares|\/families)/, 'none', 'none'],
  [/^\/owner\/(redirects|outbox|settings|people|demo)/, 'none', 'none'],
  [/^\/api\/v1\/posts/, 'own', 'none'],
  [/^\/api\/v1\/comments/, 'own', 'all'],
  [/^\/api\/v1\/reports/, 'own', 'none'],
  [/^\/api\/v1\/live/, 'none', 'none'],
]

/** Behind none of the lines: open to everybody, or by a secret of its own: a code, a password, a key. */
const doors = [
  '/owner/setup',
  '/owner/sign-in',
  '/owner/uncounted',
  '/owner/comments/feed.xml',
  '/api/v1/posts/:slug/stats',
  '/api/v1/stats',
  '/api/v1/posts/:slug/comments',
]

/** The router's own list: what stands behind a line of app.ts that protects, and what before them. */
const { routes } = siteMap(() => {})
const lines = routes.filter(({ handler }) => handler === requireDesk || handler === requireRight)
const isBehind = (path: string, i: number) =>
  lines.some((line) => routes.indexOf(line) < i && isBelow(path, line.path))
const addresses = routes.filter(({ method }) => method !== 'ALL')
const protected_routes = [
  ...new Map(
    addresses
      .filter((route) => isBehind(route.path, routes.indexOf(route)))
      .map((route) => [`${route.method} ${route.path}`, route]),
  ).values(),
]

function isBelow(path: string, line: string): boolean {
  const top = line.replace(/\/\*$/, '')
  return path === top || path.startsWith(`${top}/`) || path.startsWith(`${top}.`)
}

interface Things {
  post: number
  comment: number
}

const blog = new Blog({ SETUP_CODE: CODE })
const people = {} as Record<Role, number>
let others: Things

async function things(author_id: number | null): Promise<Things> {
  const { id: post } = await blog.publish({ slug: crypto.randomUUID() }, author_id)
  const [comment = 0] = await store(blog, post, 1)
  return { post, comment }
}

beforeAll(async () => {
  await setUpOwner(blog)
  people.owner = await idOf(blog, OWNER.email)
  people.author = await add(blog, 'author')
  people.moderator = await add(blog, 'moderator')
  others = await things(null)
})

const kept = new Map<number | null, Things>()

/** A post and a comment that the request may do away with; new ones only where it does. */
async function spare(author_id: number | null, { method }: { method: string }): Promise<Things> {
  const made = (method !== 'DELETE' && kept.get(author_id)) || (await things(author_id))
  if (method !== 'DELETE') kept.set(author_id, made)
  return made
}

/** The address with ids of these in it, wherever it names one. */
function fill(path: string, { post, comment }: Things): string {
  const id = /^\/(owner|api\/v1)\/comments/.test(path) ? comment : post
  const filled = path.replace(/:id/, String(/people/.test(path) ? people.moderator : id))
  const has_query = /reports|stats\.csv/.test(path)
  return has_query ? `${filled}?table=source&dimension=source&post=${post}` : filled
}

async function ask(role: Role, { method, path }: { method: string; path: string }, of: Things) {
  const headers = await sessionOf(blog, people[role])
  const body = method === 'GET' ? {} : { body: new URLSearchParams() }
  return blog.get(fill(path, of), { method, headers, ...body })
}

const namesOne = /(posts|comments)\/:id|stats\.csv|reports/
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

describe('every address behind the lines that protect', () => {
  it('is every address of the desk and of programs but the doors', () => {
    const known = new Set(protected_routes.map(({ path }) => path))
    const open = addresses.map(({ path }) => path).filter((path) => /^\/(owner|api)/.test(path))
    expect([...new Set(open.filter((path) => !known.has(path)))].toSorted()).toEqual(
      doors.toSorted(),
    )
  })

  it('is told of once', () => {
    expect(protected_routes.length).toBeGreaterThan(60)
    for (const { path } of protected_routes) {
      expect(told.filter(([address]) => address.test(path)).map(String), path).toHaveLength(1)
    }
  })

  it('has a rule of its own', () => {
    const filled = protected_routes.map(({ path }) => path.replace(/:id/, '7'))
    expect(filled.filter((path) => findAsked(path) === undefined)).toEqual([])
  })

  it('asks whoever is not signed in to do so', async () => {
    for (const { method, path } of protected_routes) {
      const answer = await blog.get(fill(path, others), { method })
      const wanted = path.startsWith('/api/') ? [401] : [303]
      expect(wanted, `${method} ${path}`).toContain(answer.status)
    }
  })
})

const reachTold = (role: Role, path: string): Reach => {
  const [, author, moderator] = told.find(([address]) => address.test(path)) ?? []
  return (role === 'author' ? author : moderator) ?? 'none'
}
const routesOf = (role: Role, reach: Reach) =>
  protected_routes.filter(({ path }) => reachTold(role, path) === reach)

describe.each(['author', 'moderator'] as const)('to the %s', (role) => {
  it('what is the blog’s is refused', async () => {
    for (const route of routesOf(role, 'none')) {
      expect((await ask(role, route, others)).status, nameOf(route)).toBe(403)
    }
  })

  it('what is everybody’s is open', async () => {
    for (const route of routesOf(role, 'all')) {
      expect((await ask(role, route, await spare(null, route))).status, nameOf(route)).not.toBe(403)
    }
  })
})

describe('to an author', () => {
  it('own posts are open, and what hangs on them', async () => {
    for (const route of routesOf('author', 'own')) {
      const of = await spare(people.author, route)
      expect((await ask('author', route, of)).status, nameOf(route)).not.toBe(403)
    }
  })

  it('others’ posts are refused, and stay as they were', async () => {
    const before = await stands()
    for (const route of routesOf('author', 'own').filter(({ path }) => namesOne.test(path))) {
      expect((await ask('author', route, others)).status, nameOf(route)).toBe(403)
    }
    expect(await stands()).toEqual(before)
  })

  it('figures without a post are refused: they are the whole blog’s', async () => {
    const headers = await sessionOf(blog, people.author)
    for (const path of ['/owner/stats.csv?table=source', '/api/v1/reports/summary']) {
      expect((await blog.get(path, { headers })).status, path).toBe(403)
    }
  })

  it.each([
    (id: number) => `/owner/posts/0${id}`,
    (id: number) => `/owner/posts/%25${id + 30}`,
    (id: number) => `/owner/posts/${id}x`,
    (id: number) => `/owner/posts/${id}/`,
    (id: number) => `/owner//posts/${id}`,
    (id: number) => `/owner/posts/%3${id}`,
  ])('no way of writing an address opens others’ posts: %s', async (write) => {
    const headers = await sessionOf(blog, people.author)
    expect([403, 404]).toContain((await blog.get(write(others.post), { headers })).status)
  })
})

it('an address that no rule speaks of is the owner’s', async () => {
  const asked = roles.map(async (role) => {
    return (await blog.get('/owner/new', { headers: await sessionOf(blog, people[role]) })).status
  })
  expect(await Promise.all(asked)).toEqual([404, 403, 403])
})

it('everything is open to the owner', async () => {
  for (const route of protected_routes) {
    const answer = await ask('owner', route, await spare(people.author, route))
    expect(answer.status, nameOf(route)).not.toBe(403)
  }
})

async function stands() {
  const { post, comment } = others
  return [
    await blog.db.selectFrom('posts').selectAll().where('id', '=', post).execute(),
    await blog.db.selectFrom('comments').selectAll().where('post_id', '=', post).execute(),
    comment,
  ]
}
