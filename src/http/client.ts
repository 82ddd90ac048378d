import type { Config } from '../config.ts'
import { addressBlock, parseAddress } from '../lib/address.ts'

/** Who asks, as far as the network says. Lives for one request; nothing of it is stored as it is. */
export interface Client {
  address: string
  /** The /24 or /48 around the address. */
  block: string
  agent: string
}

const NOWHERE = '0.0.0.0'
/** What Cloudflare says of an address that it cannot place. */
const UNKNOWN = 'XX'

/** Cloudflare says the address in this header, and no client can; at home the front door does, proxies and all. */
export function readClient(request: Request): Client {
  const address = parseAddress(request.headers.get('CF-Connecting-IP') ?? '') ?? NOWHERE
  return {
    address,
    // Few ask for it.
    get block() {
      return addressBlock(address)
    },
    agent: request.headers.get('User-Agent') ?? '',
  }
}

/** Two letters, or null. Cloudflare's own only on Cloudflare: a local run makes its `cf` up. */
export function readCountry(request: Request, config: Config): string | null {
  const cf = request.cf as { country?: unknown } | undefined
  const stated = config.country_header
    ? request.headers.get(config.country_header)
    : config.local
      ? null
      : cf?.country
  const country = typeof stated === 'string' ? stated.toUpperCase() : UNKNOWN
  return /^[A-Z]{2}$/.test(country) && country !== UNKNOWN ? country : null
}

/** The zone that Cloudflare takes the address to be in, or null; a local run makes that up, too. */
export function readTimeZone(request: Request, config: Config): string | null {
  const { timezone } = (request.cf ?? {}) as { timezone?: unknown }
  return !config.local && typeof timezone === 'string' ? timezone : null
}
