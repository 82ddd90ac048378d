import type { IncomingHttpHeaders } from 'node:http'
import { parseAddress } from '../lib/address.ts'

/** Whose word counts: a proxy's in front of us, the client's own (tests on this machine), or nobody's. */
export type Trust = 'proxy' | 'client' | 'nobody'

/** The reader's address for `CF-Connecting-IP`, which Cloudflare sets itself and no client can. */
export function clientAddress(headers: IncomingHttpHeaders, peer: string, trust: Trust): string {
  if (trust === 'proxy') return lastHop(headers) ?? peer
  const own = headers['cf-connecting-ip']
  return trust === 'client' && typeof own === 'string' ? own : peer
}

/** What the proxy itself wrote: the hops before it are the client's word. Null when it wrote no address. */
export function lastHop(headers: IncomingHttpHeaders): string | null {
  const hops = String(headers['x-forwarded-for'] ?? '').split(',')
  return parseAddress(hops.at(-1) ?? '')
}

export function whomToTrust(settings: {
  host: string | undefined
  site_url: string | undefined
  trust_proxy: boolean
}): Trust {
  if (settings.trust_proxy) return 'proxy'
  return settings.host || settings.site_url ? 'nobody' : 'client'
}
