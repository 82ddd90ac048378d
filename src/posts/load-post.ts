import type { MiddlewareHandler } from 'hono'
import type { Compilable } from 'kysely'
import { NotFoundError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { selectSettings } from '../settings/queries.ts'
import { isReadable } from './post.ts'
import { selectPostAt } from './address-queries.ts'
import { postFrom } from './queries.ts'

/**
 * Gives `c.var.post` and `c.var.site` to what is mounted under a post; 404 where readers find none, 308 from
 * an old slug. `beside` is one more statement for the same round trip; its row becomes `c.var.beside`.
 */
export function loadPost(
  beside: (c: AppContext, slug: string) => Promise<Compilable<AppEnv['Variables']['beside']>>,
): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const slug = c.req.param('slug') ?? ''
    const { db, now, settings_memory } = c.var
    const [settings, posts, others] = await db.batch(
      selectSettings(db, now),
      selectPostAt(db, 'post', slug),
      await beside(c, slug),
    )
    const site = settings_memory.learn(settings[0], now)
    const post = posts[0] && postFrom(posts[0])
    if (!post || !isReadable(post, now))
      throw new NotFoundError('There is no post at this address.')
    if (post.slug !== slug) {
      return c.redirect(underNewSlug(c.req.path, post.slug), 308)
    }
    c.set('site', site)
    c.set('post', post)
    if (others[0]) c.set('beside', others[0])
    await next()
  }
}

/** The same address under `/posts/SLUG/…` or `/api/v1/posts/SLUG/…`. */
function underNewSlug(path: string, slug: string): string {
  return path.replace(/(?<=\/posts\/)[^/]+/, () => encodeURIComponent(slug))
}
