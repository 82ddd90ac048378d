import type { MiddlewareHandler } from 'hono'
import { NotFoundError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { readJson } from '../http/json.ts'
import { historyOf } from './history.ts'
import { CommentJson } from './input.ts'

/** Reads a comment that comes as JSON, before its post is looked for. */
export const readCommentJson: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method !== 'POST') throw new NotFoundError()
  c.set('comment_json', await readJson(c.req.raw, CommentJson))
  await next()
}

export function commentJsonBeside(c: AppContext, slug: string) {
  const { body, email, parent } = c.var.comment_json
  return historyOf(c, slug, { body, email: email?.trim().toLowerCase() || null, parent })
}
