import type { AppContext } from '../http/context.ts'
import { logError } from '../http/log.ts'
import { toHex } from '../lib/hash.ts'
import { withRetries } from '../lib/retry.ts'
import { accountRows } from './account.ts'
import type { Reading, Refusal } from './judge.ts'
import { raiseViews, upsertVisits } from './queries.ts'
import { listSightings, type Sighting } from './reading-queries.ts'
import type { NewVisit, VisitKey } from './visit.ts'

/** A view to be written. It is remembered already, so that a storm of reloads meets it. */
export interface View {
  reading: Reading
  visit: NewVisit
  /** The way back, when it can't be written. */
  forget: () => void
}

/** After the first try: 0.1 s, 0.4 s, 1.6 s. */
export const PAUSES = [100, 400, 1600]

/**
 * Writes views in one batch: totals and visits move together or not at all, and what was done before is found done.
 * Gives for each why not, where the database knew better; throws when they can't be written.
 */
export async function writeViews(c: AppContext, views: View[]): Promise<(Refusal | null)[]> {
  const { db, pages } = c.var
  const visits = views.map(({ visit }) => visit)
  const before = db.cost.rows_written
  const write = () => db.batch(raiseViews(db, visits), upsertVisits(db, visits))
  const [totals, counted] = await withRetries(PAUSES, write).catch((error: unknown) => {
    for (const { forget } of views) forget()
    throw error
  })
  for (const { post_id, views: total } of totals) pages.raise(post_id, total)
  await accountRows(c, before)
  learn(views, counted)
  if (c.get('config').local) printCounted(views, counted, totals)
  return whyNot(c, views, counted)
}

/** What the database knew of those that it did not count is asked for only where there are any. */
async function whyNot(
  c: AppContext,
  views: View[],
  counted: Sighting[],
): Promise<(Refusal | null)[]> {
  const keys = new Set(counted.map(keyOfSighting))
  const others = views.filter(({ visit }) => !keys.has(keyOf(visit)))
  if (others.length === 0) return views.map(() => null)
  const known = listSightings(
    c.var.db,
    others.map(({ visit }) => visit),
  )
  learn(others, await known.catch((error: unknown) => (logError(c, error), [])))
  return views.map((view) => {
    if (!others.includes(view)) return null
    const { day, key } = view.reading
    return { reason: day.seen.why(key, c.get('now')) ?? 'reload', family: '' }
  })
}

function learn(views: View[], sightings: Sighting[]): void {
  const by_key = new Map(sightings.map((sighting) => [keyOfSighting(sighting), sighting]))
  for (const { reading, visit } of views) {
    const sighting = by_key.get(keyOf(visit))
    if (sighting) reading.day.seen.learn(reading.key, sighting)
  }
}

/** A line for each, with the total as it was with it. */
function printCounted(
  views: View[],
  counted: Sighting[],
  totals: { post_id: number; views: number }[],
): void {
  const keys = new Set(counted.map(keyOfSighting))
  for (const { post_id, views: total } of totals) {
    const its = views.filter(({ visit }) => visit.post_id === post_id && keys.has(keyOf(visit)))
    its.forEach(({ reading }, i) =>
      console.log(`+1 view ${reading.post.path} (${total - its.length + 1 + i})`),
    )
  }
}

function keyOf({ day, post_id, visitor }: VisitKey): string {
  return `${day}/${post_id}/${toHex(visitor)}`
}

function keyOfSighting({ day, post_id, code }: Sighting): string {
  return `${day}/${post_id}/${code}`
}
