import { rfc822 } from '../lib/time.ts'
import { xmlText } from '../lib/xml.ts'
import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'

export interface CommentFeed {
  title: string
  /** Paths on this blog: the page it belongs to, and its own. */
  link: string
  self: string
  /** Newest first. */
  items: FeedComment[]
}

export interface FeedComment {
  id: number
  name: string
  html: string
  created_at: string
  /** Of the post it stands under. */
  title: string
  /** Path of where it is dealt with, when that is not its permalink. */
  link?: string
}

/** Comments as RSS 2.0, whole. Their links are absolute already: a comment has no others. */
export function commentRss(site: Settings, feed: CommentFeed, origin: string): string {
  const newest = feed.items[0]?.created_at
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xmlText(feed.title)}</title>
<link>${xmlText(origin + feed.link)}</link>
<description>${xmlText(site.tagline || site.title)}</description>
<language>${site.language}</language>
<atom:link href="${xmlText(origin + feed.self)}" rel="self" type="application/rss+xml"/>
${newest ? `<lastBuildDate>${rfc822(newest)}</lastBuildDate>\n` : ''}${feed.items.map((comment) => item(comment, site, origin)).join('')}</channel>
</rss>
`
}

function item(comment: FeedComment, site: Settings, origin: string) {
  const { id, name, html, created_at, title, link = `/comments/${id}` } = comment
  return `<item>
<title>${xmlText(textFor(site.language).commenter.feed_item(name, title))}</title>
<link>${xmlText(origin + link)}</link>
<guid isPermaLink="false">${xmlText(`${origin}/?comment=${id}`)}</guid>
<pubDate>${rfc822(created_at)}</pubDate>
<dc:creator>${xmlText(name)}</dc:creator>
<description>${xmlText(html)}</description>
</item>
`
}
