import type { MiddlewareHandler } from 'hono'
import { UnauthorizedError } from '../errors.ts'
import { countWaitingFor } from '../comments/queue-queries.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { logError } from '../http/log.ts'
import type { Person } from '../http/person.ts'
import { sha256 } from '../lib/hash.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import { reachOf } from '../rights.ts'
import { selectSettings, type SettingsRow } from '../settings/queries.ts'
import { askToSignIn } from './ask-to-sign-in.tsx'
import { selectWaiting } from './home-queries.ts'
import { selectSessionUser, updateSeen } from './queries.ts'
import { findTokenUser } from './token-queries.ts'
import { checkRight } from './require-right.ts'
import { SEEN_SECONDS } from './session.ts'
import { readSession, takeSession } from './session-cookie.ts'
import { isToken } from './token.ts'

/**
 * Knows people by the session in their cookie, and their programs by a token: one read, which below /owner brings
 * along what every page there shows. A wrong token is told so, whatever it asks for; the cookie of a session that has
 * ended is taken back.
 */
export const identify: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = /^bearer +(.+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]?.trim()
  if (token !== undefined) {
    const user = isToken(token) && (await findTokenUser(c.var.db, await sha256(token)))
    if (!user) throw new UnauthorizedError('This token is not known here, or was revoked.')
    setPerson(c, { id: user.id, role: user.role ?? 'owner', name: user.name ?? '' })
    return next()
  }
  const session = readSession(c)
  const user = session && (await findUser(c, await sha256(session)))
  c.set('as_owner', Boolean(user) && c.req.query('as') !== 'reader')
  if (user) setPerson(c, user)
  else if (session) takeSession(c)
  await next()
  if (user) noteSeen(c, user)
}

/** From here on the request is this person's. */
export function setPerson(c: AppContext, { id, role, name }: Person): void {
  c.set('person', { id, role, name })
  c.set('owner', true)
}

async function findUser(c: AppContext, hash: Uint8Array) {
  const { db, now } = c.var
  const user = selectSessionUser(db, hash, now)
  if (!c.req.path.startsWith('/owner')) return user.executeTakeFirst()
  const [users, settings, waiting] = await db.batch(user, ...selectDesk(c))
  if (users[0]) setDesk(c, settings, waiting)
  return users[0]
}

/** After the answer, and once an hour: who looks at the page of people wants to know no more. */
function noteSeen(c: AppContext, { id, seen_at }: { id: number; seen_at: string | null }): void {
  const { db, now } = c.var
  if (seen_at && seen_at > iso(secondsAfter(now, -SEEN_SECONDS))) return
  const seen = updateSeen(db, { id }, now).execute()
  c.executionCtx.waitUntil(seen.catch((error: unknown) => logError(c, error)))
}

/** For the desk's pages: whoever is not signed in is led to the door, and back afterwards; then rights.ts decides. */
export const requireDesk: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!c.var.person) return askToSignIn(c)
  await checkRight(c)
  await loadDesk(c)
  await next()
}

/** What every page of the desk shows; of the comments that wait, those that are this person's to read. */
export async function loadDesk(c: AppContext): Promise<void> {
  const { db, person } = c.var
  if (c.var.waiting === undefined) setDesk(c, ...(await db.batch(...selectDesk(c))))
  if (person && reachOf(person.role, 'comments') === 'own') {
    c.set('waiting', await countWaitingFor(db, person.id))
  }
}

function selectDesk({ var: { db, now } }: AppContext) {
  return [selectSettings(db, now), selectWaiting(db)] as const
}

function setDesk(c: AppContext, settings: SettingsRow[], waiting: { waiting: number }[]): void {
  c.set('site', c.var.settings_memory.learn(settings[0], c.var.now))
  c.set('waiting', waiting[0]?.waiting ?? 0)
}
