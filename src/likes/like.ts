import { accountRows } from '../analytics/account.ts'
import { identify, whyDayFull, whyRefused } from '../analytics/judge.ts'
import { keepLikes } from '../analytics/tally-queries.ts'
import { raiseCommentLikes } from '../comments/queries.ts'
import type { AppContext } from '../http/context.ts'
import { toHex } from '../lib/hash.ts'
import type { Settings } from '../settings/settings.ts'
import { deleteOldLikes, insertLike, type Liked, raisePostLikes } from './queries.ts'

/**
 * Counts a like, once a visitor and day, and lets the pages show it. Who is not counted as a reader is not
 * counted here either: the owner, robots, crowds out of one network, and nobody once the day's room is used up.
 */
export async function countLike(c: AppContext, liked: Liked, site: Settings): Promise<void> {
  const { db, now, client, pages } = c.var
  // A form is sent by a click, as a beacon is by a script: how pages are loaded says nothing of it.
  if (whyRefused(c, 'beacon', site) || (await whyDayFull(c))) return
  const { day, visitor } = await identify(c, { id: liked.post_id, path: '' }, site)
  if (!day.newcomers.letIn(client.block, toHex(visitor), now)) return
  const before = db.cost.rows_written
  const [, raised] = await db.batch(
    insertLike(db, day.day, liked, visitor),
    liked.comment_id > 0
      ? raiseCommentLikes(db, liked.comment_id)
      : raisePostLikes(db, liked.post_id),
    keepLikes(db, day.day),
    deleteOldLikes(db, day.day),
  )
  if (raised.length > 0) pages.dropPost(liked.post_id)
  await accountRows(c, before)
}
