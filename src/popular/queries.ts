import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'
import { MOST_TITLES } from './popular.ts'

/**
 * When they were chosen, and a list of them as JSON, null for each that readers cannot open any more. Place by place:
 * a join would read their list row by row as well, or all posts.
 */
export function selectPopular(db: Db, now: Date) {
  const places = Array.from({ length: MOST_TITLES }, (_, place) => postAt(place, now))
  return db
    .selectFrom('popular')
    .select(['chosen_at', sql<string>`json_array(${sql.join(places)})`.as('posts')])
}

function postAt(place: number, now: Date) {
  return sql`json((SELECT json_object('id', id, 'slug', slug, 'title', title, 'views', views, 'comments', comments)
    FROM posts JOIN post_counts ON post_id = id
    WHERE id = CAST(post_ids ->> ${sql.lit(place)} AS INTEGER)
      AND status = 'published' AND published_at <= ${iso(now)}))`
}

/** By heat, at least so much. Reads every post's counters. */
export async function listHottest(db: Db, least: number, now: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('post_counts')
    .innerJoin('posts', 'posts.id', 'post_counts.post_id')
    .select('posts.id')
    .where('heat', '>=', least)
    .where('kind', '=', 'post')
    .where('status', '=', 'published')
    .where('published_at', '<=', iso(now))
    .orderBy('heat', 'desc')
    .limit(MOST_TITLES)
    .execute()
  return rows.map(({ id }) => id)
}

/** Unless somebody has chosen since `chosen_at`. */
export function updatePopular(db: Db, chosen_at: string, ids: number[], now: Date) {
  return db
    .updateTable('popular')
    .set({ chosen_at: iso(now), post_ids: JSON.stringify(ids) })
    .where('chosen_at', '=', chosen_at)
}
