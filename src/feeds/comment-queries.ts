import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'

/** Comments of a feed: who reads less often than this misses some. */
const FEED_COMMENTS = 20

const columns = ['comments.id', 'comments.name', 'comments.html', 'comments.created_at'] as const

/** When it was written, published or changed, whichever was last. */
const changed_at = sql<string>`max(comments.created_at, coalesce(comments.decided_at, ''),
  coalesce(comments.edited_at, ''))`.as('changed_at')

/**
 * The last that were published on all posts that are there for everybody. The cross joins here say what is walked
 * first: the comments, by the index of their publication.
 */
export function selectNewestComments(db: Db, now: Date) {
  return db
    .selectFrom('comments')
    .crossJoin('posts')
    .select(columns)
    .select(['posts.title', changed_at])
    .whereRef('posts.id', '=', 'comments.post_id')
    .where(sql<boolean>`comments.status = 'approved'`)
    .where('posts.kind', '=', 'post')
    .where('posts.status', '=', 'published')
    .where('posts.published_at', '<=', iso(now))
    .orderBy(sql`coalesce(comments.decided_at, comments.created_at)`, 'desc')
    .orderBy('comments.id', 'desc')
    .limit(FEED_COMMENTS)
}

/** The newest of one post, whatever they answer: each that it shows is walked and sorted in the index. */
export function selectCommentsOf(db: Db, slug: string) {
  const newest = db
    .selectFrom('comments')
    .select('id')
    .where('post_id', '=', sql<number>`(SELECT id FROM posts WHERE slug = ${slug})`)
    .where('placed', '=', 1)
    .orderBy('id', 'desc')
    .limit(FEED_COMMENTS)
  return db
    .selectFrom(newest.as('newest'))
    .crossJoin('comments')
    .select(columns)
    .select(changed_at)
    .whereRef('comments.id', '=', 'newest.id')
    .where('comments.status', '=', 'approved')
    .orderBy('comments.id', 'desc')
}
