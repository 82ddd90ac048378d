import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'

export interface PublicCounts {
  slug: string
  views: number
  visitors: number
  reads: number
  comments: number
  likes: number
}

/**
 * The public counters of the posts that have these slugs, or had them: a counter elsewhere survives a new
 * address. Unknown and unpublished ones are left out.
 */
export async function listCounts(db: Db, slugs: string[], now: Date): Promise<PublicCounts[]> {
  const asked = sql<{
    slug: string
  }>`(SELECT DISTINCT value AS slug FROM json_each(${JSON.stringify(slugs)}))`
  const id = sql<number>`coalesce((SELECT id FROM posts WHERE slug = asked.slug),
    (SELECT post_id FROM redirects WHERE slug = asked.slug))`
  return db
    .selectFrom(asked.as('asked'))
    .innerJoin('posts', (join) => join.on('posts.id', '=', id))
    .innerJoin('post_counts', 'post_counts.post_id', 'posts.id')
    .select(['asked.slug', 'views', 'visitors', 'reads', 'comments', 'likes'])
    .where('status', '<>', 'draft')
    .where('published_at', '<=', iso(now))
    .execute()
}
