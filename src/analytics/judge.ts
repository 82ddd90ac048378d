import { toHex } from '../lib/hash.ts'
import { dayIn } from '../lib/time.ts'
import type { Settings } from '../settings/settings.ts'
import { countedFamilies } from './counted-families.ts'
import type { AppContext } from '../http/context.ts'
import { type CountingDay, readingKey } from './day-memory.ts'
import { type Hit, type NotCounted, whyNotCounted } from './not-counted.ts'
import { rollUpBeside } from './roll-up-beside.ts'

declare module '../http/context.ts' {
  interface AppVariables {
    /** A draft shown to its writer. */
    preview?: boolean
  }
}

/** Who opened what: enough to count it, and to take it back. */
export interface Reading {
  post: ReadPost
  day: CountingDay
  visitor: Uint8Array
  /** The isolate's own key for (post, visitor). */
  key: string
}

export interface ReadPost {
  id: number
  path: string
}

/** Beside the reasons of a single hit: today's share of the database is used up. */
export type Refusal = NotCounted | { reason: 'day-full'; family: '' }

const day_full: Refusal = { reason: 'day-full', family: '' }

/** Readers leave yesterday to the cron, and see to it that nothing stays for longer than 48 hours. */
const READERS_GRACE_HOURS = 24

/** What the request alone says against counting it, or a full day that this isolate knows of. */
export function whyRefused(c: AppContext, kind: Hit['kind'], site: Settings): Refusal | null {
  const why = whyNotCounted({
    kind,
    method: c.req.method,
    headers: c.req.raw.headers,
    preview: c.get('preview') ?? false,
    owner: c.get('owner') || isMarkedDevice(c.req.header('Cookie')),
    counted_families: countedFamilies(site),
  })
  const is_full = () =>
    c.get('counter').budget.isSpent(c.get('config').count_rows_a_day, c.get('now'))
  return why ?? (is_full() ? day_full : null)
}

/** Asks the database where this isolate does not know yet. */
export async function whyDayFull(c: AppContext): Promise<Refusal | null> {
  const { budget } = c.get('counter')
  const is_free = await budget.allows(c.get('db'), c.get('config').count_rows_a_day, c.get('now'))
  return is_free ? null : day_full
}

/** A local run is one isolate: with what it finds in the database it remembers every reload. */
export async function identify(c: AppContext, post: ReadPost, site: Settings): Promise<Reading> {
  const now = c.get('now')
  const { days } = c.get('counter')
  const today = dayIn(site.time_zone, now)
  const is_first = !days.knows(today)
  const day = await days.get(c.get('db'), today, now, c.get('config').local)
  if (is_first && day.salts.is_overdue) rollUpBeside(c, site, READERS_GRACE_HOURS)
  const visitor = await day.visitors.get(c.get('client'))
  return { post, day, visitor, key: readingKey(post.id, visitor) }
}

/** What this isolate remembers against counting it; the database has the last word on reloads. */
export function whyKnown(c: AppContext, reading: Reading): Refusal | null {
  const now = c.get('now')
  const { seen, newcomers } = reading.day
  const reason = seen.why(reading.key, now)
  if (reason) return { reason, family: '' }
  if (newcomers.letIn(c.get('client').block, toHex(reading.visitor), now)) return null
  return { reason: 'too-many', family: 'network' }
}

/** A device that its owner marked "don't count this one". */
export function isMarkedDevice(cookies: string | undefined): boolean {
  return /(?:^|;\s*)(?:__Host-)?uncounted=1(?:;|$)/.test(cookies ?? '')
}
