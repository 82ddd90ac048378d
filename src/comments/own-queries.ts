import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CommentStatus } from './comment.ts'
import { among } from './place-queries.ts'

/**
 * Under posts by this author. What waits is little: it is looked through. Of everything else their posts have less
 * than the blog, so it is found by those: the `+` keeps the other index out of it.
 */
export function isUnderOwn(author_id: number | null, status: CommentStatus | undefined) {
  const own = sql`(SELECT posts.id FROM posts WHERE author_id = ${author_id})`
  return status === 'pending'
    ? sql<boolean>`+comments.post_id IN ${own}`
    : sql<boolean>`comments.post_id IN ${own}`
}

/** How many of these stand under others' posts. */
export async function countOthers(db: Db, ids: number[], author_id: number): Promise<number> {
  const row = await db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select((eb) => eb.fn.countAll<number>().as('others'))
    .where('comments.id', 'in', among(ids))
    .where('posts.author_id', 'is distinct from', author_id)
    .executeTakeFirstOrThrow()
  return row.others
}
