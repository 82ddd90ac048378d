import type { AppContext } from './context.ts'
import { namesEtag } from './etag.ts'
import { fingerprint } from '../lib/hash.ts'

interface TextAnswer {
  text: string
  type: string
  /** When what it says changed last; null where that is not known. */
  changed?: string | null
}

/** A file for machines, which come often and mostly find nothing new: 304 by ETag, or by date where only that is sent. */
export function sendText(c: AppContext, { text, type, changed = null }: TextAnswer): Response {
  const etag = `W/"${fingerprint(text)}"`
  c.header('ETag', etag)
  c.header('Cache-Control', 'no-cache')
  if (changed) c.header('Last-Modified', new Date(changed).toUTCString())
  if (isKnown(c, etag, changed)) return c.body(null, 304)
  return c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` })
}

/** RFC 9110, 13.1.3: the date is asked only when no ETag is. */
function isKnown(c: AppContext, etag: string, changed: string | null): boolean {
  const tags = c.req.header('If-None-Match')
  if (tags !== undefined) return namesEtag(tags, etag)
  const since = Date.parse(c.req.header('If-Modified-Since') ?? '')
  return changed !== null && Date.parse(changed) <= since
}
