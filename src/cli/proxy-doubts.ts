import type { IncomingHttpHeaders } from 'node:http'
import { type Trust, lastHop } from './client-address.ts'

/** Tells once on the terminal what does not fit together: settings and proxy then take all readers for one. */
export function proxyDoubts(trust: Trust): (headers: IncomingHttpHeaders) => void {
  let told = false
  return (headers) => {
    const doubt = told ? null : doubtAbout(headers, trust)
    if (!doubt) return
    told = true
    console.error(doubt)
  }
}

function doubtAbout(headers: IncomingHttpHeaders, trust: Trust): string | null {
  const is_passed_on = headers['x-forwarded-for'] !== undefined
  if (trust !== 'proxy') {
    return is_passed_on
      ? 'A proxy passes readers on (X-Forwarded-For), but TRUST_PROXY=1 is not set: the blog takes them all for one reader.'
      : null
  }
  if (lastHop(headers)) return null
  return is_passed_on
    ? 'TRUST_PROXY=1 is set, but the last hop of X-Forwarded-For is no address: that reader was taken for the proxy.'
    : 'TRUST_PROXY=1 is set, but a request came without X-Forwarded-For: its reader was taken for the proxy.'
}
