import { Hono } from 'hono'
import { NotFoundError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { readId } from '../http/json.ts'
import { selectSettings } from '../settings/queries.ts'
import { countLike } from './like.ts'
import { selectLikeableComment, selectLikeablePost } from './queries.ts'

/** A press on "Like": counted or not, it leads back. */
export const likeRoutes = new Hono<AppEnv>()
  .post('/posts/:slug/like', async (c) => {
    const slug = c.req.param('slug')
    await like(c, selectLikeablePost(c.var.db, slug, c.var.now))
    return c.redirect(`/posts/${encodeURIComponent(slug)}#like`, 303)
  })
  .post('/comments/:id/like', async (c) => {
    const id = readId(c.req.param('id')) ?? 0
    await like(c, selectLikeableComment(c.var.db, id, c.var.now))
    return c.redirect(orderedThread(c, id) ?? `/comments/${id}`, 303)
  })

async function like(
  c: AppContext,
  select: ReturnType<typeof selectLikeablePost> | ReturnType<typeof selectLikeableComment>,
): Promise<void> {
  const { db, now, settings_memory } = c.var
  const [settings, found] = await db.batch(selectSettings(db, now), select)
  const site = settings_memory.learn(settings[0], now)
  const liked = found[0]
  if (!liked) throw new NotFoundError('There is nothing to like at this address.')
  await countLike(c, liked, site)
}

/** Of a thread in an order of the reader's own, that order, on the page where it was pressed. */
function orderedThread({ req, var: { origin } }: AppContext, id: number): string | undefined {
  const from = URL.parse(req.header('Referer') ?? '')
  if (from?.origin !== origin || !/^\/posts\/[^/]+$/.test(from.pathname)) return undefined
  return from.searchParams.has('sort') ? `${from.pathname}${from.search}#comment-${id}` : undefined
}
