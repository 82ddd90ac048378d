import { ai_crawlers } from './ai-crawlers.ts'

/**
 * Everybody may read, unless the owner refuses crawlers of language models; what is the owner's, a program's or a
 * reader's search is nothing to index. `$` leaves pages whose names begin alike.
 */
export function robots(origin: string, ai: 'allowed' | 'refused'): string {
  const names = Object.values(ai_crawlers).flat()
  const refusal = `${names.map((name) => `User-agent: ${name}\n`).join('')}Disallow: /\n\n`
  return `User-agent: *
Disallow: /owner$
Disallow: /owner/
Disallow: /api/
Disallow: /visit$
Disallow: /search?

${ai === 'refused' ? refusal : ''}Sitemap: ${origin}/sitemap.xml
`
}
