import { parseAccept } from 'hono/utils/accept'

/** Programs that ask for Markdown first get it; browsers never do. */
export function prefersMarkdown(accept: string | undefined): boolean {
  // What all browsers send need not be taken apart.
  if (!accept || !/markdown/i.test(accept)) return false
  const first = parseAccept(accept).find(({ q }) => q > 0)
  return first?.type.toLowerCase() === 'text/markdown'
}
