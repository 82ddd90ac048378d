import type { MiddlewareHandler } from 'hono'
import { UnauthorizedError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { sha256 } from '../lib/hash.ts'
import { selectSettings, type SettingsRow } from '../settings/queries.ts'
import { askToSignIn } from './ask-to-sign-in.tsx'
import { selectWaiting } from './home-queries.ts'
import { findToken, selectSessionUser } from './queries.ts'
import { readSession, takeSession } from './session-cookie.ts'
import { isToken } from './token.ts'

/**
 * Knows the owner's programs by their token, and the owner by the session in a cookie: one read, which below /owner
 * brings along what every page there shows. A wrong token is told so, whatever it asks for; the cookie of a session
 * that has ended is taken back.
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
  const user = session && (await findUser(c, await sha256(session)))
  c.set('as_owner', Boolean(user) && c.req.query('as') !== 'reader')
  if (user) c.set('owner', true)
  else if (session) takeSession(c)
  await next()
}

async function findUser(c: AppContext, hash: Uint8Array) {
  const { db, now } = c.var
  const user = selectSessionUser(db, hash, now)
  if (!c.req.path.startsWith('/owner')) return user.executeTakeFirst()
  const [users, settings, waiting] = await db.batch(user, ...selectDesk(c))
  if (users[0]) setDesk(c, settings, waiting)
  return users[0]
}

/** For the desk's pages: whoever is not signed in is led to the door, and back afterwards. */
export const requireDesk: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!c.var.owner) return askToSignIn(c)
  if (c.var.waiting === undefined) await loadDesk(c)
  await next()
}

/** What every page of the desk shows. */
export async function loadDesk(c: AppContext): Promise<void> {
  setDesk(c, ...(await c.var.db.batch(...selectDesk(c))))
}

function selectDesk({ var: { db, now } }: AppContext) {
  return [selectSettings(db, now), selectWaiting(db)] as const
}

function setDesk(c: AppContext, settings: SettingsRow[], waiting: { waiting: number }[]): void {
  c.set('site', c.var.settings_memory.learn(settings[0], c.var.now))
  c.set('waiting', waiting[0]?.waiting ?? 0)
}

export const requireOwner: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!c.var.owner) throw new UnauthorizedError()
  await next()
}
