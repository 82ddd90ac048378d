import type { Db } from '../db/database.ts'
import { randomBytes, sha256 } from '../lib/hash.ts'
import { iso } from '../lib/time.ts'
import { insertToken } from './queries.ts'
import { newToken } from './token.ts'

/** Makes a token with the owner's rights and gives it: only its hash stays here. */
export async function createToken(
  db: Db,
  { name, now }: { name: string; now: Date },
): Promise<string> {
  const token = newToken(randomBytes(32))
  await insertToken(db, { name, hash: await sha256(token), created_at: iso(now) }).execute()
  return token
}
