import type { MiddlewareHandler } from 'hono'
import { NotFoundError } from '../errors.ts'
import type { AppEnv } from '../http/context.ts'
import { readJson } from '../http/json.ts'
import { CommentJson } from './input.ts'

/** Reads a comment that comes as JSON, before its post is looked for: from here on it is like a form's. */
export const readCommentJson: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method !== 'POST') throw new NotFoundError()
  const { name, body, email, url, parent } = await readJson(c.req.raw, CommentJson)
  c.set('typed', {
    name: name ?? '',
    body,
    email: email ?? '',
    url: url ?? '',
    parent: parent === null ? '' : String(parent),
  })
  await next()
}
