import { sql } from 'kysely'
import { isUnderOwn } from '../comments/own-queries.ts'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'

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

/** The latest by others, with where they stand; each kind in the order of its own index. */
export function selectNewestComments(
  db: Db,
  status: 'approved' | 'pending',
  count: number,
  only_by: number | null = null,
) {
  const all = db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select(['comments.id', 'comments.name', 'comments.html', 'comments.created_at'])
    .select(['posts.slug', 'posts.title'])
    .where('comments.by_owner', '=', 0)
    .limit(count)
  const by_others = only_by === null ? all : all.where(isUnderOwn(only_by, status))
  if (status === 'pending') return by_others.where(isWaiting).orderBy('comments.id', 'desc')
  const published_at = sql`coalesce(comments.decided_at, comments.created_at)`
  return by_others
    .where(sql<boolean>`comments.status = 'approved'`)
    .orderBy(published_at, 'desc')
    .orderBy('comments.id', 'desc')
}

/** As SQLite must read it to see that the partial index serves. */
const isWaiting = sql<boolean>`comments.status = 'pending' AND comments.status <> 'approved'`

export type NewComment = Awaited<
  ReturnType<ReturnType<typeof selectNewestComments>['execute']>
>[number]

export function selectNewestPosts(db: Db, count: number, now: Date, only_by: number | null = null) {
  const newest = db
    .selectFrom('posts')
    .innerJoin('post_counts', 'post_counts.post_id', 'posts.id')
    .select(['posts.id', 'posts.title', 'views', 'visitors', 'comments'])
    .where('kind', '=', 'post')
    .where('status', '=', 'published')
    .where('posts.published_at', '<=', iso(now))
    .orderBy('posts.published_at', 'desc')
    .limit(count)
  return only_by === null ? newest : newest.where('author_id', '=', only_by)
}

export type NewPost = Awaited<ReturnType<ReturnType<typeof selectNewestPosts>['execute']>>[number]

export function selectWaiting(db: Db) {
  return db
    .selectFrom('comments')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where(isWaiting)
}
