import { xmlText } from '../lib/xml.ts'
import { permalink } from '../posts/post.ts'

interface SitemapPost {
  kind: 'post' | 'page'
  slug: string
  updated_at: string
}

/** sitemaps.org 0.9. The front page changes with its newest post. */
export function sitemap(posts: SitemapPost[], origin: string): string {
  const newest = posts.reduce(
    (latest, post) => (post.updated_at > latest ? post.updated_at : latest),
    '',
  )
  const urls = [
    url(`${origin}/`, newest),
    ...posts.map((post) => url(origin + permalink(post), post.updated_at)),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
}

function url(address: string, changed: string): string {
  const lastmod = changed ? `<lastmod>${changed}</lastmod>` : ''
  return `<url><loc>${xmlText(address)}</loc>${lastmod}</url>`
}

/** Everybody may read; what is the owner's or a program's is nothing to index. `$` leaves pages whose names begin alike. */
export function robots(origin: string): string {
  return `User-agent: *
Disallow: /owner$
Disallow: /owner/
Disallow: /api/
Disallow: /visit$

Sitemap: ${origin}/sitemap.xml
`
}
