import { readCountry } from '../http/client.ts'
import { logError } from '../http/log.ts'
import { iso } from '../lib/time.ts'
import { withRetries } from '../lib/retry.ts'
import type { Settings } from '../settings/settings.ts'
import { readAgent } from './agent.ts'
import type { AppContext } from '../http/context.ts'
import {
  identify,
  type Reading,
  type ReadPost,
  type Refusal,
  whyKnown,
  whyRefused,
} from './judge.ts'
import { readLanguage } from './language.ts'
import { raiseViews, upsertVisit } from './queries.ts'
import { findSource } from './source.ts'
import { noteUncounted } from './uncounted.ts'
import type { NewVisit } from './visit.ts'

/** After the first try: 0.1 s, 0.4 s, 1.6 s. */
const PAUSES = [100, 400, 1600]

/**
 * A document of this post is about to be sent: says in X-Not-Counted why it is no reading, or hands it
 * to the counter, which writes after the answer. Never throws: a page does not wait for its figures.
 */
export async function countDocument(
  c: AppContext,
  post: ReadPost,
  site: Settings,
): Promise<void> {
  try {
    const refused = await whyRefused(c, 'document')
    if (refused) return sayWhyNot(c, site, refused)
    const reading = await identify(c, post, site)
    const known = whyKnown(c, reading)
    if (known) return sayWhyNot(c, site, known)
    const visit = visitOf(c, reading, c.req.url, c.req.header('Referer') ?? null)
    const written = countReading(c, reading, visit).catch((error: unknown) => logError(c, error))
    c.executionCtx.waitUntil(written)
  } catch (error) {
    logError(c, error)
  }
}

function sayWhyNot(c: AppContext, site: Settings, why: Refusal): void {
  c.header('X-Not-Counted', why.reason)
  noteUncounted(c, site, why)
}

/** Writes one view. Gives why not, where the database knew better; throws when it can't be written. */
export async function countReading(
  c: AppContext,
  reading: Reading,
  visit: NewVisit,
): Promise<Refusal | null> {
  const { db, now, config, counter, pages } = c.var
  const takeBack = counter.seen.add(reading.key, now)
  const key = { day: reading.day, post_id: reading.post.id, visitor: reading.visitor }
  const before = db.cost.rows_written
  const [, totals] = await withRetries(PAUSES, () =>
    db.batch(upsertVisit(db, visit, now), raiseViews(db, key)),
  ).catch((error: unknown) => {
    takeBack()
    throw error
  })
  const views = totals[0]?.views
  if (views !== undefined) pages.raise(reading.post.id, views)
  tellTerminal(c, reading.post.path, views)
  await counter.budget.spend(db, db.cost.rows_written - before, config.count_rows_a_day, now)
  return views === undefined ? { reason: 'reload', family: '' } : null
}

/** The row as it is first written. Somebody who asks not to be tracked is counted, and nothing else is kept. */
export function visitOf(
  c: AppContext,
  reading: Reading,
  address: string,
  referer: string | null,
): NewVisit {
  const { now, config, client, origin } = c.var
  const { headers } = c.req.raw
  const counted = {
    day: reading.day,
    post_id: reading.post.id,
    visitor: reading.visitor,
    first_at: iso(now),
    last_at: iso(now),
  }
  const unknown = { source: null, channel: null, referrer: null, campaign: null, country: null }
  if (headers.get('Sec-GPC') === '1' || headers.get('DNT') === '1') {
    return { ...counted, ...unknown, device: null, browser: null, os: null, language: null }
  }
  const own_hosts = [new URL(origin).hostname, new URL(c.req.url).hostname]
  return {
    ...counted,
    ...findSource(new URL(address), referer, own_hosts),
    ...readAgent(client.agent),
    country: readCountry(c.req.raw, config),
    language: readLanguage(headers.get('Accept-Language')),
  }
}

/** A local run says each reading aloud. */
function tellTerminal(c: AppContext, path: string, views: number | undefined): void {
  if (!c.var.config.local) return
  console.log(views === undefined ? 'not counted: reload' : `+1 view ${path} (${views})`)
}
