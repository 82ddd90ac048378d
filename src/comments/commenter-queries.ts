import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { MOST_NEWS, MOST_REPLIES } from './comment.ts'
import { isAnswered } from './thread-queries.ts'

/** A comment for whoever has its key, with where it stands. At most one row, and none for an id alone. */
export function selectByKey(db: Db, id: number, key_hash: Uint8Array) {
  return db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .crossJoin('block_lists')
    .select(['block_lists.hold as block_hold', 'block_lists.spam as block_spam', 'comments.email'])
    .select(['comments.id', 'parent_id', 'post_id', 'comments.status', 'reason', 'name', 'url'])
    .select([
      'comments.body',
      'comments.html',
      'by_owner',
      'by_moderator',
      'likes',
      'comments.created_at',
      'edited_at',
      'corrected_at',
    ])
    .select(['posts.slug', 'posts.title', 'posts.comments_open'])
    .select([isAnswered.as('is_answered'), isKnownElsewhere.as('is_known')])
    .select([seenAt.as('seen_at'), newsOf.as('news')])
    .select(sql<0 | 1>`comments.email IS NOT NULL`.as('has_email'))
    .where('comments.id', '=', id)
    .where('key_hash', '=', key_hash as never)
}

export type KeyedComment = Awaited<ReturnType<ReturnType<typeof selectByKey>['execute']>>[number]

/** The published answers to it, newest first. */
export function selectReplies(db: Db, id: number, key_hash: Uint8Array) {
  return db
    .selectFrom('comments')
    .select(['id', 'parent_id', 'status', 'reason', 'name', 'url', 'html', 'by_owner', 'likes'])
    .select(['by_moderator', 'created_at', 'corrected_at'])
    .where('parent_id', '=', (eb) =>
      eb
        .selectFrom('comments')
        .select('id')
        .where('id', '=', id)
        .where('key_hash', '=', key_hash as never),
    )
    .where('status', '=', 'approved')
    .orderBy('id', 'desc')
    .limit(MOST_REPLIES)
}

/** Until its page was opened for the first time, when it was written. */
const seenAt = sql<string>`coalesce(comments.seen_at, comments.created_at)`

/**
 * Comments of others that were published under the same post since: a row for each of the blog since then, of the
 * newest only.
 */
const newsOf = sql<number>`(SELECT count(*) FROM (
  SELECT id, post_id, email FROM comments AS newer INDEXED BY comments_published WHERE status = 'approved'
    AND coalesce(newer.decided_at, newer.created_at) > ${seenAt}
  ORDER BY coalesce(newer.decided_at, newer.created_at) DESC LIMIT ${sql.lit(MOST_NEWS)}) AS newer
  WHERE newer.post_id = comments.post_id AND newer.id <> comments.id
    AND (comments.email IS NULL OR newer.email IS NOT comments.email))`

/** Another comment of the same address was published: this one cannot vouch for itself. */
const isKnownElsewhere = sql<0 | 1>`EXISTS (SELECT 1 FROM comments AS other
  WHERE other.email = comments.email AND other.status = 'approved' AND other.by_owner = 0
    AND other.id <> comments.id)`
