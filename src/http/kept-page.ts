import { AppError } from '../errors.ts'
import { textFor } from '../ui/text/text.ts'
import type { AppContext } from './context.ts'
import { namesEtag } from './etag.ts'
import { logError } from './log.ts'
import type { KeptPage } from './page-memory.ts'

/** A page to send: `shared` ones are the same for everybody, `stale` ones stand in for a database that is silent. */
export interface ServedPage {
  page: KeptPage
  shared: boolean
  stale: boolean
}

/**
 * Gives the page from the isolate's memory, or makes it; when that fails, the last good one. A refusal is no
 * failure: what is not there any more, or elsewhere, is forgotten.
 */
export async function keptPage(c: AppContext, make: () => Promise<KeptPage>): Promise<ServedPage> {
  const { pages, now } = c.var
  const shared = !isPersonal(c)
  const key = shared ? pageKey(c) : null
  const fresh = key ? pages.fresh(key, now) : null
  if (fresh) return { page: fresh, shared, stale: false }
  const changes = pages.changes
  try {
    const page = await make()
    // The demo's steps speak of a post that the page itself may not show.
    const { demo } = page.site
    if (demo) pages.learn(demo.post_id, demo)
    if (key && pages.changes === changes) pages.keep(key, page)
    return { page, shared, stale: false }
  } catch (error) {
    if (key && error instanceof AppError) pages.drop(key)
    const last = key && pages.last(key)
    if (!last) throw error
    logError(c, error)
    return { page: last, shared, stale: true }
  }
}

/** Sends it with its counters as they are now; 304 where the reader has just that. */
export function sendKept(c: AppContext, served: ServedPage): Response {
  const { html, etag } = c.var.pages.fill(served.page)
  c.header('Vary', 'Accept')
  if (!served.shared) {
    c.header('Cache-Control', 'private, no-store')
    return c.html(html)
  }
  c.header('Cache-Control', 'no-cache')
  if (served.stale) return sendStale(c, served.page, html)
  c.header('ETag', etag)
  if (namesEtag(c.req.header('If-None-Match') ?? '', etag)) return c.body(null, 304)
  return c.html(html)
}

/** Marked with its age, in the header and on the page. */
function sendStale(c: AppContext, page: KeptPage, html: string): Response {
  const seconds = Math.round((c.var.now.getTime() - page.made_at) / 1000)
  const note = textFor(page.site.language).stale_page(seconds)
  c.header('Age', String(seconds))
  return c.html(html.replace('<main', `<p class="note" role="status">${note}</p><main`))
}

/** Our own cookies, or any Authorization, make a page somebody's: it is never kept, nor answered from what is. */
function isPersonal(c: AppContext): boolean {
  const cookies = c.req.header('Cookie') ?? ''
  if (/(?:^|;\s*)(?:__Host-)?(?:session|commenter|uncounted)=/.test(cookies)) return true
  return c.req.header('Authorization') !== undefined
}

/** Links carry these to say where a reader comes from: the page is the same. */
const tracking =
  /^(utm_\w+|ref|source|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|twclid|yclid)$/

/** Null for a page that is not kept: HEAD, or a query that may change it. The path is the one that was routed. */
function pageKey(c: AppContext): string | null {
  if (c.req.method !== 'GET') return null
  const { origin, searchParams } = new URL(c.req.url)
  const query = [...searchParams].filter(([name]) => !tracking.test(name))
  if (query.length === 0) return origin + c.req.path
  const [[name, page] = []] = query
  const is_page = query.length === 1 && name === 'page' && /^\d{1,4}$/.test(page ?? '')
  return is_page ? `${origin}${c.req.path}?page=${page}` : null
}
