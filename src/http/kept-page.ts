import { AppError } from '../errors.ts'
import { textFor } from '../ui/text/text.ts'
import type { AppContext } from './context.ts'
import { namesEtag } from './etag.ts'
import { logError } from './log.ts'
import type { KeptPage } from './cut-page.ts'
import { HTML } from './page-memory.ts'

/** A page to send: `shared` ones are the same for everybody, `stale` ones stand in for a database that is silent. */
export interface ServedPage {
  page: KeptPage
  shared: boolean
  stale: boolean
}

/**
 * Makes a page that is not in memory: what is was sent before this was asked. When it can't be made, the last good one
 * stands in. A refusal is no failure: what is not there any more, or elsewhere, is forgotten.
 */
export async function keptPage(c: AppContext, make: () => Promise<KeptPage>): Promise<ServedPage> {
  const pages = c.get('pages')
  const shared = !isPersonal(c)
  const key = shared ? pageKey(c) : null
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

/** The page in memory for this address, when it is fresh and the one who asks is nobody in particular. */
export function findKept(c: AppContext): ServedPage | null {
  const key = pageKey(c)
  const page = key && c.get('pages').fresh(key, c.get('now'))
  return page && !isPersonal(c) ? { page, shared: true, stale: false } : null
}

/** Sends it with its counters as they are now; 304 where the reader has just that. `not_counted`: why it is no reading. */
export function sendKept(c: AppContext, served: ServedPage, not_counted?: string | null): Response {
  const answer = served.shared && !served.stale ? sendReady(c, served.page) : sendOnce(c, served)
  if (not_counted) answer.headers.set('X-Not-Counted', not_counted)
  return answer
}

function sendReady(c: AppContext, page: KeptPage): Response {
  const { body, headers, etag } = c.get('pages').ready(page)
  if (!namesEtag(c.req.header('If-None-Match') ?? '', etag)) return new Response(body, { headers })
  const answer = new Response(null, { status: 304, headers })
  answer.headers.delete('Content-Type')
  return answer
}

/** For one person; or for a database that is silent. */
function sendOnce(c: AppContext, { page, stale }: ServedPage): Response {
  const { body } = c.var.pages.fill(page)
  c.header('Vary', 'Accept')
  if (page.policy) c.header('Content-Security-Policy', page.policy)
  c.header('Cache-Control', stale ? 'no-cache' : 'private, no-store')
  return stale ? c.html(withAge(c, page, body)) : c.body(body, 200, { 'Content-Type': HTML })
}

/** Marked with its age, in the header and on the page. */
function withAge(c: AppContext, page: KeptPage, body: Uint8Array): string {
  const seconds = Math.round((c.var.now.getTime() - page.made_at) / 1000)
  const text = textFor(page.site.language)
  const note = `<p class="note" role="status">${text.stale_page(seconds)}</p>`
  const at_form = `<p class="note">${text.trouble.cannot_send}</p>`
  c.header('Age', String(seconds))
  const html = new TextDecoder().decode(body)
  return html
    .replace('<main', `${note}<main`)
    .replace(/<form id="comment-form"[^>]*>/, (form) => form + at_form)
}

/** Our own cookies, or any Authorization, make a page somebody's: it is never kept, nor answered from what is. */
function isPersonal(c: AppContext): boolean {
  const { headers } = c.req.raw
  const cookies = headers.get('Cookie')
  if (cookies && /(?:^|;\s*)(?:__Host-)?(?:session|commenter|uncounted)=/.test(cookies)) return true
  return headers.has('Authorization')
}

/** Links carry these to say where a reader comes from: the page is the same. */
const tracking =
  /^(utm_\w+|ref|source|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|twclid|yclid)$/

/**
 * The address as it came, by which it is routed, without what only tracks. Null for a page that is not kept: HEAD, or a
 * query that may change it.
 */
function pageKey(c: AppContext): string | null {
  if (c.req.method !== 'GET') return null
  const { url } = c.req
  const at = url.indexOf('?')
  if (at < 0) return url
  const address = url.slice(0, at)
  const query = [...new URLSearchParams(url.slice(at))].filter(([name]) => !tracking.test(name))
  if (query.length === 0) return address
  const [[name, page] = []] = query
  const is_page = query.length === 1 && name === 'page' && /^\d{1,4}$/.test(page ?? '')
  return is_page ? `${address}?page=${page}` : null
}
