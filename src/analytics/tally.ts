import { cappedText } from '../lib/capped-text.ts'
import { looksPrivate, publicPath } from '../lib/private-text.ts'
import { describe } from './source.ts'

/** A link out of an article, as it is shown in the statistics: no query, no secret. Null for what is none. */
export function tidyLink(link: string, own_hosts: string[]): string | null {
  const url = URL.parse(link)
  if (!url) return null
  if (url.protocol === 'tel:' || url.protocol === 'mailto:') {
    return cappedText(url.protocol + url.pathname)
  }
  if (!/^https?:$/.test(url.protocol) || own_hosts.includes(url.hostname)) return null
  return cappedText(url.origin + publicPath(url.pathname))
}

/** What was looked for; null where it may say who looked. */
export function tidyQuery(query: string): string | null {
  const text = cappedText(query.toLowerCase(), 80)
  return text && !looksPrivate(text) ? text : null
}

/** An address of this blog that leads nowhere. */
export function tidyPath(path: string): string {
  return cappedText(publicPath(path)) ?? '/'
}

/** Where a link to it stands: on a page of one's own, or elsewhere; empty where no browser says. */
export function tidyReferrer(referer: string | null, own_hosts: string[]): string {
  const page = referer ? URL.parse(referer) : null
  if (!page || !/^https?:$/.test(page.protocol)) return ''
  return own_hosts.includes(page.hostname) ? tidyPath(page.pathname) : (describe(page) ?? '')
}

/** "12 subscribers" of a service that fetches a feed once for all its readers; null where it says nothing. */
export function subscribersIn(agent: string): number | null {
  const number = /\b(\d{1,7}) (?:subscriber|reader)s?\b/i.exec(agent)?.[1]
  return number ? Number(number) : null
}
