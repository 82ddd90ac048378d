import type { Db } from '../db/database.ts'
import type { Post } from './post.ts'
import { updateRelated } from './queries.ts'
import { listCandidates } from './related-queries.ts'
import { candidatesMatch, relate } from './related.ts'

/** Finds the posts that stand under this one, and puts it under those that it is near to. After the save: all of it can be made anew. */
export async function relatePost(db: Db, post: Post, now: Date): Promise<void> {
  if (post.kind !== 'post' || post.status === 'draft') return
  const relatable = { ...post, published_at: post.published_at ?? '' }
  const match = candidatesMatch(relatable)
  const candidates = match === null ? [] : await listCandidates(db, match, post.id, now)
  const lists = relate(relatable, candidates, post.status === 'published')
  await updateRelated(db, lists).execute()
}
