import { NotFoundError } from '../errors.ts'
import type { AppContext } from './context.ts'
import { readTyped, type Typed } from './forms.ts'

/** A form can only POST: with `_method=DELETE` in it, it means DELETE. */
export async function readFormMethod(c: AppContext): Promise<{ method: string; typed: Typed }> {
  const typed = c.req.method === 'POST' ? await readTyped(c.req.raw) : {}
  return { method: typed['_method'] === 'DELETE' ? 'DELETE' : c.req.method, typed }
}

/** For what is only ever taken away. */
export async function requireDelete(c: AppContext): Promise<void> {
  const { method } = await readFormMethod(c)
  if (method !== 'DELETE') throw new NotFoundError()
}
