import type { AppContext } from '../http/context.ts'
import { logError } from '../http/log.ts'
import type { Settings } from '../settings/settings.ts'
import { accountRows } from './account.ts'
import { identify, whyDayFull, whyRefused } from './judge.ts'
import { updateCommented } from './queries.ts'
import { asksForPrivacy } from './visit-row.ts'

/**
 * Notes at today's visit that its reader answered, for the sum of where answers come from. The mark does not say
 * with which comment, and goes when the day is summed up. Never throws: the comment stands.
 */
export async function markCommenter(c: AppContext, post_id: number, site: Settings): Promise<void> {
  const { db } = c.var
  if (asksForPrivacy(c.req.raw.headers) || whyRefused(c, 'beacon', site)) return
  try {
    if (await whyDayFull(c)) return
    const before = db.cost.rows_written
    const { day, visitor } = await identify(c, { id: post_id, path: '' }, site)
    await updateCommented(db, { day: day.day, post_id, visitor }).execute()
    await accountRows(c, before)
  } catch (error) {
    logError(c, error)
  }
}
