import { isForeign } from '../http/same-origin.ts'
import { logError } from '../http/log.ts'
import { dayBefore } from '../lib/time.ts'
import { recallSettings } from '../settings/load-settings.ts'
import type { Settings } from '../settings/settings.ts'
import { accountRows } from './account.ts'
import { type Beacon, parseBeacon } from './beacon.ts'
import { countReading } from './count.ts'
import type { AppContext } from '../http/context.ts'
import { identify, type Reading, type Refusal, whyDayFull, whyKnown, whyRefused } from './judge.ts'
import { noteLink } from './note-tally.ts'
import { pathOf } from './post-path.ts'
import { raiseReads, updateStay } from './queries.ts'
import { findReadable, findStay } from './reading-queries.ts'
import { visitorOf } from './salts.ts'
import { noteUncounted } from './uncounted.ts'
import { isFurther, type NewVisit, stayAfter, type VisitKey } from './visit.ts'
import { visitOf } from './visit-row.ts'

/**
 * Takes in what a reader's page tells of itself. Waits for the write, so that the answer is final: null when
 * it was counted or taken down, else the word for X-Not-Counted.
 */
export async function recordBeacon(c: AppContext, body: Uint8Array): Promise<string | null> {
  const own_origins = [new URL(c.req.url).origin, c.var.origin]
  if (isForeign(c.req.raw.headers, own_origins)) return 'foreign-origin'
  const beacon = parseBeacon(body)
  if (!beacon) return 'malformed'
  const taken = record(c, beacon).catch((error: unknown) => {
    logError(c, error)
    return 'later'
  })
  // A closed tab cancels its request; what is remembered by then must be written all the same.
  c.executionCtx.waitUntil(taken)
  return taken
}

async function record(c: AppContext, beacon: Beacon): Promise<string | null> {
  const site = await recallSettings(c.var)
  const refused = whyRefused(c, 'beacon', site)
  if (refused) return noted(c, site, beacon, refused)
  const post = await findReadable(c.var.db, beacon.post, c.var.now)
  if (!post) return 'unknown-post'
  const full = await whyDayFull(c)
  if (full) return noted(c, site, beacon, full)
  if (beacon.link) noteLink(c, site, post.id, beacon.link)
  const reading = await identify(c, { id: post.id, path: pathOf(post) }, site)
  const told = { ...beacon, words: post.words }
  if (beacon.seconds > 0 && (await noteStay(c, reading, told))) return null
  const why = whyKnown(c, reading) ?? (await countReading(c, reading, shownVisit(c, reading)))
  return why && noted(c, site, beacon, why)
}

/** Only "shown" is an opening: what a page tells later of itself must not be a second hit not counted. */
function noted(c: AppContext, site: Settings, beacon: Beacon, why: Refusal): string {
  if (beacon.seconds === 0 && !beacon.link) noteUncounted(c, site, why)
  return why.reason
}

/** The page itself is the beacon's Referer: there stands what its address said of where the reader came from. */
function shownVisit(c: AppContext, reading: Reading): NewVisit {
  const page = URL.parse(c.req.header('Referer') ?? '') ?? new URL(c.req.url)
  return visitOf(c, reading, page, null)
}

type Told = { seconds: number; scroll: number; words: number }

/** Updates today's row, or yesterday's: somebody may read over midnight. False when neither is there. */
async function noteStay(c: AppContext, reading: Reading, told: Told): Promise<boolean> {
  const { post, visitor } = reading
  const { day, salts } = reading.day
  if (await updateRow(c, { day, post_id: post.id, visitor }, told)) return true
  if (!salts.yesterday) return false
  const before = { day: dayBefore(day), post_id: post.id }
  return updateRow(c, { ...before, visitor: await visitorOf(salts.yesterday, c.var.client) }, told)
}

async function updateRow(c: AppContext, key: VisitKey, told: Told): Promise<boolean> {
  const { db, now } = c.var
  const visit = await findStay(db, key)
  if (!visit) return false
  const stay = stayAfter(visit, told, told.words, now)
  if (!isFurther(stay, visit)) return true
  const before = db.cost.rows_written
  if (stay.read > visit.read) await db.batch(raiseReads(db, key), updateStay(db, key, stay))
  else await updateStay(db, key, stay).execute()
  await accountRows(c, before)
  return true
}
