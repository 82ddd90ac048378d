import { readCountry } from '../http/client.ts'
import type { AppContext } from '../http/context.ts'
import { iso } from '../lib/time.ts'
import { readStart } from '../lib/url-start.ts'
import { readAgent } from './agent.ts'
import type { Reading } from './judge.ts'
import { readLanguage } from './language.ts'
import { findSource } from './source.ts'
import type { NewVisit } from './visit.ts'

/** The row as it is first written. Somebody who asks not to be tracked is counted, and nothing else is kept. */
export function visitOf(
  c: AppContext,
  reading: Reading,
  address: URL,
  referer: string | null,
): NewVisit {
  const { now, config, client } = c.var
  const { headers } = c.req.raw
  const counted = {
    day: reading.day.day,
    post_id: reading.post.id,
    visitor: reading.visitor,
    first_at: iso(now),
    last_at: iso(now),
  }
  const unknown = { source: null, channel: null, referrer: null, campaign: null, country: null }
  if (asksForPrivacy(headers)) {
    return { ...counted, ...unknown, device: null, browser: null, os: null, language: null }
  }
  return {
    ...counted,
    ...findSource(address, referer, ownHosts(c)),
    ...readAgent(client.agent),
    country: readCountry(c.req.raw, config),
    language: readLanguage(headers.get('Accept-Language')),
  }
}

export function asksForPrivacy(headers: Headers): boolean {
  return headers.get('Sec-GPC') === '1' || headers.get('DNT') === '1'
}

/** The blog's own names: where readers came in, and where it says it is. */
export function ownHosts(c: AppContext): string[] {
  return [readStart(c.get('origin')).hostname, readStart(c.req.url).hostname]
}
