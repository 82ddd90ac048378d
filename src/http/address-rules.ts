import type { MiddlewareHandler } from 'hono'
import { AppError, BadRequestError } from '../errors.ts'
import type { AppEnv } from './context.ts'

/** Cloudflare's own limit for an address; a local run keeps to it too. */
const LONGEST_ADDRESS = 16 * 1024

/** Refuses what no route could read: too long, not UTF-8 once decoded, or with a NUL in it. */
export const addressRules: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.url.length > LONGEST_ADDRESS) {
    throw new AppError(414, 'address_too_long', 'This address is too long.')
  }
  const path = decoded(new URL(c.req.url).pathname)
  if (path === null || path.includes('\0')) {
    throw new BadRequestError('This address is not written right.')
  }
  await next()
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
