import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { iso } from '../lib/time.ts'
import { selectPostAt } from './address-queries.ts'
import { counters, short_columns } from './queries.ts'
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

/** A post for its page: with the opening of its text, the posts under it, and the counters of each, a row each. */
export const selectPostForPage = prepared((db: Db, kind: string, slug: string) => {
  const counts = (place: number) =>
    sql`(SELECT json_array(views, comments) FROM post_counts
      WHERE post_id = posts.related ->> ${sql.lit(`$[${place}].id`)})`
  const three = sql<string>`json_array(json(${counts(0)}), json(${counts(1)}), json(${counts(2)}))`
  return selectPostAt(db, kind as 'post' | 'page', slug)
    .clearSelect()
    .select(short_columns)
    .select(counters)
    .select(sql<string>`substr(text, 1, 300)`.as('text'))
    .select(['related', three.as('related_counts')])
})

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
