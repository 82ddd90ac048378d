import type { Db } from '../db/database.ts'
import { hmacKey, randomBytes } from '../lib/hash.ts'
import { insertSecret, selectSecret } from './queries.ts'

export type Purpose = 'form' | 'block' | 'mail' | 'device'

/** The blog's signing keys: made at first use, never exported, remembered by the isolate because they never change. */
export class KeyRing {
  readonly #keys = new Map<string, CryptoKey>()

  async get(db: Db, purpose: Purpose): Promise<CryptoKey> {
    const known = this.#keys.get(purpose)
    if (known) return known
    const key = await hmacKey(await getSecret(db, purpose))
    this.#keys.set(purpose, key)
    return key
  }
}

/** Two isolates may want the same key at once: whoever comes second reads what the first wrote. */
async function getSecret(db: Db, purpose: Purpose): Promise<number[]> {
  const find = selectSecret(db, purpose)
  const found = await find.executeTakeFirst()
  if (found) return found.secret
  const [, rows] = await db.batch(insertSecret(db, purpose, randomBytes(32)), find)
  const row = rows[0]
  if (!row) throw new Error(`The key for ${purpose} could not be made`)
  return row.secret
}
