import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './context.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' https: data:",
  "media-src 'self' https:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Every answer: no sniffing, no store unless the route said otherwise. HTML: the content policy as well. */
export const answerHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const { headers } = c.res
  headers.set('X-Content-Type-Options', 'nosniff')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  if (!headers.has('Referrer-Policy')) {
    headers.set('Referrer-Policy', 'strict-origin-when-cross-origin')
  }
  if (headers.get('Content-Type')?.startsWith('text/html')) {
    headers.set('Content-Security-Policy', policy)
  }
  if (c.var.owner) headers.set('Server-Timing', costOf(c.var.db.cost))
}

function costOf(cost: {
  trips: number
  statements: number
  rows_read: number
  rows_written: number
}) {
  return Object.entries(cost)
    .map(([name, value]) => `${name};desc="${value}"`)
    .join(', ')
}
