import { readCountry } from '../http/client.ts'
import type { AppContext } from '../http/context.ts'
import { iso } from '../lib/time.ts'
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
  const { now, config, client, origin } = c.var
  const { headers } = c.req.raw
  const counted = {
    day: reading.day.day,
    post_id: reading.post.id,
    visitor: reading.visitor,
    first_at: iso(now),
    last_at: iso(now),
  }
  const unknown = { source: null, channel: null, referrer: null, campaign: null, country: null }
  if (headers.get('Sec-GPC') === '1' || headers.get('DNT') === '1') {
    return { ...counted, ...unknown, device: null, browser: null, os: null, language: null }
  }
  const own_hosts = [new URL(origin).hostname, new URL(c.req.url).hostname]
  return {
    ...counted,
    ...findSource(address, referer, own_hosts),
    ...readAgent(client.agent),
    country: readCountry(c.req.raw, config),
    language: readLanguage(headers.get('Accept-Language')),
  }
}
