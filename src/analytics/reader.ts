import type { AppContext } from '../http/context.ts'
import { hmacKey } from '../lib/hash.ts'
import { dayIn, daysAfter } from '../lib/time.ts'
import { selectSettings } from '../settings/queries.ts'
import type { Settings } from '../settings/settings.ts'
import { selectSalts } from './reading-queries.ts'
import { countingDay, visitorOf } from './salts.ts'

export interface Reader {
  site: Settings
  /** Of counting, now. */
  day: string
  /** Null while nobody has been counted on it. */
  visitor: Uint8Array | null
}

/** As whom counting knows who asks: one round trip, which writes nothing. */
export async function findReader(c: AppContext): Promise<Reader> {
  const { db, now, client, settings_memory } = c.var
  // The settings say in which zone the blog is: until then it may be any of these days, or the one after.
  const utc_day = dayIn('UTC', now)
  const days = [-1, 0, 1, 2].map((ahead) => daysAfter(utc_day, ahead))
  const [settings, salts] = await db.batch(selectSettings(db, now), selectSalts(db, days))
  const site = settings_memory.learn(settings[0], now)
  const day = countingDay(salts, dayIn(site.time_zone, now))
  const salt = salts.find((one) => one.day === day)?.salt
  return { site, day, visitor: salt ? await visitorOf(await hmacKey(salt), client) : null }
}
