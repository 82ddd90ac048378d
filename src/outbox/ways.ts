import type { AppContext } from '../http/context.ts'

/** By which ways word of a comment goes out, and under which address the blog was seen when it was caused. */
export interface Ways {
  origin: string
  /** To the owner's address. */
  note: boolean
}

/** For a request that has read the settings. */
export function waysOf(c: AppContext): Ways {
  return { origin: c.var.origin, note: c.var.site.notify_url !== '' }
}
