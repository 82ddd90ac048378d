import type { Db } from '../db/database.ts'
import { randomBytes, sha256 } from '../lib/hash.ts'
import { monthsInZone } from '../posts/months-in-zone.ts'
import { demo_words, replacedDemoWords } from '../settings/demo-words.ts'
import { updateSettings } from '../settings/queries.ts'
import type { Settings } from '../settings/settings.ts'
import type { SetUpForm } from './input.ts'
import { newSession } from './new-session.ts'
import { insertOwner, insertSession, updateSeen } from './queries.ts'
import { newSignInKey } from './sign-in-key.ts'

/**
 * Makes the owner, their password and their first session, and gives both secrets: they are nowhere else.
 * Null where somebody was quicker. One batch: with the settings, or not at all.
 */
export async function setUp(
  db: Db,
  form: SetUpForm,
  { site, agent, origin }: { site: Settings; agent: string; origin: string },
  now: Date,
): Promise<{ key: string; session: string } | null> {
  const key = newSignInKey(randomBytes(26))
  const session = await newSession()
  const owner = { name: form.name, email: form.email, key_hash: await sha256(key) }
  const settings = {
    title: form.site_title,
    owner_name: form.name,
    language: form.language,
    time_zone: form.time_zone,
    comments: form.comment_policy,
    origin,
    ...replacedDemoWords(site, demo_words[form.language]),
  }
  try {
    await db.batch(
      insertOwner(db, owner, now),
      updateSettings(db, settings, now),
      insertSession(db, session.hash, { email: owner.email }, agent, now),
      updateSeen(db, { email: owner.email }, now),
      ...(await monthsInZone(db, form.time_zone)),
    )
  } catch (error) {
    if (/UNIQUE constraint failed: users/.test(String(error))) return null
    throw error
  }
  return { key, session: session.secret }
}
