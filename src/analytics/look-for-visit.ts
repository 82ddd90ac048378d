import type { RawBuilder } from 'kysely'
import type { AppContext } from '../http/context.ts'
import { hmacKey } from '../lib/hash.ts'
import { dayBefore, dayIn, daysAfter } from '../lib/time.ts'
import { default_settings, type Settings } from '../settings/settings.ts'
import { type CountingDay, readingKey } from './day-memory.ts'
import { whyRefused } from './judge.ts'
import { selectSalts, visitFound } from './reading-queries.ts'
import { visitorOf } from './salts.ts'

/** Whether somebody opened a post, and read it to the end. */
export interface Opening {
  opened: 0 | 1
  read: 0 | 1
}

/** For a feature that reads a post anyway, and wants to know whether who asks has opened it. */
export interface VisitLook {
  /** What stands in the database: a value for the statement that finds the post. */
  found: RawBuilder<string>
  /** What that means; null where it can't be known. If they opened it, then after `since`. */
  judge(found: string, post_id: number, site: Settings, since: Date): Opening | null
}

/** Asks the database only where this isolate has counted nobody today, and so does not know the salts. */
export async function lookForVisit(c: AppContext): Promise<VisitLook> {
  const today = knownDay(c)
  const codes = today ? await codesOn(c, today) : await codesBySalts(c)
  return {
    found: visitFound(codes, dayIn('UTC', c.var.now)),
    judge: (found, post_id, site, since) => {
      if (whyRefused(c, 'beacon', site)) return null
      const visit = JSON.parse(found) as 0 | 1 | NoVisit
      if (typeof visit === 'number') return { opened: 1, read: visit }
      // Views are written together: one that this isolate has taken in may not stand there yet.
      if (codes.some(({ visitor }) => today?.seen.has(readingKey(post_id, visitor))))
        return { opened: 1, read: 0 }
      const is_uncounted =
        visit.has_stopped || today?.newcomers.isFull(c.var.client.block, c.var.now)
      const is_summed = visit.closed.includes(dayIn(site.time_zone, since))
      return is_uncounted || is_summed ? null : { opened: 0, read: 0 }
    },
  }
}

interface NoVisit {
  /** Days whose visits are summed up, and gone. */
  closed: string[]
  has_stopped: 0 | 1
}

/** As whom counting knows who asks, on a day. */
interface Code {
  day: string
  visitor: Uint8Array
}

function knownDay({ var: { counter, now, settings_memory } }: AppContext): CountingDay | null {
  const { time_zone } = settings_memory.last() ?? default_settings
  return counter.days.at(dayIn(time_zone, now))
}

async function codesOn(c: AppContext, { day, salts, visitors }: CountingDay): Promise<Code[]> {
  const { client } = c.var
  const today = { day, visitor: await visitors.get(client) }
  if (!salts.yesterday) return [today]
  return [today, { day: dayBefore(day), visitor: await visitorOf(salts.yesterday, client) }]
}

/** The settings, which say in which zone the blog is, are not read yet: any of these days may be today. */
async function codesBySalts({ var: { db, client, now } }: AppContext): Promise<Code[]> {
  const utc_day = dayIn('UTC', now)
  const days = [-2, -1, 0, 1, 2].map((ahead) => daysAfter(utc_day, ahead))
  const salts = await selectSalts(db, days).execute()
  return Promise.all(
    salts.map(async ({ day, salt }) => ({
      day,
      visitor: await visitorOf(await hmacKey(salt), client),
    })),
  )
}
