/** Every answer: no sniffing, no store unless the route said otherwise. HTML: the content policy, unless it has a wider one. */
export function completeHeaders(headers: Headers): void {
  headers.set('X-Content-Type-Options', 'nosniff')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  if (!headers.has('Referrer-Policy')) {
    headers.set('Referrer-Policy', 'strict-origin-when-cross-origin')
  }
  const is_page = headers.get('Content-Type')?.startsWith('text/html')
  if (is_page && !headers.has('Content-Security-Policy')) {
    headers.set('Content-Security-Policy', policy)
  }
}

const own_scripts = "script-src 'self'"
const policy = [
  "default-src 'none'",
  own_scripts,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' https: data:",
  "media-src 'self' https:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const widget = 'https://challenges.cloudflare.com'

/** For a page with a form that Cloudflare's widget guards: its script, and the frame that this opens. */
export const policy_with_challenge = `${policy.replace(own_scripts, `${own_scripts} ${widget}`)}; frame-src ${widget}`
