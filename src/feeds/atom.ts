import { xmlText } from '../lib/xml.ts'
import { ownerName } from '../settings/settings.ts'
import { changedAt, entriesOf, type Feed, type FeedEntry, saysComments } from './feed.ts'

/** A feed must say when it changed: one without a post never did. */
const NEVER = '1970-01-01T00:00:00Z'

/** Atom (RFC 4287), with the whole text, and the number of comments (RFC 4685). */
export function atom(feed: Feed): string {
  const { site, origin, posts } = feed
  const has_comments = saysComments(site)
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${site.language}">
<id>${xmlText(site.guid)}</id>
<title>${xmlText(feed.title)}</title>
${site.tagline && `<subtitle>${xmlText(site.tagline)}</subtitle>\n`}<updated>${changedAt(posts) ?? NEVER}</updated>
<author><name>${xmlText(ownerName(site))}</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(origin + feed.path)}"/>
<link rel="alternate" type="text/html" href="${xmlText(origin + feed.home)}"/>
${entriesOf(feed)
  .map((entry) => entryElement(entry, has_comments))
  .join('')}</feed>
`
}

function entryElement(entry: FeedEntry, has_comments: boolean): string {
  const url = xmlText(entry.url)
  const replies = `<link rel="replies" type="text/html" href="${url}#comments" thr:count="${entry.comments}"/>\n`
  return `<entry>
<id>${xmlText(entry.guid)}</id>
<title>${xmlText(entry.title)}</title>
<link rel="alternate" type="text/html" href="${url}"/>
${has_comments ? replies : ''}<published>${entry.published_at}</published>
<updated>${entry.changed_at}</updated>
<author><name>${xmlText(entry.author)}</name></author>
${entry.tags.map((tag) => `<category term="${xmlText(tag)}"/>\n`).join('')}<summary>${xmlText(entry.summary)}</summary>
<content type="html">${xmlText(entry.html)}</content>
</entry>
`
}
