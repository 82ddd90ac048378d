import type { MiddlewareHandler } from 'hono'
import { markCommenter } from '../analytics/mark-commenter.ts'
import type { AppEnv } from '../http/context.ts'

/** When the answer to a comment is out, its writer's visit is noted as one that led to an answer. */
export const noteCommenter: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const { has_commented, post, site } = c.var
  if (has_commented) c.executionCtx.waitUntil(markCommenter(c, post.id, site))
}
