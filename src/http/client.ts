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

export function readClient(request: Request, config: Config): Client {
  const address = parseAddress(statedAddress(request.headers, config) ?? '') ?? NOWHERE
  return {
    address,
    block: addressBlock(address),
    agent: request.headers.get('User-Agent') ?? '',
  }
}

/** Behind a proxy only its own last hop counts: what stands before it in X-Forwarded-For anybody can write. */
function statedAddress(headers: Headers, config: Config): string | null {
  if (config.trust_proxy) return headers.get('X-Forwarded-For')?.split(',').at(-1) ?? null
  return headers.get('CF-Connecting-IP')
}

/** Two letters, or null. Cloudflare's own only on Cloudflare: a local run makes its `cf` up. */
export function readCountry(request: Request, config: Config): string | null {
  const cf = request.cf as { country?: unknown } | undefined
  const stated = config.country_header
    ? request.headers.get(config.country_header)
    : config.local
      ? null
      : cf?.country
  return typeof stated === 'string' && /^[A-Za-z]{2}$/.test(stated) ? stated.toUpperCase() : null
}
