import type { AppContext } from './context.ts'

/** One line of JSON for an error that nobody expected: the request id is on the page too. */
export function logError(c: AppContext, error: unknown): void {
  console.error(
    JSON.stringify({
      level: 'error',
      request_id: requestId(c),
      method: c.req.method,
      path: c.req.path,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  )
}

/** Cloudflare's ray where there is one, so that its log and ours meet. */
export function requestId(c: AppContext): string {
  let id = c.get('request_id')
  if (!id) {
    id = c.req.header('CF-Ray') ?? crypto.randomUUID().slice(0, 8)
    c.set('request_id', id)
  }
  return id
}
