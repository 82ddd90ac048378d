import { rfc822 } from '../lib/time.ts'
import { xmlText } from '../lib/xml.ts'
import { changedAt, entriesOf, type Feed, type FeedEntry, saysComments } from './feed.ts'

/** RSS 2.0 with the whole text, and the number of comments where readers of feeds show it. */
export function rss(feed: Feed): string {
  const { site, origin, posts } = feed
  const changed = changedAt(posts)
  const has_comments = saysComments(site)
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel>
<title>${xmlText(feed.title)}</title>
<link>${xmlText(origin + feed.home)}</link>
<description>${xmlText(site.tagline || site.title)}</description>
<language>${site.language}</language>
<atom:link href="${xmlText(origin + feed.path)}" rel="self" type="application/rss+xml"/>
${changed ? `<lastBuildDate>${rfc822(changed)}</lastBuildDate>\n` : ''}${entriesOf(feed)
    .map((entry) => item(entry, has_comments))
    .join('')}</channel>
</rss>
`
}

function item(entry: FeedEntry, has_comments: boolean): string {
  const url = xmlText(entry.url)
  return `<item>
<title>${xmlText(entry.title)}</title>
<link>${url}</link>
<guid isPermaLink="false">${xmlText(entry.guid)}</guid>
<pubDate>${rfc822(entry.published_at)}</pubDate>
<dc:creator>${xmlText(entry.author)}</dc:creator>
${entry.tags.map((tag) => `<category>${xmlText(tag)}</category>\n`).join('')}<description>${xmlText(entry.summary)}</description>
<content:encoded>${xmlText(entry.html)}</content:encoded>
${has_comments ? `<comments>${url}#comments</comments>\n<slash:comments>${entry.comments}</slash:comments>\n` : ''}</item>
`
}
