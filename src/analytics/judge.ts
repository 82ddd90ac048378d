import { toHex } from '../lib/hash.ts'
import { dayIn } from '../lib/time.ts'
import type { Settings } from '../settings/settings.ts'
import type { AppContext } from '../http/context.ts'
import { type Hit, type NotCounted, whyNotCounted } from './not-counted.ts'
import { type DaySalts, visitorOf } from './salts.ts'

/** Who opened what: enough to count it, and to take it back. */
export interface Reading {
  post: ReadPost
  day: string
  salts: DaySalts
  visitor: Uint8Array
  person: string
  /** The isolate's own key for (day, post, visitor). */
  key: string
}

export interface ReadPost {
  id: number
  path: string
}

/** Beside the reasons of a single hit: today's share of the database is used up. */
export type Refusal = NotCounted | { reason: 'day-full'; family: '' }

/** What the request alone, and the day's allowance, say against counting it. */
export async function whyRefused(c: AppContext, kind: Hit['kind']): Promise<Refusal | null> {
  const { now, db, config, counter } = c.var
  const why = whyNotCounted({
    kind,
    method: c.req.method,
    headers: c.req.raw.headers,
    preview: false,
    owner: c.var.owner || isMarkedDevice(c.req.header('Cookie')),
  })
  if (why) return why
  if (await counter.budget.allows(db, config.count_rows_a_day, now)) return null
  return { reason: 'day-full', family: '' }
}

export async function identify(
  c: AppContext,
  post: ReadPost,
  site: Settings,
): Promise<Reading> {
  const { now, db, client, counter } = c.var
  const day = dayIn(site.time_zone, now)
  const salts = await counter.salts.get(db, day, now)
  const visitor = await visitorOf(salts.today, client)
  const person = toHex(visitor)
  return { post, day, salts, visitor, person, key: `${day}/${post.id}/${person}` }
}

/** What this isolate remembers against counting it; the database has the last word on reloads. */
export function whyKnown(c: AppContext, reading: Reading): Refusal | null {
  const { now, client, counter } = c.var
  if (counter.newcomers.isTooMany(client.block, reading.person, now)) {
    return { reason: 'too-many', family: 'network' }
  }
  const reason = counter.seen.why(reading.key, now)
  return reason && { reason, family: '' }
}

/** A device that its owner marked "don't count this one". */
function isMarkedDevice(cookies: string | undefined): boolean {
  return /(?:^|;\s*)(?:__Host-)?uncounted=1(?:;|$)/.test(cookies ?? '')
}
