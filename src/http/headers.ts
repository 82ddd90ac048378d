import type { MiddlewareHandler } from 'hono'
import { completeHeaders } from './complete-headers.ts'
import type { AppEnv } from './context.ts'

/** Every answer has them, whoever made it; the owner's say what they have cost. */
export const answerHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const { headers } = c.res
  completeHeaders(headers)
  if (c.get('owner')) headers.set('Server-Timing', costOf(c.var.db.cost))
}

function costOf(cost: {
  trips: number
  statements: number
  rows_read: number
  rows_written: number
}) {
  return Object.entries(cost)
    .map(([name, value]) => `${name};desc="${value}"`)
    .join(', ')
}
