import { xmlText } from '../lib/xml.ts'
import { permalink } from '../posts/post.ts'

export interface Address {
  kind: 'post' | 'page'
  slug: string
  changed_at: string
}

export interface MonthChange {
  month: string
  changed_at: string
}

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** sitemaps.org 0.9. The front page, where it is asked for, changes with its newest post. */
export function sitemap(addresses: Address[], origin: string, has_front_page: boolean): string {
  const urls = addresses.map((one) => place('url', origin + permalink(one), one.changed_at))
  if (has_front_page) urls.unshift(place('url', `${origin}/`, newest(addresses)))
  return document('urlset', urls)
}

/** A sitemap of sitemaps: the pages, and a file for each year. A month that has a post to come has changed we can't say when. */
export function sitemapIndex(months: MonthChange[], origin: string, now: string): string {
  const years = Map.groupBy(months, ({ month }) => month.slice(0, 4))
  const files = [...years].map(([year, changes]) => {
    const changed = newest(changes)
    return place('sitemap', `${origin}/sitemap-${year}.xml`, changed <= now ? changed : '')
  })
  return document('sitemapindex', [place('sitemap', `${origin}/sitemap-pages.xml`, ''), ...files])
}

function document(root: string, places: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${xmlns}">
${places.join('\n')}
</${root}>
`
}

function place(name: 'url' | 'sitemap', address: string, changed: string): string {
  const lastmod = changed ? `<lastmod>${changed}</lastmod>` : ''
  return `<${name}><loc>${xmlText(address)}</loc>${lastmod}</${name}>`
}

function newest(changes: { changed_at: string }[]): string {
  return changes.reduce((latest, one) => (one.changed_at > latest ? one.changed_at : latest), '')
}
