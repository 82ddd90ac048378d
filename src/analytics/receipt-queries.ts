import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'
import { selectOpenedPosts } from './day-queries.ts'
import { visit_details } from './visit.ts'

/**
 * All rows of one reader on a day, the first opened first. The key begins with day and post, and an index by reader
 * would cost every reading a row: so it takes a few rows for each post that anybody opened, however many did.
 */
export function selectOwnVisits(db: Db, day: string, visitor: Uint8Array, now: Date) {
  const shown = sql<boolean>`status <> 'draft' AND published_at <= ${iso(now)}`
  return db
    .selectFrom(sql<{ id: number }>`(${selectOpenedPosts(day)})`.as('opened_posts'))
    .innerJoin('visits', (join) =>
      join
        .on('visits.day', '=', day)
        .onRef('visits.post_id', '=', 'opened_posts.id')
        .on('visits.visitor', '=', visitor as never),
    )
    .leftJoin('posts', (join) => join.onRef('posts.id', '=', 'visits.post_id').on(shown))
    .select(['views', 'first_at', 'last_at', 'seconds', 'scroll', 'read', ...visit_details])
    .select([sql<string>`lower(substr(hex(visitor), 1, 4))`.as('code'), 'kind', 'slug', 'title'])
    .orderBy('first_at')
}

export type OwnVisitRow = Awaited<ReturnType<ReturnType<typeof selectOwnVisits>['execute']>>[number]

/** What was turned away on rolled-up days, as JSON by the day. */
export function selectUncountedDays(db: Db, from: string, to: string) {
  return db
    .selectFrom('site_days')
    .select(sql<string | null>`detail ->> '$.uncounted'`.as('uncounted'))
    .where('day', '>=', from)
    .where('day', '<=', to)
}
