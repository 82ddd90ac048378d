import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import type { CommentStatus } from './comment.ts'
import { MOST_A_MINUTE } from './moderation.ts'

/** What was sent before, for the decision on a new comment: one row where the post exists. */
export interface History {
  /** The 30th newest of the last minute from this network: until it is a minute old there is no room. */
  thirtieth_at: string | null
  is_duplicate: 0 | 1
  is_known: 0 | 1
  parent_status: CommentStatus | null
  parent_root_id: number | null
}

export interface HistoryOf {
  slug: string
  block: Uint8Array
  /** Two people in one house may say the same: a duplicate has the name too. */
  name: string
  body: string
  email: string | null
  parent: number | null
}

export function selectHistory(db: Db, of: HistoryOf, now: Date) {
  const { thirtieth_at, is_duplicate } = sentBefore(of, now)
  const parent = sql`FROM comments WHERE id = ${of.parent} AND post_id = posts.id`
  return db
    .selectFrom('posts')
    .where('slug', '=', of.slug)
    .select([
      thirtieth_at.as('thirtieth_at'),
      is_duplicate.as('is_duplicate'),
      sql<
        0 | 1
      >`EXISTS (SELECT 1 FROM comments WHERE email = ${of.email} AND status = 'approved' AND by_owner = 0)`.as(
        'is_known',
      ),
      sql<CommentStatus | null>`(SELECT status ${parent})`.as('parent_status'),
      sql<number | null>`(SELECT coalesce(root_id, id) ${parent})`.as('parent_root_id'),
    ])
}

/** Of one network: at most the newest 60 are looked at, however many it sent. */
export function sentBefore({ block, name, body, parent }: HistoryOf, now: Date) {
  const since = (seconds: number) =>
    sql`FROM comments WHERE block = ${block} AND created_at > ${iso(secondsAfter(now, -seconds))} ORDER BY created_at DESC`
  return {
    thirtieth_at: sql<
      string | null
    >`(SELECT created_at ${since(60)} LIMIT 1 OFFSET ${MOST_A_MINUTE - 1})`,
    is_duplicate: sql<0 | 1>`EXISTS (SELECT 1
      FROM (SELECT post_id, parent_id, name, body ${since(24 * 3600)} LIMIT 60) AS recent
      WHERE recent.post_id = posts.id AND recent.parent_id IS ${parent}
        AND recent.name = ${name} AND recent.body = ${body})`,
  }
}
