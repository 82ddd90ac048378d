const webOrMail = /^(?:https?:\/\/[^/\\?#\s]|mailto:[^\s])/i
const phone = /^tel:[+\d]/i
const web = /^https?:\/\/[^/\\?#\s]/i

// A first path segment with a colon, however it is spelt, is a scheme in disguise.
const disguisedScheme = /^[^/?#]*(?::|%3a|&(?:colon|tab|newline|#))/i

/** A link to the web or a mailbox (http, https, mailto; `//host` becomes https), else null. */
export function safeLink(href: string): string | null {
  const address = cleaned(href)
  return address !== null && webOrMail.test(address) ? address : null
}

/** As `safeLink`, and also telephone numbers and addresses relative to the page (`/about`, `#top`). */
export function safeAddress(href: string): string | null {
  const address = cleaned(href)
  if (address === null || disguisedScheme.test(address)) {
    return address !== null && (webOrMail.test(address) || phone.test(address)) ? address : null
  }
  return address
}

/** An address that a picture may be loaded from (http, https, relative), else null. */
export function safeImageAddress(href: string): string | null {
  const address = cleaned(href)
  if (address === null || address === '') return null
  return web.test(address) || !disguisedScheme.test(address) ? address : null
}

/** The address as a browser's URL parser reads it, or null when it holds control characters. */
function cleaned(href: string): string | null {
  const address = href.replace(/[\t\n\r]/g, '').trim()
  // oxlint-disable-next-line no-control-regex -- the point is to refuse them
  if (/[\u0000-\u001f\u007f]/.test(address)) return null
  if (!/^[\\/]{2}/.test(address)) return address
  const host = address.replace(/^[\\/]+/, '')
  return host === '' ? null : `https://${host}`
}
