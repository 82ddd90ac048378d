import type { Db } from '../db/database.ts'
import { Chance } from './chance.ts'
import { demo_comments } from './comments.ts'
import { demo_sources } from './readers.ts'

/** Where those came from who wrote under a post, as past days would have left it. */
export async function fillCommenters(db: Db, post: { id: number; slug: string }): Promise<void> {
  const own = demo_comments.filter((comment) => comment.post === post.slug && !comment.is_author)
  const names = new Set(own.map(({ name }) => name))
  if (names.size === 0) return
  // By chances of its own, so that a comment more changes no other figure of the demo.
  const chance = new Chance(post.id)
  const sources = Map.groupBy(names, () => chance.pick(demo_sources).source)
  const rows = [...sources].map(([source, people]) => {
    return { post_id: post.id, source, commenters: people.length }
  })
  await db.insertInto('commenter_sources').values(rows).execute()
}
