import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'
import { MOST_TITLES, type PopularPost } from './popular.ts'

/** The list as JSON: when it was chosen, and of each post what is shown, null where readers cannot open it any more. */
export interface PopularList {
  chosen_at: string
  posts: (PopularPost | null)[]
}

/** Place by place: a join would read the list row by row as well, or all posts. */
export function popularJson(moment: string) {
  const places = Array.from({ length: MOST_TITLES }, (_, place) => postAt(place, moment))
  return sql<string>`(SELECT json_object('chosen_at', chosen_at, 'posts', json_array(${sql.join(places)}))
    FROM popular)`
}

function postAt(place: number, moment: string) {
  return sql`json((SELECT json_object('id', id, 'slug', slug, 'title', title, 'views', views, 'comments', comments)
    FROM posts JOIN post_counts ON post_id = id
    WHERE id = CAST(post_ids ->> ${sql.lit(place)} AS INTEGER)
      AND status = 'published' AND published_at <= ${moment}))`
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
