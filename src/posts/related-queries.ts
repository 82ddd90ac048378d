import { sql } from 'kysely'
import { ROOTS_A_PAGE } from '../comments/comment.ts'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'
import { MOST_CORRECTIONS } from './correction.ts'
import type { Candidate, RelatedEntry } from './related.ts'

/** More than are shown: those after them may be nearer by the tags. */
const CANDIDATES = 12

/** Posts that are out and have something of it, best first. */
export async function listCandidates(
  db: Db,
  match: string,
  besides: number,
  now: Date,
): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('post_search')
    .innerJoin('posts', 'posts.id', 'post_search.rowid')
    .select(['posts.id', 'posts.slug', 'posts.title', 'published_at', 'posts.tags', 'related'])
    .select(sql<string>`substr(posts.text, 1, 8000)`.as('text'))
    .where(sql<boolean>`post_search MATCH ${match}`)
    .where('kind', '=', 'post')
    .where('status', '=', 'published')
    .where('published_at', '<=', iso(now))
    .where('posts.id', '<>', besides)
    .orderBy('rank')
    .limit(CANDIDATES)
    .execute()
  return rows.map((row) => ({
    ...row,
    published_at: row.published_at ?? '',
    tags: JSON.parse(row.tags) as string[],
    related: JSON.parse(row.related) as RelatedEntry[],
  }))
}

/** The counters of the posts that stand under the one of `posts`, place by place: a row each. */
export const counts_of_related = sql<string>`json_array(${sql.join([0, 1, 2].map(countsAt))})`

function countsAt(place: number) {
  return sql`json((SELECT json_array(views, comments) FROM post_counts
    WHERE post_counts.post_id = posts.related ->> ${sql.lit(`$[${place}].id`)}))`
}

/** The newest thanks to commenters, where the thread is too long to be here whole; what is not published thanks nobody. */
export const corrections = sql<string>`iif(post_counts.comments > ${sql.lit(ROOTS_A_PAGE)},
  (SELECT json_group_array(json_object('id', id, 'name', name, 'corrected_at', corrected_at))
    FROM (SELECT id, name, corrected_at FROM comments
      WHERE post_id = posts.id AND corrected_at IS NOT NULL AND status = 'approved'
      ORDER BY corrected_at DESC, id DESC LIMIT ${sql.lit(MOST_CORRECTIONS)})),
  '[]')`

export interface RelatedCard extends Pick<RelatedEntry, 'id' | 'slug' | 'title'> {
  views: number
  comments: number
}

/** Without those that are still to come, or gone: they have no counters any more. */
export function relatedFrom(
  { related, related_counts }: { related: string; related_counts: string },
  now: Date,
): RelatedCard[] {
  const counts = JSON.parse(related_counts) as ([number, number] | null)[]
  return (JSON.parse(related) as RelatedEntry[]).flatMap((entry, place) => {
    const [views, comments] = counts[place] ?? []
    if (views === undefined || comments === undefined || entry.published_at > iso(now)) return []
    return [{ ...entry, views, comments }]
  })
}
