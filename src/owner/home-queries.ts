import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** All posts together. */
export function selectTotals(db: Db) {
  return db
    .selectFrom('post_counts')
    .select((eb) => [
      sql<number>`coalesce(${eb.fn.sum('views')}, 0)`.as('views'),
      sql<number>`coalesce(${eb.fn.sum('visitors')}, 0)`.as('visitors'),
      sql<number>`coalesce(${eb.fn.sum('reads')}, 0)`.as('reads'),
      sql<number>`coalesce(${eb.fn.sum('comments')}, 0)`.as('comments'),
    ])
}

export type Totals = { views: number; visitors: number; reads: number; comments: number }

/** The latest published comments, with where they stand. */
export function selectNewestComments(db: Db, count: number) {
  return db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select(['comments.id', 'comments.name', 'comments.created_at', 'posts.slug', 'posts.title'])
    .select(sql<string>`substr(comments.body, 1, 200)`.as('opening'))
    .where('comments.status', '=', 'approved')
    .where('comments.by_owner', '=', 0)
    .orderBy('comments.id', 'desc')
    .limit(count)
}

export type NewComment = Awaited<
  ReturnType<ReturnType<typeof selectNewestComments>['execute']>
>[number]

export function selectWaiting(db: Db) {
  return db
    .selectFrom('comments')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('status', '=', 'pending')
}
