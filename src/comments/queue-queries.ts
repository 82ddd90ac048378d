import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Paging } from '../http/json.ts'
import type { CommentStatus } from './comment.ts'

/** What the owner decides on: newest first, one more than asked for. */
export async function listQueue(db: Db, status: CommentStatus, paging: Paging, words = '') {
  let query = db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select(['comments.id', 'comments.post_id', 'comments.parent_id', 'comments.name'])
    .select([
      'comments.email',
      'comments.url',
      'comments.body',
      'comments.html',
      'comments.status',
      'comments.reason',
    ])
    .select([
      'comments.by_owner',
      'comments.pinned',
      'comments.corrected_at',
      'comments.created_at',
      'posts.slug',
      'posts.title',
    ])
    .where('comments.status', '=', status)
    .orderBy('comments.id', 'desc')
    .limit(paging.limit + 1)
  if (paging.before) query = query.where('comments.id', '<', paging.before)
  if (words) query = query.where(has(words))
  return query.execute()
}

/** Whatever case its letters are in, as far as the database knows letters: in name, address and text. */
function has(words: string) {
  const written = sql`comments.name || char(10) || coalesce(comments.email, '') || char(10) || comments.body`
  return sql<boolean>`instr(lower(${written}), lower(${words})) > 0`
}

export type QueuedComment = Awaited<ReturnType<typeof listQueue>>[number]

/** Looked up by hash: nothing secret is compared here. */
export async function isQueueFeed(db: Db, hash: Uint8Array): Promise<boolean> {
  const row = await db
    .selectFrom('queue_feeds')
    .select('created_at')
    .where('hash', '=', sql<number[]>`${hash}`)
    .executeTakeFirst()
  return row !== undefined
}

/** When its address was made; undefined while there is none. */
export async function findQueueFeed(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('queue_feeds').select('created_at').executeTakeFirst()
  return row?.created_at
}
