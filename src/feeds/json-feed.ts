import { ownerName } from '../settings/settings.ts'
import { entriesOf, type Feed, type FeedEntry } from './feed.ts'

/** JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  const { site, origin } = feed
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: origin + feed.home,
    feed_url: origin + feed.path,
    description: site.tagline || undefined,
    language: site.language,
    authors: [{ name: ownerName(site), url: `${origin}/` }],
    items: entriesOf(feed).map(item),
  })
}

function item(entry: FeedEntry) {
  return {
    id: entry.guid,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary,
    image: entry.image ?? undefined,
    date_published: entry.published_at,
    date_modified: entry.changed_at,
    authors: [{ name: entry.author }],
    tags: entry.tags,
  }
}
