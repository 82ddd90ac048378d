import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'

/** Posts of a feed: who reads less often than this misses some. */
const FEED_POSTS = 20
/** What one sitemap may list: the protocol allows 50,000. */
const SITEMAP_POSTS = 10_000

/** The newest posts, whole. */
export function selectFeedPosts(db: Db, now: Date) {
  return db
    .selectFrom('posts')
    .innerJoin('post_counts', 'post_counts.post_id', 'posts.id')
    .select([
      'posts.id',
      'kind',
      'slug',
      'title',
      'author',
      'excerpt',
      'html',
      'tags',
      'published_at',
      'updated_at',
      'comments',
    ])
    .select(sql<string>`substr(text, 1, 300)`.as('opening'))
    .where('kind', '=', 'post')
    .where('status', '=', 'published')
    .where('published_at', '<=', iso(now))
    .orderBy('published_at', 'desc')
    .limit(FEED_POSTS)
}

export type FeedPost = Awaited<ReturnType<ReturnType<typeof selectFeedPosts>['execute']>>[number]

export async function listSitemapPosts(db: Db, now: Date) {
  return db
    .selectFrom('posts')
    .select(['kind', 'slug', 'updated_at'])
    .where('kind', 'in', ['post', 'page'])
    .where('status', '=', 'published')
    .where('published_at', '<=', iso(now))
    .orderBy('published_at', 'desc')
    .limit(SITEMAP_POSTS)
    .execute()
}
