import type { Db } from '../db/database.ts'

const MOST_TARGETS = 1000

/** What an address can lead to, the newest first. */
export function selectTargets(db: Db) {
  return db
    .selectFrom('posts')
    .select(['id', 'title'])
    .where('status', '<>', 'draft')
    .orderBy('id', 'desc')
    .limit(MOST_TARGETS)
}

export function selectSlugOwner(db: Db, slug: string) {
  return db.selectFrom('posts').select('id').where('slug', '=', slug)
}

/** Where an address leads that no post has any more, or never had. */
export function selectLedTo(db: Db, slug: string) {
  return db
    .selectFrom('redirects')
    .innerJoin('posts', 'posts.id', 'redirects.post_id')
    .select(['posts.id', 'posts.title'])
    .where('redirects.slug', '=', slug)
}
