import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Paging } from '../http/json.ts'
import { iso } from '../lib/time.ts'
import type { Post, PostStatus } from './post.ts'
import { idAt } from './address-queries.ts'
import { postFrom, selectPosts } from './queries.ts'

export interface ListFilters {
  status?: PostStatus
  kind?: 'post' | 'page'
  tag?: string
  q?: string
  slug?: string
}

/** For programs: every status, newest id first, one more than asked for. */
export async function listPosts(
  db: Db,
  filters: ListFilters,
  paging: Paging,
  now: Date,
  only_by: number | null,
): Promise<Post[]> {
  let query = selectPosts(db)
    .orderBy('posts.id', 'desc')
    .limit(paging.limit + 1)
  if (paging.before) query = query.where('posts.id', '<', paging.before)
  if (only_by !== null) query = query.where('author_id', '=', only_by)
  if (filters.kind) query = query.where('kind', '=', filters.kind)
  if (filters.slug) query = query.where('posts.id', '=', idAt(filters.slug))
  if (filters.q)
    query = query.where(sql<boolean>`instr(lower(title || ' ' || text), lower(${filters.q})) > 0`)
  if (filters.tag) {
    query = query.where(
      sql<boolean>`EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ${filters.tag})`,
    )
  }
  if (filters.status) {
    query = query.where(
      'status',
      '=',
      filters.status === 'scheduled' ? 'published' : filters.status,
    )
    if (filters.status === 'scheduled') query = query.where('published_at', '>', iso(now))
    if (filters.status === 'published') query = query.where('published_at', '<=', iso(now))
  }
  return (await query.execute()).map(postFrom)
}
