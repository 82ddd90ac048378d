import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { selectPosts } from './queries.ts'

/** The post of this slug and kind, or whatever the redirect leads to that the slug has become. At most one row. */
export function selectPostAt(db: Db, kind: 'post' | 'page', slug: string) {
  return selectPosts(db).where(standsAt(kind, slug))
}

/** Whether `posts` is the post that readers get at this slug. */
export function standsAt(kind: string, slug: string) {
  return sql<boolean>`(kind = ${kind} OR posts.slug <> ${slug})
    AND (posts.slug = ${slug} OR posts.id = ${formerly(slug)})`
}

/** A slug in use leads nowhere else. Beside the slug itself it costs nothing where nobody had it. */
function formerly(slug: string) {
  return sql<number>`(SELECT post_id FROM redirects WHERE slug = ${slug}
    AND NOT EXISTS (SELECT 1 FROM posts WHERE slug = ${slug}))`
}

/** Whoever has the slug, else whoever had it. */
export function idAt(slug: string) {
  return sql<number>`coalesce((SELECT id FROM posts WHERE slug = ${slug}),
    (SELECT post_id FROM redirects WHERE slug = ${slug}))`
}
