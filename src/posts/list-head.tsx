import { ownerName, type Settings } from '../settings/settings.ts'
import { FeedLink } from '../ui/feed-link.tsx'
import { Breadcrumbs, JsonLd } from '../ui/json-ld.tsx'
import { OpenGraph } from '../ui/open-graph.tsx'
import { textFor } from '../ui/text/text.ts'

interface ListHeadProps {
  site: Settings
  origin: string
  /** The list's address, with its page where that is not the first. */
  address: string
  title: string
  /** What stands over the list; none on the front page. */
  heading?: string
  up?: { href: string; name: string }
}

/** What other programs read of a list: its place, and on the front page how to search the blog. */
export function ListHead({ site, origin, address, title, heading, up }: ListHeadProps) {
  const url = origin + address
  return (
    <>
      <link rel="canonical" href={url} />
      <OpenGraph site={site} type="website" title={title} description={site.tagline} url={url} />
      {heading ? (
        <Breadcrumbs
          trail={[
            { name: site.title, url: `${origin}/` },
            ...(up ? [{ name: up.name, url: origin + up.href }] : []),
            { name: heading, url },
          ]}
        />
      ) : (
        <FrontHead site={site} origin={origin} />
      )}
    </>
  )
}

function FrontHead({ site, origin }: Pick<ListHeadProps, 'site' | 'origin'>) {
  const text = textFor(site.language).commenter
  return (
    <>
      {site.comments !== 'off' && (
        <FeedLink title={text.site_feed_title(site.title)} href="/comments/feed.xml" />
      )}
      <JsonLd data={websiteData(site, origin)} />
    </>
  )
}

function websiteData(site: Settings, origin: string) {
  return {
    '@type': 'WebSite',
    name: site.title,
    description: site.tagline || undefined,
    url: `${origin}/`,
    inLanguage: site.language,
    author: { '@type': 'Person', name: ownerName(site), url: `${origin}/` },
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${origin}/search?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  }
}
