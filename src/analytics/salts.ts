import type { Db } from '../db/database.ts'
import { hmac, hmacKey, randomBytes } from '../lib/hash.ts'
import { dayBefore, daysAfter } from '../lib/time.ts'
import { deleteOldSalts, insertSalt } from './queries.ts'
import { selectOldestVisit, selectSalts } from './reading-queries.ts'

/** The keys of a day and of the one before it; that one only where it still stands in the database. */
export interface DaySalts {
  /** The day that was asked for, or the next where that has begun already: days of counting never go back. */
  day: string
  today: CryptoKey
  yesterday: CryptoKey | null
  /** Visits from before yesterday are still there, whose salts are not. */
  is_overdue: boolean
}

/** One trip: makes today's where it is missing, takes away the old, reads what is left. */
export async function loadSalts(db: Db, asked_day: string, now: Date): Promise<DaySalts> {
  const [, , rows, visits] = await db.batch(
    insertSalt(db, asked_day, randomBytes(32), now),
    deleteOldSalts(db, now, dayBefore(asked_day)),
    selectSalts(db, [dayBefore(asked_day), asked_day, daysAfter(asked_day, 1)]),
    selectOldestVisit(db),
  )
  const day = countingDay(rows, asked_day)
  const keyOf = async (wanted: string) => {
    const row = rows.find((candidate) => candidate.day === wanted)
    return row ? hmacKey(row.salt) : null
  }
  const today = await keyOf(day)
  if (!today) throw new Error(`There is no salt for ${day}`)
  const oldest = visits[0]?.day ?? day
  return {
    day,
    today,
    yesterday: await keyOf(dayBefore(day)),
    is_overdue: oldest < dayBefore(asked_day),
  }
}

/** The day on which a reading is counted now: days of counting never go back, whatever the blog's zone. */
export function countingDay(salts: { day: string }[], asked_day: string): string {
  const next = daysAfter(asked_day, 1)
  return salts.some(({ day }) => day === next) ? next : asked_day
}

/** 64 bits that stand for one person on one day, as long as the salt exists. */
export async function visitorOf(
  salt: CryptoKey,
  client: { address: string; agent: string },
): Promise<Uint8Array> {
  const mac = await hmac(salt, `${client.address}\n${client.agent}`)
  return mac.slice(0, 8)
}
