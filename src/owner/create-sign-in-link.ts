import type { Db } from '../db/database.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import { newSession } from './new-session.ts'
import { insertSignInLink } from './queries.ts'

const GOOD_FOR_SECONDS = 15 * 60

/** Makes a link's secret that lets the owner in once, within a quarter of an hour. */
export async function createSignInLink(db: Db, now: Date): Promise<string> {
  const { secret, hash } = await newSession()
  await insertSignInLink(db, hash, iso(secondsAfter(now, GOOD_FOR_SECONDS))).execute()
  return secret
}
