import type { MiddlewareHandler } from 'hono'
import { ForbiddenError } from '../errors.ts'
import type { AppEnv } from '../http/context.ts'
import { readId } from '../http/json.ts'
import { sha256 } from '../lib/hash.ts'
import { selectSettings } from '../settings/queries.ts'
import type { ShownComment } from './comment.ts'
import { readOwnComments } from './commenter-cookie.ts'
import { type KeyedComment, selectByKey, selectReplies } from './commenter-queries.ts'

declare module '../http/context.ts' {
  interface AppVariables {
    /** Set by loadOwn: a comment of whoever asks, the key that says so, and the answers to it. */
    own: { comment: KeyedComment; key: string; replies: ShownComment[] }
  }
}

/**
 * Opens `/comments/:id/…` to the comment's writer, by the key in the address or in the cookie. Everybody else
 * gets 403, in the same words whether there is such a comment or not. Its address leaves no trace elsewhere.
 */
export const loadOwn: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { db, now, settings_memory } = c.var
  const id = readId(c.req.param('id') ?? '') ?? 0
  const in_cookie = readOwnComments(c).find((pair) => pair.id === id)?.key
  const key = c.req.query('key') ?? in_cookie ?? ''
  const key_hash = await sha256(key)
  const [settings, comments, replies] = await db.batch(
    selectSettings(db, now),
    selectByKey(db, id, key_hash),
    selectReplies(db, id, key_hash),
  )
  const site = settings_memory.learn(settings[0], now)
  c.set('site', site)
  c.header('Referrer-Policy', 'same-origin')
  c.header('X-Robots-Tag', 'noindex')
  const comment = comments[0]
  if (!comment) throw new ForbiddenError('This address opens no comment.', 'key_wrong')
  c.set('own', { comment, key, replies })
  await next()
}
