import type { AppContext } from '../http/context.ts'

/** After a change: a post's title stands on many pages, and a page's in every navigation. */
export function dropPages(c: AppContext): void {
  c.var.pages.clear()
  c.var.settings_memory.forget()
}
