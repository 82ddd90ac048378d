import { countDocument } from '../analytics/count.ts'
import type { AppContext } from '../http/context.ts'
import { findKept, sendKept } from '../http/kept-page.ts'
import { prefersMarkdown } from './accept.ts'

/** Sends the page that is in memory for just this request, and counts it; null where there is none. */
export async function answerKept(c: AppContext): Promise<Response | null> {
  const served = findKept(c)
  if (!served || prefersMarkdown(c.req.header('Accept'))) return null
  const { post, site } = served.page
  return sendKept(c, served, post && (await countDocument(c, post, site)))
}
