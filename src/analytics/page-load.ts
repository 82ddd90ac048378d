/** True for a browser opening a document; not for HEAD, a part of it, a frame or a fetch. */
export function isPageLoad(request: { method: string; headers: Headers }): boolean {
  // Browsers leave Sec-Fetch-Dest out on plain http, and old ones do not know it.
  const destination = request.headers.get('Sec-Fetch-Dest') ?? 'document'
  return request.method === 'GET' && !request.headers.has('Range') && destination === 'document'
}

/** True when the browser fetches ahead: the person may never see the page. */
export function isPrefetch(headers: Headers): boolean {
  return purposes.some((name) => ahead.test(headers.get(name) ?? ''))
}

// Sec-Purpose is today's; Purpose was Chrome's and Safari's, X-Moz Firefox's, X-Purpose an old
// Safari's.
const purposes = ['Sec-Purpose', 'Purpose', 'X-Moz', 'X-Purpose']
const ahead = /prefetch|prerender|preview/i
