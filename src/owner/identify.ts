import type { MiddlewareHandler } from 'hono'
import { UnauthorizedError } from '../errors.ts'
import type { AppEnv } from '../http/context.ts'
import { sha256 } from '../lib/hash.ts'
import { findToken } from './queries.ts'
import { isToken } from './token.ts'

/** Knows the owner's programs by their token. A wrong one is told so, whatever it asks for. */
export const identify: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = /^bearer +(.+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]?.trim()
  if (token !== undefined) {
    const known = isToken(token) && (await findToken(c.var.db, await sha256(token)))
    if (!known) throw new UnauthorizedError('This token is not known here, or was revoked.')
    c.set('owner', true)
  }
  await next()
}

export const requireOwner: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!c.var.owner) throw new UnauthorizedError()
  await next()
}
