import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type Trust, clientAddress } from './client-address.ts'

/** What the blog was told of the world before it. */
export interface Surroundings {
  trust: Trust
  site_url?: string | undefined
  country_header?: string | undefined
}

/** What the Worker gets to see of a request: who asks, as far as that can be believed. */
export function onwardHeaders(req: IncomingMessage, world: Surroundings): IncomingHttpHeaders {
  const headers = passedOn(req.headers)
  // A country is a proxy's word. Where none is trusted, it would be the reader's own.
  if (world.trust === 'nobody') delete headers[world.country_header?.toLowerCase() ?? '']
  const chunked = req.headers['transfer-encoding'] !== undefined
  return {
    ...headers,
    ...(chunked && { 'transfer-encoding': 'chunked' }),
    host: hostOf(req, world),
    'cf-connecting-ip': clientAddress(req.headers, req.socket.remoteAddress ?? '', world.trust),
  }
}

/** The host that was asked for. Where a proxy drops it, the blog's own address stands in. */
export function hostOf(req: IncomingMessage, { site_url }: Surroundings): string {
  return req.headers.host || (site_url ? new URL(site_url).host : '')
}

/** Without what is between two ends of one connection, and what only the runtime obeys. */
export function passedOn(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const kept = Object.entries(headers).filter(
    ([name]) => !hop_by_hop.has(name) && !name.startsWith('mf-'),
  )
  return Object.fromEntries(kept)
}

const hop_by_hop = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
