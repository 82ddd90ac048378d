import { Hono } from 'hono'
import { type CommentFeed, commentRss, type FeedComment } from '../comments/comment-rss.ts'
import { NotFoundError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { sendText } from '../http/send-text.ts'
import { permalink, type Post } from '../posts/post.ts'
import { selectPostAt } from '../posts/address-queries.ts'
import { Moved, readableAt } from '../posts/readable.ts'
import { selectSettings, settingsFrom } from '../settings/queries.ts'
import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import { selectCommentsOf, selectNewestComments } from './comment-queries.ts'

/** What was said on the blog, and under one post. */
export const commentFeedRoutes = new Hono<AppEnv>()
  .get('/comments/feed.xml', async (c) => {
    const { db, now } = c.var
    const [settings, items] = await db.batch(selectSettings(db, now), selectNewestComments(db, now))
    const site = settingsFrom(settings[0])
    const title = textFor(site.language).commenter.site_feed_title(site.title)
    return sendComments(c, site, { title, link: '/', self: '/comments/feed.xml', items })
  })
  .get('/posts/:slug/comments/feed.xml', async (c) => {
    try {
      return await sendCommentsOf(c, c.req.param('slug'))
    } catch (error) {
      if (!(error instanceof Moved)) throw error
      return c.redirect(feedPath(error.post), 301)
    }
  })

async function sendCommentsOf(c: AppContext, slug: string): Promise<Response> {
  const { db, now } = c.var
  const [settings, posts, comments] = await db.batch(
    selectSettings(db, now),
    selectPostAt(db, 'post', slug),
    selectCommentsOf(db, slug),
  )
  const post = readableAt(posts[0], slug, now)
  if (post.status === 'unlisted') c.header('X-Robots-Tag', 'noindex')
  const site = settingsFrom(settings[0])
  const { title } = post
  return sendComments(c, site, {
    title: textFor(site.language).commenter.comments_feed_title(title),
    link: permalink(post),
    self: feedPath(post),
    items: comments.map((comment) => ({ ...comment, title })),
    begun: post.published_at,
  })
}

interface DatedFeed extends CommentFeed {
  items: (FeedComment & { changed_at: string })[]
  /** Since when there could be comments: what dates a feed that has none. */
  begun?: string | null
}

/** A blog without comments has no feed of them. */
function sendComments(c: AppContext, site: Settings, feed: DatedFeed): Response {
  if (site.comments === 'off') throw new NotFoundError('There are no comments on this blog.')
  const text = commentRss(site, feed, c.var.origin)
  const [changed = feed.begun ?? null] = feed.items
    .map(({ changed_at }) => changed_at)
    .toSorted()
    .toReversed()
  return sendText(c, { text, type: 'application/rss+xml', changed })
}

function feedPath(post: Pick<Post, 'kind' | 'slug'>): string {
  return `${permalink(post)}/comments/feed.xml`
}
