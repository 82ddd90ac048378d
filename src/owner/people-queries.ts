import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Person } from '../http/person.ts'
import { iso } from '../lib/time.ts'

/** Everybody who works here, the owner first. */
export function listPeople(db: Db, now: Date) {
  return db
    .selectFrom('users')
    .select(['id', 'role', 'name', 'email', 'seen_at'])
    .select((eb) => [
      eb
        .selectFrom('sessions')
        .select(eb.fn.countAll<number>().as('sessions'))
        .whereRef('user_id', '=', 'users.id')
        .where('expires_at', '>', iso(now))
        .$asScalar()
        .$notNull()
        .as('sessions'),
      eb
        .selectFrom('sign_in_links')
        .select((link) => link.fn.max('expires_at').as('until'))
        .whereRef('user_id', '=', 'users.id')
        .where('makes_key', '=', 1)
        .where('expires_at', '>', iso(now))
        .as('link_until'),
    ])
    .orderBy(sql`role <> 'owner'`)
    .orderBy('name')
    .execute()
}

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>[number]

/** The owner where nobody is named. */
export async function findPerson(db: Db, id: number | null) {
  return db
    .selectFrom('users')
    .select(['id', 'role', 'name', 'email'])
    .where((eb) => eb.and(id ? { id } : { role: 'owner' }))
    .executeTakeFirst()
}

/** Whom a link welcomes that has not been used yet. */
export async function findWelcomed(db: Db, hash: Uint8Array, now: Date) {
  return db
    .selectFrom('sign_in_links')
    .innerJoin('users', 'users.id', 'sign_in_links.user_id')
    .select('name')
    .where('hash', '=', sql<number[]>`${hash}`)
    .where('makes_key', '=', 1)
    .where('expires_at', '>', iso(now))
    .executeTakeFirst()
}

/** Whose post it is, or the post that a comment stands under: null for the owner's, undefined for none. */
export async function findAuthorId(db: Db, { post, comment }: { post?: number; comment?: number }) {
  const posts = db.selectFrom('posts').select('author_id')
  const row = await (
    post
      ? posts.where('id', '=', post)
      : posts.where('id', '=', sql<number>`(SELECT post_id FROM comments WHERE id = ${comment})`)
  ).executeTakeFirst()
  return row?.author_id
}

export type Somebody = Pick<Person, 'id' | 'role'>

/** What belongs to nobody is the owner's. */
export function isOf({ id, role }: Somebody) {
  return role === 'owner'
    ? sql<boolean>`coalesce(user_id IN (SELECT id FROM users WHERE role = 'owner'), 1)`
    : sql<boolean>`user_id = ${id}`
}
