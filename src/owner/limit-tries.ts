import type { Db } from '../db/database.ts'
import { secondsAfter } from '../lib/time.ts'
import { countFailedTries, type Purpose } from './queries.ts'

/** How many wrong tries within how long: the code of set-up wherever they come from, a key from one network. */
const limits: Record<Purpose, { tries: number; seconds: number }> = {
  'set-up': { tries: 5, seconds: 15 * 60 },
  'sign-in': { tries: 10, seconds: 3600 },
}

/** Everybody's tries at the set-up code are counted together. */
export const EVERYBODY = new Uint8Array(8)

/** Seconds until the next try is taken; 0 for now. */
export async function secondsLocked(
  db: Db,
  purpose: Purpose,
  block: Uint8Array,
  now: Date,
): Promise<number> {
  const { tries, seconds } = limits[purpose]
  const failed = await countFailedTries(db, purpose, block, secondsAfter(now, -seconds))
  if (failed.tries < tries || !failed.first_at) return 0
  return Math.max(1, Math.ceil((Date.parse(failed.first_at) - now.getTime()) / 1000) + seconds)
}
