import { escapeHtml } from '../lib/safe-html.ts'
import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import { type CommentFeed, commentRss } from './comment-rss.ts'
import type { QueuedComment } from './queue-queries.ts'

/** What waits and why, for the owner alone. No e-mail address in it: feed readers are others' computers. */
export function queueFeed(
  site: Settings,
  comments: QueuedComment[],
  { self, origin }: { self: string; origin: string },
): string {
  const { outbox, owner } = textFor(site.language)
  const items = comments.map(({ id, name, html, created_at, title, reason }) => {
    const why = owner.queue_reasons[reason]
    const words = why ? `${html}<p><em>${escapeHtml(why)}</em></p>` : html
    return { id, name, html: words, created_at, title, link: `/owner/comments#comment-${id}` }
  })
  const feed: CommentFeed = {
    title: outbox.feed_title(site.title),
    link: '/owner/comments',
    self,
    items,
  }
  return commentRss(site, feed, origin)
}
