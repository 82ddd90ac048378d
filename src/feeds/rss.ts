import { xmlText } from '../lib/xml.ts'
import { excerptOf } from '../posts/excerpt.ts'
import { permalink } from '../posts/post.ts'
import type { Settings } from '../settings/settings.ts'
import type { FeedPost } from './queries.ts'

/** RSS 2.0 with the whole text, and the number of comments where readers of feeds show it. */
export function rss(site: Settings, posts: FeedPost[], origin: string): string {
  const changed = posts.reduce(
    (latest, post) => (post.updated_at > latest ? post.updated_at : latest),
    '',
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel>
<title>${xmlText(site.title)}</title>
<link>${xmlText(origin)}/</link>
<description>${xmlText(site.tagline || site.title)}</description>
<language>${site.language}</language>
<atom:link href="${xmlText(origin)}/feed.xml" rel="self" type="application/rss+xml"/>
${changed && `<lastBuildDate>${rfc822(changed)}</lastBuildDate>\n`}${posts.map((post) => item(post, site, origin)).join('')}</channel>
</rss>
`
}

/** The guid is the post's id: a new address makes no new post. */
function item(post: FeedPost, site: Settings, origin: string): string {
  const url = xmlText(origin + permalink(post))
  const tags = JSON.parse(post.tags) as string[]
  return `<item>
<title>${xmlText(post.title)}</title>
<link>${url}</link>
<guid isPermaLink="false">${xmlText(`${origin}/?post=${post.id}`)}</guid>
<pubDate>${rfc822(post.published_at ?? '')}</pubDate>
<dc:creator>${xmlText(post.author || site.title)}</dc:creator>
${tags.map((tag) => `<category>${xmlText(tag)}</category>\n`).join('')}<description>${xmlText(post.excerpt || excerptOf(post.opening))}</description>
<content:encoded>${xmlText(absolute(post.html, origin, url))}</content:encoded>
${site.comments === 'off' ? '' : `<comments>${url}#comments</comments>\n<slash:comments>${post.comments}</slash:comments>\n`}</item>
`
}

/** In a feed reader there is no page that `/x`, `x` or `#x` could be relative to. */
function absolute(html: string, origin: string, url: string): string {
  const folder = url.slice(0, url.lastIndexOf('/') + 1)
  return html.replace(
    /(\s(?:href|src|cite)=")(?![a-z][a-z\d+.-]*:|\/\/)([/#]?)/gi,
    (_, start: string, first: string) =>
      start + ({ '/': origin, '#': url }[first] ?? folder) + first,
  )
}

function rfc822(moment: string): string {
  return new Date(moment).toUTCString()
}
