import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'

/** What is liked: a post, or with an id above 0 a comment under it. */
export interface Liked {
  post_id: number
  comment_id: number
}

/** A post that readers can open. At most one row. */
export function selectLikeablePost(db: Db, slug: string, now: Date) {
  return db
    .selectFrom('posts')
    .select(['id as post_id', sql<number>`0`.as('comment_id')])
    .where('slug', '=', slug)
    .where('kind', '=', 'post')
    .where('status', '<>', 'draft')
    .where('published_at', '<=', iso(now))
}

/** A published comment under such a post. At most one row. */
export function selectLikeableComment(db: Db, id: number, now: Date) {
  return db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select(['post_id', 'comments.id as comment_id'])
    .where('comments.id', '=', id)
    .where('comments.status', '=', 'approved')
    .where('posts.status', '<>', 'draft')
    .where('posts.published_at', '<=', iso(now))
}

/** Nothing where this visitor likes it already, today. */
export function insertLike(
  db: Db,
  day: string,
  { post_id, comment_id }: Liked,
  visitor: Uint8Array,
) {
  return db
    .insertInto('likes')
    .values({ day, post_id, comment_id, visitor })
    .onConflict((conflict) => conflict.doNothing())
}

/** One more, if the insert right before it in the same batch stored something: by its `changes()`. */
export function raisePostLikes(db: Db, post_id: number) {
  return db
    .updateTable('post_counts')
    .set((eb) => ({ likes: eb('likes', '+', 1) }))
    .where('post_id', '=', post_id)
    .where(sql<boolean>`changes() > 0`)
    .returning('likes')
}

/** One less of each post that this visitor likes on a day: stands before deleteLikes in its batch. */
export function lowerPostLikes(db: Db, day: string, visitor: Uint8Array) {
  return db
    .updateTable('post_counts')
    .set((eb) => ({ likes: eb('likes', '-', 1) }))
    .where(
      sql<boolean>`post_id IN (SELECT post_id FROM likes
        WHERE day = ${day} AND visitor = ${visitor} AND comment_id = 0)`,
    )
    .returning('post_id')
}

/** Ids, as a query. */
export function selectLikedComments(day: string, visitor: Uint8Array) {
  return sql`SELECT comment_id FROM likes
    WHERE day = ${day} AND visitor = ${visitor} AND comment_id > 0`
}

export function deleteLikes(db: Db, day: string, visitor: Uint8Array) {
  return db
    .deleteFrom('likes')
    .where('day', '=', day)
    .where('visitor', '=', visitor as never)
    .returning('post_id')
}

/** Of days that are over: nobody can like anything there any more. */
export function deleteOldLikes(db: Db, today: string) {
  return db.deleteFrom('likes').where('day', '<', today)
}
