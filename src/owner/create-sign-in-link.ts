import type { Db } from '../db/database.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import { newSession } from './new-session.ts'
import { insertSignInLink } from './queries.ts'

/** Makes a link's secret that lets the owner in once, within that time. */
export async function createSignInLink(db: Db, seconds: number, now: Date): Promise<string> {
  const { secret, hash } = await newSession()
  await insertSignInLink(db, hash, iso(secondsAfter(now, seconds))).execute()
  return secret
}
