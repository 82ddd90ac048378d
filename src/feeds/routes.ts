import { Hono } from 'hono'
import type { AppContext, AppEnv } from '../http/context.ts'
import { namesEtag } from '../http/etag.ts'
import { fingerprint } from '../lib/hash.ts'
import { selectSettings, settingsFrom } from '../settings/queries.ts'
import { listSitemapPosts, selectFeedPosts } from './queries.ts'
import { rss } from './rss.ts'
import { robots, sitemap } from './sitemap.ts'

/** For machines. All with an ETag: most of their visits find nothing new. */
export const feedRoutes = new Hono<AppEnv>()
  .get('/feed.xml', async (c) => {
    const { db, now, origin } = c.var
    const [settings, posts] = await db.batch(selectSettings(db, now), selectFeedPosts(db, now))
    return send(
      c,
      rss(settingsFrom(settings[0]), posts, origin),
      'application/rss+xml; charset=utf-8',
    )
  })
  .get('/sitemap.xml', async (c) => {
    const posts = await listSitemapPosts(c.var.db, c.var.now)
    return send(c, sitemap(posts, c.var.origin), 'application/xml; charset=utf-8')
  })
  .get('/robots.txt', (c) => send(c, robots(c.var.origin), 'text/plain; charset=utf-8'))

function send(c: AppContext, text: string, type: string): Response {
  const etag = `W/"${fingerprint(text)}"`
  c.header('ETag', etag)
  c.header('Cache-Control', 'no-cache')
  if (namesEtag(c.req.header('If-None-Match') ?? '', etag)) return c.body(null, 304)
  return c.body(text, 200, { 'Content-Type': type })
}
