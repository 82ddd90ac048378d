import type { AppContext } from './context.ts'
import { readTyped, type Typed } from './forms.ts'

/** A form can only POST: with `_method=DELETE` in it, it means DELETE. */
export async function readFormMethod(c: AppContext): Promise<{ method: string; typed: Typed }> {
  const typed = c.req.method === 'POST' ? await readTyped(c.req.raw) : {}
  return { method: typed['_method'] === 'DELETE' ? 'DELETE' : c.req.method, typed }
}
