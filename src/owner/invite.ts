import type { Db } from '../db/database.ts'
import type { Person } from '../http/person.ts'
import { randomBytes } from '../lib/hash.ts'
import { secondsAfter } from '../lib/time.ts'
import type { PersonForm } from './input.ts'
import { newSession } from './new-session.ts'
import { deleteSignInLinks, insertPerson, insertWelcomeLink } from './queries.ts'
import { WELCOME_LINK_SECONDS } from './session.ts'

/**
 * Makes somebody a place here, without a password that anybody knows, and gives the secret of the link that makes
 * them one. Null where somebody has the address already.
 */
export async function invite(db: Db, person: PersonForm, now: Date): Promise<string | null> {
  const { secret, hash } = await newSession()
  const until = secondsAfter(now, WELCOME_LINK_SECONDS)
  try {
    await db.batch(
      insertPerson(db, { ...person, key_hash: randomBytes(32) }, now),
      insertWelcomeLink(db, hash, { email: person.email }, until),
    )
  } catch (error) {
    if (/UNIQUE constraint failed: users\.email/.test(String(error))) return null
    throw error
  }
  return secret
}

/** A new link for them, in place of any other. */
export async function inviteAgain(
  db: Db,
  person: Person & { id: number },
  now: Date,
): Promise<string> {
  const { secret, hash } = await newSession()
  const until = secondsAfter(now, WELCOME_LINK_SECONDS)
  await db.batch(
    deleteSignInLinks(db, person),
    insertWelcomeLink(db, hash, { id: person.id }, until),
  )
  return secret
}
