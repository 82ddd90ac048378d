import type { Db } from '../db/database.ts'
import { secondsAfter } from '../lib/time.ts'
import { newSession } from './new-session.ts'
import { insertSignInLink } from './queries.ts'

/** Makes a link's secret that lets somebody in once, within that time: the owner where nobody is named. */
export async function createSignInLink(
  db: Db,
  seconds: number,
  now: Date,
  user_id: number | null = null,
): Promise<string> {
  const { secret, hash } = await newSession()
  await insertSignInLink(db, hash, user_id, secondsAfter(now, seconds)).execute()
  return secret
}
