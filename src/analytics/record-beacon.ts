import { isForeign } from '../http/same-origin.ts'
import { logError } from '../http/log.ts'
import { dayBefore } from '../lib/time.ts'
import { getSettings } from '../settings/queries.ts'
import type { Settings } from '../settings/settings.ts'
import { type Beacon, parseBeacon } from './beacon.ts'
import { countReading, visitOf } from './count.ts'
import type { AppContext } from '../http/context.ts'
import { identify, type Reading, type Refusal, whyKnown, whyRefused } from './judge.ts'
import { findReadable, findStay, raiseReads, updateStay, type VisitKey } from './queries.ts'
import { visitorOf } from './salts.ts'
import { noteUncounted } from './uncounted.ts'
import { isFurther, stayAfter } from './visit.ts'

/**
 * Takes in what a reader's page tells of itself. Waits for the write, so that the answer is final: null when
 * it was counted or noted, else the word for X-Not-Counted.
 */
export async function recordBeacon(c: AppContext, body: Uint8Array): Promise<string | null> {
  if (isForeign(c.req.raw.headers, [new URL(c.req.url).origin, c.var.origin])) return 'foreign-origin'
  const beacon = parseBeacon(body)
  if (!beacon) return 'malformed'
  try {
    return await record(c, beacon)
  } catch (error) {
    logError(c, error)
    return 'later'
  }
}

async function record(c: AppContext, beacon: Beacon): Promise<string | null> {
  const { db, now } = c.var
  const site = await siteOf(c)
  const post = await findReadable(db, beacon.post, now)
  if (!post) return 'unknown-post'
  const refused = await whyRefused(c, 'beacon')
  if (refused) return noted(c, site, refused)
  const path = post.kind === 'page' ? `/${post.slug}` : `/posts/${post.slug}`
  const reading = await identify(c, { id: post.id, path }, site)
  if (beacon.seconds > 0 && (await noteStay(c, reading, { ...beacon, words: post.words }))) return null
  const known = whyKnown(c, reading)
  if (known) return noted(c, site, known)
  const visit = visitOf(c, reading, c.req.header('Referer') ?? c.req.url, null)
  const why = await countReading(c, reading, visit)
  return why?.reason ?? null
}

function noted(c: AppContext, site: Settings, why: Refusal): string {
  noteUncounted(c, site, why)
  return why.reason
}

async function siteOf(c: AppContext): Promise<Settings> {
  const { db, now, settings_memory } = c.var
  const fresh = settings_memory.fresh(now)
  if (fresh) return fresh
  const site = await getSettings(db, now)
  settings_memory.remember(site, now)
  return site
}

type Told = { seconds: number; scroll: number; words: number }

/** Updates today's row, or yesterday's: somebody may read over midnight. False when neither is there. */
async function noteStay(c: AppContext, reading: Reading, told: Told): Promise<boolean> {
  const { post, day, salts, visitor } = reading
  if (await updateRow(c, { day, post_id: post.id, visitor }, told)) return true
  if (!salts.yesterday) return false
  const before = { day: dayBefore(day), post_id: post.id }
  return updateRow(c, { ...before, visitor: await visitorOf(salts.yesterday, c.var.client) }, told)
}

async function updateRow(c: AppContext, key: VisitKey, told: Told): Promise<boolean> {
  const { db, now, config, counter } = c.var
  const visit = await findStay(db, key)
  if (!visit) return false
  const stay = stayAfter(visit, told, told.words, now)
  if (!isFurther(stay, visit)) return true
  const before = db.cost.rows_written
  if (stay.read > visit.read) await db.batch(raiseReads(db, key), updateStay(db, key, stay))
  else await updateStay(db, key, stay).execute()
  await counter.budget.spend(db, db.cost.rows_written - before, config.count_rows_a_day, now)
  return true
}
