import { logError } from '../http/log.ts'
import { dayIn } from '../lib/time.ts'
import { withRetries } from '../lib/retry.ts'
import type { Settings } from '../settings/settings.ts'
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
import { noteUncounted } from './uncounted.ts'
import type { NewVisit } from './visit.ts'
import { visitOf } from './visit-row.ts'
import { PAUSES, type View, writeViews } from './write-views.ts'

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
    if (begun) handIn(c, begun.view, site)
    else c.executionCtx.waitUntil(countLater(c, post, site))
  } catch (error) {
    logError(c, error)
  }
  return null
}

type Begun = { why: Refusal } | { view: View }

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
    if ('why' in begun) noteUncounted(c, site, begun.why)
    else handIn(c, begun.view, site)
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
  return { view: { reading, visit, forget: reading.day.seen.add(reading.key, c.get('now')) } }
}

/** Views that come thick are written together, by one of the requests that brought them. */
function handIn(c: AppContext, view: View, site: Settings): void {
  const { views } = c.get('counter')
  if (views.bring(view)) c.executionCtx.waitUntil(writeGathered(c, site))
}

async function writeGathered(c: AppContext, site: Settings): Promise<void> {
  try {
    const views = await c.var.counter.views.take()
    const refusals = views.length > 0 ? await writeViews(c, views) : []
    for (const why of refusals) if (why) noteUncounted(c, site, why)
  } catch (error) {
    logError(c, error)
  }
}

/** Writes one view at once. Gives why not, where the database knew better; throws when it can't be written. */
export async function countReading(
  c: AppContext,
  reading: Reading,
  visit: NewVisit,
): Promise<Refusal | null> {
  const forget = reading.day.seen.add(reading.key, c.var.now)
  const [why = null] = await writeViews(c, [{ reading, visit, forget }])
  return why
}
