import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'
import { selectOpenedPosts } from './day-queries.ts'
import { visit_details } from './visit.ts'

/** All that is kept about one reader of a day. */
export function selectOwnRows(db: Db, day: string, visitor: Uint8Array, now: Date) {
  return [selectOwnVisits(db, day, visitor, now), selectOwnLikes(db, day, visitor, now)] as const
}

export type OwnRows = [visits: OwnVisitRow[], likes: OwnLikeRow[]]
type OwnVisitRow = Awaited<ReturnType<ReturnType<typeof selectOwnVisits>['execute']>>[number]
export type OwnLikeRow = Awaited<ReturnType<ReturnType<typeof selectOwnLikes>['execute']>>[number]

/**
 * All rows of one reader on a day, the first opened first. The key begins with day and post, and an index by reader
 * would cost every reading a row: so it takes a few rows for each post that anybody opened, however many did.
 */
function selectOwnVisits(db: Db, day: string, visitor: Uint8Array, now: Date) {
  return db
    .selectFrom(sql<{ id: number }>`(${selectOpenedPosts(day)})`.as('opened_posts'))
    .innerJoin('visits', (join) =>
      join
        .on('visits.day', '=', day)
        .onRef('visits.post_id', '=', 'opened_posts.id')
        .on('visits.visitor', '=', visitor as never),
    )
    .leftJoin('posts', (join) => join.onRef('posts.id', '=', 'visits.post_id').on(shownAt(now)))
    .select(['views', 'first_at', 'last_at', 'seconds', 'scroll', 'read', 'commented'])
    .select(visit_details)
    .select([sql<string>`lower(substr(hex(visitor), 1, 4))`.as('code'), 'kind', 'slug', 'title'])
    .orderBy('first_at')
}

/** Likes keep the day's code as well. There is no index by it either: it reads the day's likes. */
function selectOwnLikes(db: Db, day: string, visitor: Uint8Array, now: Date) {
  return db
    .selectFrom('likes')
    .leftJoin('posts', (join) => join.onRef('posts.id', '=', 'likes.post_id').on(shownAt(now)))
    .select([sql<string>`lower(substr(hex(visitor), 1, 4))`.as('code'), 'kind', 'slug', 'title'])
    .select('comment_id')
    .where('day', '=', day)
    .where('visitor', '=', visitor as never)
}

/** Posts that readers can open: of others nothing is named. */
function shownAt(now: Date) {
  return sql<boolean>`status <> 'draft' AND published_at <= ${iso(now)}`
}

/** What was turned away on rolled-up days, as JSON by the day. */
export function selectUncountedDays(db: Db, from: string, to: string) {
  return db
    .selectFrom('site_days')
    .select(sql<string | null>`detail ->> '$.uncounted'`.as('uncounted'))
    .where('day', '>=', from)
    .where('day', '<=', to)
}
