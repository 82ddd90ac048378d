import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'
import { opening } from '../posts/card-queries.ts'

/** Posts of a feed: who reads less often than this misses some. */
const FEED_POSTS = 20
/** Posts that llms.txt names. */
const LLMS_POSTS = 50
/** From here on the sitemap is one of sitemaps, a year each. */
export const LARGE_SITEMAP = 10_000
/** What the protocol allows in a file. */
const MOST_ADDRESSES = 50_000

function selectOut(db: Db, now: Date) {
  return db
    .selectFrom('posts')
    .where('posts.status', '=', 'published')
    .where('posts.published_at', '<=', iso(now))
}

/** The newest posts, whole. */
export function selectFeedPosts(db: Db, now: Date) {
  return selectOut(db, now)
    .innerJoin('post_counts', 'post_counts.post_id', 'posts.id')
    .select(['kind', 'posts.slug', 'guid', 'title', 'author', 'excerpt', 'html', 'tags'])
    .select(['cover', 'cover_alt', 'posts.published_at', 'updated_at', 'comments'])
    .select(opening.as('opening'))
    .where('kind', '=', 'post')
    .orderBy('posts.published_at', 'desc')
    .limit(FEED_POSTS)
}

export type FeedPost = Awaited<ReturnType<ReturnType<typeof selectFeedPosts>['execute']>>[number]

/** `tag_name` is the tag as it was written first. */
export function selectTagFeedPosts(db: Db, tag: string, now: Date) {
  return selectFeedPosts(db, now)
    .innerJoin('post_tags', 'post_tags.post_id', 'posts.id')
    .innerJoin('tags', 'tags.slug', 'post_tags.tag_slug')
    .select('tags.name as tag_name')
    .where('tag_slug', '=', tag)
    .where('post_tags.published_at', '<=', iso(now))
    .clearOrderBy()
    .orderBy('post_tags.published_at', 'desc')
}

function selectAddresses(db: Db, now: Date) {
  return selectOut(db, now)
    .select(['kind', 'slug', sql<string>`max(published_at, updated_at)`.as('changed_at')])
    .orderBy('published_at', 'desc')
    .limit(MOST_ADDRESSES)
}

/** Every post and page that is out; none, and none read, where there are so many that a sitemap of sitemaps is due. */
export function selectSitemap(db: Db, now: Date) {
  return selectAddresses(db, now)
    .where('kind', 'in', ['post', 'page'])
    .limit(
      sql<number>`iif((SELECT total(posts) FROM post_months) < ${LARGE_SITEMAP}, ${MOST_ADDRESSES}, 0)`,
    )
}

export async function listPageAddresses(db: Db, now: Date) {
  return selectAddresses(db, now).where('kind', '=', 'page').execute()
}

export async function listPostAddresses(db: Db, from: string, to: string, now: Date) {
  return selectAddresses(db, now)
    .where('kind', '=', 'post')
    .where('published_at', '>=', from)
    .where('published_at', '<', to)
    .execute()
}

export function selectMonths(db: Db) {
  return db.selectFrom('post_months').select(['month', 'posts', 'changed_at']).orderBy('month')
}

/** The newest posts, with what they are about. */
export function selectForLlms(db: Db, now: Date) {
  return selectOut(db, now)
    .select(['slug', 'title', 'excerpt'])
    .select(opening.as('opening'))
    .where('kind', '=', 'post')
    .orderBy('published_at', 'desc')
    .limit(LLMS_POSTS)
}
