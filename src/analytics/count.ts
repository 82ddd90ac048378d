import { logError } from '../http/log.ts'
import { dayIn } from '../lib/time.ts'
import { withRetries } from '../lib/retry.ts'
import type { Settings } from '../settings/settings.ts'
import { accountRows } from './account.ts'
import type { AppContext } from '../http/context.ts'
import {
  identify,
  type Reading,
  type ReadPost,
  type Refusal,
  whyDayFull,
  whyKnown,
  whyRefused,
} from './judge.ts'
import { raiseViews, upsertVisit } from './queries.ts'
import { selectSighting } from './reading-queries.ts'
import { noteUncounted } from './uncounted.ts'
import type { NewVisit } from './visit.ts'
import { visitOf } from './visit-row.ts'

/** After the first try: 0.1 s, 0.4 s, 1.6 s. */
const PAUSES = [100, 400, 1600]

/**
 * A document of this post is about to be sent: says in X-Not-Counted why it is no reading, or hands it
 * to the counter, which writes after the answer. Never throws, and asks no database that is not on this
 * machine: a page does not wait for its figures.
 */
export async function countDocument(
  c: AppContext,
  post: ReadPost,
  site: Settings,
): Promise<string | null> {
  try {
    const begun = await beginAtOnce(c, post, site)
    if (begun && 'why' in begun) {
      noteUncounted(c, site, begun.why)
      return begun.why.reason
    }
    c.executionCtx.waitUntil(begun ? begun.written : countLater(c, post, site))
  } catch (error) {
    logError(c, error)
  }
  return null
}

type Begun = { why: Refusal } | { written: Promise<void> }

/** Null where this isolate must first learn the day, which takes the database: that is for later. */
async function beginAtOnce(c: AppContext, post: ReadPost, site: Settings): Promise<Begun | null> {
  const why = whyRefused(c, 'document', site)
  if (why) return { why }
  const now = c.get('now')
  const counter = c.get('counter')
  const is_known = counter.budget.knows(now) && counter.days.knows(dayIn(site.time_zone, now))
  if (!is_known && !c.get('config').local) return null
  return begin(c, post, site).catch(() => null)
}

async function countLater(c: AppContext, post: ReadPost, site: Settings): Promise<void> {
  try {
    const begun = await withRetries(PAUSES, () => begin(c, post, site))
    if ('written' in begun) await begun.written
    else noteUncounted(c, site, begun.why)
  } catch (error) {
    logError(c, error)
  }
}

async function begin(c: AppContext, post: ReadPost, site: Settings): Promise<Begun> {
  const full = await whyDayFull(c)
  if (full) return { why: full }
  const reading = await identify(c, post, site)
  // Nothing is waited for from here until the reading is remembered: a storm of reloads must meet it.
  const known = whyKnown(c, reading)
  if (known) return { why: known }
  const visit = visitOf(c, reading, new URL(c.req.url), c.req.header('Referer') ?? null)
  return { written: writeReading(c, reading, visit, site) }
}

async function writeReading(
  c: AppContext,
  reading: Reading,
  visit: NewVisit,
  site: Settings,
): Promise<void> {
  try {
    const why = await countReading(c, reading, visit)
    if (why) noteUncounted(c, site, why)
  } catch (error) {
    logError(c, error)
  }
}

/** Writes one view. Gives why not, where the database knew better; throws when it can't be written. */
export async function countReading(
  c: AppContext,
  reading: Reading,
  visit: NewVisit,
): Promise<Refusal | null> {
  const { db, now, pages } = c.var
  const { post, visitor } = reading
  const { day, seen } = reading.day
  const takeBack = seen.add(reading.key, now)
  const key = { day, post_id: post.id, visitor }
  const before = db.cost.rows_written
  const write = () =>
    db.batch(upsertVisit(db, visit, now), raiseViews(db, key), selectSighting(db, key))
  const [, totals, sightings] = await withRetries(PAUSES, write).catch((error: unknown) => {
    takeBack()
    throw error
  })
  if (sightings[0]) seen.learn(reading.key, sightings[0])
  const views = totals[0]?.views
  if (views === undefined) return { reason: seen.why(reading.key, now) ?? 'reload', family: '' }
  pages.raise(post.id, views)
  if (c.var.config.local) console.log(`+1 view ${post.path} (${views})`)
  await accountRows(c, before)
  return null
}
