import { heatOfView } from '../analytics/heat.ts'
import { Db } from '../db/database.ts'
import type { AppContext } from '../http/context.ts'
import { logError } from '../http/log.ts'
import { isDue, LEAST_VIEWS, type PopularPost } from './popular.ts'
import { listHottest, type selectPopular, updatePopular } from './queries.ts'

type PopularRow = Awaited<ReturnType<ReturnType<typeof selectPopular>['execute']>>[number]

/** The posts of the list; one that is an hour old is chosen anew after the answer, for the next reader. */
export function takePopular(c: AppContext, row: PopularRow): PopularPost[] {
  const { config, now } = c.var
  if (isDue(row.chosen_at, now)) {
    // On an account apart from the request's own.
    const chosen = choosePopular(new Db(config.database), row.chosen_at, now)
    c.executionCtx.waitUntil(chosen.catch((error: unknown) => logError(c, error)))
  }
  const posts = JSON.parse(row.posts) as (PopularPost | null)[]
  return posts.filter((post) => post !== null)
}

async function choosePopular(db: Db, chosen_at: string, now: Date): Promise<void> {
  const least = LEAST_VIEWS * heatOfView(now)
  const ids = await listHottest(db, least, now)
  await updatePopular(db, chosen_at, ids, now).execute()
}
