import type { MiddlewareHandler } from 'hono'
import { UnauthorizedError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { sha256 } from '../lib/hash.ts'
import { selectSettings, settingsFrom } from '../settings/queries.ts'
import { askToSignIn } from './ask-to-sign-in.tsx'
import { selectWaiting } from './home-queries.ts'
import { findSessionUser, findToken } from './queries.ts'
import { readSession, takeSession } from './session-cookie.ts'
import { isToken } from './token.ts'

/**
 * Knows the owner's programs by their token, and the owner by the session in a cookie: one read. A wrong token is
 * told so, whatever it asks for; the cookie of a session that has ended is taken back.
 */
export const identify: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = /^bearer +(.+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]?.trim()
  if (token !== undefined) {
    const known = isToken(token) && (await findToken(c.var.db, await sha256(token)))
    if (!known) throw new UnauthorizedError('This token is not known here, or was revoked.')
    c.set('owner', true)
    return next()
  }
  const session = readSession(c)
  const user = session && (await findSessionUser(c.var.db, await sha256(session), c.var.now))
  c.set('as_owner', Boolean(user) && c.req.query('as') !== 'reader')
  if (user) c.set('owner', true)
  else if (session) takeSession(c)
  await next()
}

/** For the desk's pages: whoever is not signed in is led to the door, and back afterwards. */
export const requireDesk: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!c.var.owner) return askToSignIn(c)
  await loadDesk(c)
  await next()
}

/** What every page of the desk shows. */
export async function loadDesk(c: AppContext): Promise<void> {
  const { db, now, settings_memory } = c.var
  const [settings, waiting] = await db.batch(selectSettings(db, now), selectWaiting(db))
  c.set('site', settingsFrom(settings[0]))
  settings_memory.remember(c.var.site, now)
  c.set('waiting', waiting[0]?.waiting ?? 0)
}

export const requireOwner: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!c.var.owner) throw new UnauthorizedError()
  await next()
}
