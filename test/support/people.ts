import { insertPerson, insertSession } from '../../src/owner/queries.ts'
import type { Role } from '../../src/rights.ts'
import { randomBytes, sha256 } from '../../src/lib/hash.ts'
import type { Blog } from './blog.ts'
import { cookieOf, keyOf } from './owner.ts'
import { findOne } from './page.ts'

type Headers = Record<string, string>

export const IDA = { name: 'Ida', email: 'ida@example.org', role: 'author' } as const
export const MAX = { name: 'Max', email: 'max@example.org', role: 'moderator' } as const

/** The address of the link that the page shows this once. */
export async function linkIn(page: string): Promise<string> {
  const { text } = await findOne(page, 'output#secret')
  return text.trim().replace('https://blog.example', '')
}

/** As the owner invites somebody, and as they come in: their session and their password. */
export async function welcome(blog: Blog, owner: Headers, person: typeof IDA | typeof MAX) {
  const invited = await blog.post('/owner/people', person, { headers: owner })
  const link = new URLSearchParams((await linkIn(await invited.text())).split('?')[1]).get('link')
  const came = await blog.post('/owner/sign-in', { link: link ?? '' })
  return {
    headers: cookieOf(came),
    key: keyOf(await came.text()),
    id: await idOf(blog, person.email),
  }
}

export async function idOf(blog: Blog, email: string): Promise<number> {
  const { id } = await blog.db
    .selectFrom('users')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return id
}

/** Somebody who is simply there. */
export async function add(blog: Blog, role: Exclude<Role, 'owner'>): Promise<number> {
  const email = `${crypto.randomUUID()}@example.org`
  const person = { name: 'Ola', email, role, key_hash: randomBytes(32) }
  await insertPerson(blog.db, person, blog.now).execute()
  return idOf(blog, email)
}

/** One session more. */
export async function sessionOf(blog: Blog, id: number): Promise<Headers> {
  const secret = crypto.randomUUID()
  await insertSession(blog.db, await sha256(secret), { id }, '', blog.now).execute()
  return { Cookie: `__Host-session=${secret}` }
}
