import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './context.ts'

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** While the demo shows its steps, what is done may be one of them: then pages are made anew. */
export const noteSteps: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const is_done = changing.has(c.req.method) && c.req.path !== '/visit' && c.res.status < 400
  if (!is_done) return
  const { settings_memory, pages } = c.var
  if (!settings_memory.last()?.demo) return
  settings_memory.forget()
  pages.clear()
}
