import { Hono } from 'hono'
import { NotFoundError } from '../errors.ts'
import type { AppEnv } from '../http/context.ts'
import { readFormMethod } from '../http/form-method.ts'
import { sendPage } from '../http/send-page.ts'
import { randomBytes, sha256, toBase64Url } from '../lib/hash.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { queueFeed } from './queue-feed.ts'
import { QueueFeedPage } from './queue-feed-page.tsx'
import { deleteQueueFeeds, insertQueueFeed } from './queue-feed-queries.ts'
import { listQueue } from './queue-queries.ts'
import { isQueueFeed } from './queue-feed-queries.ts'

const MOST_ITEMS = 50

/** Open to whoever has the key, and to nobody else: a feed reader does not sign in. */
export const queueFeedRoutes = new Hono<AppEnv>().get('/', loadSettings, async (c) => {
  const { db, site, origin } = c.var
  const key = c.req.query('key') ?? ''
  if (!(await isQueueFeed(db, await sha256(key)))) throw new NotFoundError()
  const comments = await listQueue(db, 'pending', { limit: MOST_ITEMS, before: null })
  const feed = { self: feedPath(key), origin }
  c.header('Cache-Control', 'private, no-store')
  return c.body(queueFeed(site, comments.slice(0, MOST_ITEMS), feed), 200, {
    'Content-Type': 'application/rss+xml; charset=utf-8',
  })
})

/** Makes its address, shown this once, or takes it out of use. Behind requireDesk. */
export const queueFeedKeyRoutes = new Hono<AppEnv>().on(['POST', 'DELETE'], '/', async (c) => {
  const { db, site, waiting, now, origin } = c.var
  const { method } = await readFormMethod(c)
  if (method === 'DELETE') {
    await deleteQueueFeeds(db).execute()
    return c.redirect('/owner/comments', 303)
  }
  const key = toBase64Url(randomBytes(32))
  await db.batch(deleteQueueFeeds(db), insertQueueFeed(db, await sha256(key), now))
  const address = origin + feedPath(key)
  return sendPage(c, <QueueFeedPage {...{ site, waiting, address }} />)
})

function feedPath(key: string): string {
  return `/owner/comments/feed.xml?key=${key}`
}
