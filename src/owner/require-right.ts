import type { MiddlewareHandler } from 'hono'
import { ForbiddenError, UnauthorizedError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { readId } from '../http/json.ts'
import { type Asked, findAsked, reachOf } from '../rights.ts'
import { findAuthorId } from './people-queries.ts'

/** For programs: 401 without a token, 403 where it does not reach. */
export const requireRight: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!c.var.person) throw new UnauthorizedError()
  await checkRight(c)
  await next()
}

/** 403 where the address is not for this person, by rights.ts; else says how far they may reach there. */
export async function checkRight(c: AppContext, path = c.req.path): Promise<void> {
  const { person } = c.var
  if (!person) throw new UnauthorizedError()
  const asked = findAsked(path)
  const reach = asked ? reachOf(person.role, asked.right) : reachOf(person.role, 'blog')
  if (reach === 'none') {
    throw new ForbiddenError('This is not part of what you do on this blog.', 'not_your_part')
  }
  c.set('only_by', reach === 'own' ? person.id : null)
  if (reach === 'own' && asked) await checkOwn(c, asked)
}

export async function mayOpen(c: AppContext, path: string): Promise<boolean> {
  try {
    await checkRight(c, path)
    return true
  } catch (error) {
    if (error instanceof ForbiddenError) return false
    throw error
  }
}

/** What is not there at all is not refused: whoever looks for it says so. */
async function checkOwn(c: AppContext, asked: Asked): Promise<void> {
  const post = readId((asked.in_query ? c.req.query('post') : asked.post) ?? '')
  const comment = readId(asked.comment ?? '')
  if (post || comment) {
    const author_id = await findAuthorId(c.var.db, post ? { post } : { comment: comment ?? 0 })
    if (author_id === undefined || author_id === c.var.only_by) return
  } else if (!asked.in_query) {
    return
  }
  throw new ForbiddenError('This belongs to somebody else’s post.', 'not_your_post')
}
