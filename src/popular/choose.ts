import { heatOfView } from '../analytics/heat.ts'
import { Db } from '../db/database.ts'
import type { AppContext } from '../http/context.ts'
import { logError } from '../http/log.ts'
import { isDue, LEAST_VIEWS, type PopularPost } from './popular.ts'
import { listHottest, type PopularList, updatePopular } from './queries.ts'

/** The posts of the list; one that is an hour old is chosen anew after the answer, for the next reader. */
export function takePopular(c: AppContext, { chosen_at, posts }: PopularList): PopularPost[] {
  const { config, now } = c.var
  if (isDue(chosen_at, now)) {
    // On an account apart from the request's own.
    const chosen = choosePopular(new Db(config.database), chosen_at, now)
    c.executionCtx.waitUntil(chosen.catch((error: unknown) => logError(c, error)))
  }
  return posts.filter((post) => post !== null)
}

async function choosePopular(db: Db, chosen_at: string, now: Date): Promise<void> {
  const least = LEAST_VIEWS * heatOfView(now)
  const ids = await listHottest(db, least, now)
  await updatePopular(db, chosen_at, ids, now).execute()
}
