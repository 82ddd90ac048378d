import type { IncomingHttpHeaders } from 'node:http'
import { type Transform } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

/** Cloudflare compresses what a Worker answers; here the front door does it. Null: leave it as it is. */
export function chooseEncoding(
  accepted: string | undefined,
  status: number,
  headers: IncomingHttpHeaders,
): Encoding | null {
  if (status < 200 || status === 204 || status === 206 || status === 304) return null
  if (headers['content-encoding'] || headers['cache-control']?.includes('no-transform')) return null
  if (Number(headers['content-length'] ?? Infinity) < 200) return null
  if (!compressible.test(headers['content-type'] ?? '')) return null
  return (['br', 'gzip'] as const).find((name) => accepts(accepted ?? '', name)) ?? null
}

/** The answer's headers once its body is compressed: a strong ETag would promise the same bytes. */
export function compressedHeaders(headers: IncomingHttpHeaders, encoding: Encoding) {
  const { 'content-length': _, etag, vary, ...others } = headers
  return {
    ...others,
    ...(etag && { etag: etag.startsWith('W/') ? etag : `W/${etag}` }),
    vary: vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding',
    'content-encoding': encoding,
  }
}

/** Brotli at the level that Cloudflare uses for answers made on the spot. */
export function compressor(encoding: Encoding): Transform {
  if (encoding === 'gzip') return createGzip()
  return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
}

const compressible =
  /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?(?:json|xml)\b|application\/(?:javascript|manifest)|image\/svg\+xml)/

function accepts(header: string, encoding: Encoding): boolean {
  return header.split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    return name === encoding && !parameters.some((text) => /^q=0(?:\.0*)?$/.test(text))
  })
}
