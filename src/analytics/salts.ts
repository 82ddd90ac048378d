import type { Db } from '../db/database.ts'
import { hmac, hmacKey, randomBytes } from '../lib/hash.ts'
import { dayBefore } from '../lib/time.ts'
import { deleteOldSalts, insertSalt } from './queries.ts'
import { selectSalts } from './reading-queries.ts'

/** The keys of a day and of the one before it; that one only where it still stands in the database. */
export interface DaySalts {
  today: CryptoKey
  yesterday: CryptoKey | null
}

/** One trip: makes today's where it is missing, takes away the old, reads what is left. */
export async function loadSalts(db: Db, day: string, now: Date): Promise<DaySalts> {
  const yesterday = dayBefore(day)
  const [, , rows] = await db.batch(
    insertSalt(db, day, randomBytes(32), now),
    deleteOldSalts(db, now, yesterday),
    selectSalts(db, [day, yesterday]),
  )
  const keyOf = async (wanted: string) => {
    const row = rows.find((candidate) => candidate.day === wanted)
    return row ? hmacKey(row.salt) : null
  }
  const today = await keyOf(day)
  if (!today) throw new Error(`There is no salt for ${day}`)
  return { today, yesterday: await keyOf(yesterday) }
}

/** 64 bits that stand for one person on one day, as long as the salt exists. */
export async function visitorOf(
  salt: CryptoKey,
  client: { address: string; agent: string },
): Promise<Uint8Array> {
  const mac = await hmac(salt, `${client.address}\n${client.agent}`)
  return mac.slice(0, 8)
}
