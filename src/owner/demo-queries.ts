import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** What goes with the demo, and what stays. */
export interface DemoSums {
  /** Of the demo, and as it brought them. */
  posts: number
  /** Written here, or changed. */
  own_posts: number
  /** On posts that go; `others` of them the demo did not bring. */
  comments: number
  others: number
  /** The demo's, on posts that stay. */
  invented: number
  views: number
}

export async function getDemoSums(db: Db): Promise<DemoSums> {
  const posts = sql`SELECT count(*) FROM posts`
  const comments = sql`SELECT count(*) FROM comments JOIN posts ON posts.id = post_id
    WHERE comments.status <> 'deleted'`
  const { rows } = await sql<DemoSums>`SELECT
    (${posts} WHERE sample = 1) AS posts,
    (${posts} WHERE sample = 0) AS own_posts,
    (${comments} AND posts.sample = 1) AS comments,
    (${comments} AND posts.sample = 1 AND comments.sample = 0) AS others,
    (${comments} AND posts.sample = 0 AND comments.sample = 1) AS invented,
    (SELECT coalesce(sum(views), 0) FROM sample_counts) AS views`.execute(db)
  const [sums] = rows
  if (!sums) throw new Error('A SELECT without FROM gave no row')
  return sums
}

/** The demo's comments on posts that stay. */
export function selectInventedComments(db: Db) {
  return db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select('comments.id')
    .where('comments.sample', '=', 1)
    .where('comments.status', '<>', 'deleted')
    .where('posts.sample', '=', 0)
}

export function selectSampleMoments(db: Db) {
  return db.selectFrom('posts').select('published_at').where('sample', '=', 1)
}
