import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** The slug itself and its followers (`x`, `x-2`, `x-more` …), as far as posts have them or once had. */
export async function listSlugsLike(db: Db, slug: string): Promise<string[]> {
  const like = sql<boolean>`(slug = ${slug} OR slug >= ${`${slug}-`} AND slug < ${`${slug}.`})`
  const rows = await db
    .selectFrom('posts')
    .select('slug')
    .where(like)
    .unionAll(db.selectFrom('redirects').select('slug').where(like))
    .execute()
  return rows.map((row) => row.slug)
}
