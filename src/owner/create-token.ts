import type { Db } from '../db/database.ts'
import { randomBytes, sha256 } from '../lib/hash.ts'
import { iso } from '../lib/time.ts'
import { insertToken } from './token-queries.ts'
import { newToken } from './token.ts'

/** Makes a token with this person's rights, nobody's is the owner's, and gives it: only its hash stays here. */
export async function createToken(
  db: Db,
  { name, now, user_id = null }: { name: string; now: Date; user_id?: number | null },
): Promise<string> {
  const token = newToken(randomBytes(32))
  const hash = await sha256(token)
  await insertToken(db, { name, hash, user_id, created_at: iso(now) }).execute()
  return token
}
