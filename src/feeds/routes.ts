import { Hono } from 'hono'
import { NotFoundError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { sendText } from '../http/send-text.ts'
import { iso } from '../lib/time.ts'
import { yearBounds } from '../posts/archive.ts'
import { recallSettings } from '../settings/load-settings.ts'
import { selectSettings, settingsFrom } from '../settings/queries.ts'
import { atom } from './atom.ts'
import { changedAt, type Feed } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { llms } from './llms.ts'
import {
  LARGE_SITEMAP,
  listPageAddresses,
  listPostAddresses,
  selectFeedPosts,
  selectForLlms,
  selectMonths,
  selectSitemap,
  selectTagFeedPosts,
} from './queries.ts'
import { robots } from './robots.ts'
import { rss } from './rss.ts'
import { sitemap, sitemapIndex } from './sitemap.ts'

const XML = 'application/xml'

/** For machines. */
export const feedRoutes = new Hono<AppEnv>()
  .get('/feed.xml', async (c) => sendFeed(c, await blogFeed(c), rss, 'application/rss+xml'))
  .get('/atom.xml', async (c) => sendFeed(c, await blogFeed(c), atom, 'application/atom+xml'))
  .get('/feed.json', async (c) => sendFeed(c, await blogFeed(c), jsonFeed, 'application/feed+json'))
  .get('/tags/:tag/feed.xml', async (c) => {
    const feed = await tagFeed(c, c.req.param('tag'))
    return sendFeed(c, feed, rss, 'application/rss+xml')
  })
  .get('/sitemap.xml', async (c) => {
    const { db, now, origin } = c.var
    const [months, addresses] = await db.batch(selectMonths(db), selectSitemap(db, now))
    const is_large = months.reduce((sum, { posts }) => sum + posts, 0) >= LARGE_SITEMAP
    const text = is_large
      ? sitemapIndex(months, origin, iso(now))
      : sitemap(addresses, origin, true)
    return sendText(c, { text, type: XML })
  })
  .get('/sitemap-pages.xml', async (c) => {
    const { db, now, origin } = c.var
    return sendText(c, { text: sitemap(await listPageAddresses(db, now), origin, true), type: XML })
  })
  .get('/:file{sitemap-\\d{4}\\.xml}', async (c) => {
    const { db, now, origin } = c.var
    const { time_zone } = await recallSettings(c.var)
    const year = c.req.param('file').slice('sitemap-'.length, -'.xml'.length)
    const { from, to } = yearBounds(time_zone, year)
    const addresses = await listPostAddresses(db, from, to, now)
    if (addresses.length === 0) throw new NotFoundError()
    return sendText(c, { text: sitemap(addresses, origin, false), type: XML })
  })
  .get('/robots.txt', async (c) => {
    const { ai_crawlers } = await recallSettings(c.var)
    return sendText(c, { text: robots(c.var.origin, ai_crawlers), type: 'text/plain' })
  })
  .get('/llms.txt', async (c) => {
    const { db, now, origin } = c.var
    const [settings, posts] = await db.batch(selectSettings(db, now), selectForLlms(db, now))
    const site = settingsFrom(settings[0])
    // Who is not to come gets no invitation.
    if (site.ai_crawlers === 'refused') throw new NotFoundError()
    return sendText(c, { text: llms(site, posts, origin), type: 'text/plain' })
  })

async function blogFeed(c: AppContext): Promise<Feed> {
  const { db, now, origin } = c.var
  const [settings, posts] = await db.batch(selectSettings(db, now), selectFeedPosts(db, now))
  const site = settingsFrom(settings[0])
  return { site, origin, title: site.title, path: c.req.path, home: '/', posts }
}

/** NotFoundError for a tag that no post has. */
async function tagFeed(c: AppContext, tag: string): Promise<Feed> {
  const { db, now, origin } = c.var
  const [settings, posts] = await db.batch(
    selectSettings(db, now),
    selectTagFeedPosts(db, tag, now),
  )
  const [newest] = posts
  if (!newest) throw new NotFoundError('There is no post with this tag.')
  const site = settingsFrom(settings[0])
  const home = `/tags/${encodeURIComponent(tag)}`
  const title = `${site.title}: ${newest.tag_name}`
  return { site, origin, title, path: `${home}/feed.xml`, home, posts }
}

function sendFeed(
  c: AppContext,
  feed: Feed,
  format: (feed: Feed) => string,
  type: string,
): Response {
  return sendText(c, { text: format(feed), type, changed: changedAt(feed.posts) })
}
