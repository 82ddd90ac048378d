import type { CommentStatus } from '../../src/comments/comment.ts'
import { givePlaces, insertComment, raiseComments } from '../../src/comments/queries.ts'
import type { Blog } from './blog.ts'

interface Stored {
  parent_id?: number
  root_id?: number
  status?: CommentStatus
}

/** So many comments as requests would have left them, in one go; gives the new ids. */
export async function store(
  blog: Blog,
  post_id: number,
  number: number,
  place: (i: number) => Stored = () => ({}),
): Promise<number[]> {
  if (number === 0) return []
  const inserts = Array.from({ length: number }, (_, i) => {
    const { parent_id = null, root_id = null, status = 'approved' } = place(i)
    const comment = {
      post_id,
      parent_id,
      root_id,
      status,
      name: 'Ada',
      body: 'Words.',
      html: '<p>Words.</p>',
      created_at: '2026-11-01T12:00:00Z',
    }
    const insert = insertComment(blog.db, comment)
    return status === 'approved' ? [insert, raiseComments(blog.db, post_id)] : [insert]
  })
  const rows = await blog.db.batch(...inserts.flat())
  const ids = rows.flat().map((row) => (row as { id: number }).id)
  await givePlaces(blog.db, ids).execute()
  return ids
}

/** Answers, each to the next of these roots. */
export async function storeAnswers(
  blog: Blog,
  post_id: number,
  roots: number[],
  status: CommentStatus = 'approved',
): Promise<number[]> {
  return store(blog, post_id, roots.length, (i) => ({
    parent_id: roots[i],
    root_id: roots[i],
    status,
  }))
}

/** Under each of these roots a chain of answers, so many deep. Gives the ids, level by level. */
export async function storeChains(
  blog: Blog,
  post_id: number,
  roots: number[],
  depth: number,
): Promise<number[][]> {
  const levels = [roots]
  for (let level = 1; level <= depth; level += 1) {
    const above = levels.at(-1) ?? []
    const place = (i: number) => ({ parent_id: above[i], root_id: roots[i] })
    levels.push(await store(blog, post_id, roots.length, place))
  }
  return levels
}
