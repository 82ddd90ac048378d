import type { MiddlewareHandler } from 'hono'
import { ForbiddenError } from '../errors.ts'
import type { AppEnv } from './context.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses state changes that another site's page sends in the name of our reader. Programs send neither header. */
export const sameOrigin: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (harmless.has(c.req.method) || isExempt(c.req.path, c.req.raw.headers)) return next()
  if (isForeign(c.req.raw.headers, [new URL(c.req.url).origin, c.var.origin])) {
    throw new ForbiddenError('This came from another site, so it was not done.', 'foreign_origin')
  }
  await next()
}

/** `null` is an origin too: a sandboxed page's. It is ours only where the browser itself vouches for it. */
export function isForeign(headers: Headers, own_origins: string[]): boolean {
  const site = headers.get('Sec-Fetch-Site')
  if (site) return site === 'cross-site' || site === 'same-site'
  const origin = headers.get('Origin')
  return origin !== null && !own_origins.includes(origin)
}

/** Mail programs post one-click links; a bearer token is no ambient credential; the beacon writes nothing for a stranger. */
function isExempt(path: string, headers: Headers): boolean {
  return path.startsWith('/mail/') || path === '/visit' || hasBearer(headers)
}

function hasBearer(headers: Headers): boolean {
  return /^bearer /i.test(headers.get('Authorization') ?? '')
}
