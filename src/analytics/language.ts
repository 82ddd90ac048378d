import { remembering } from '../lib/least-recent.ts'

/** Nearly all readers of a blog send one of a few. */
const HEADERS = 100

/**
 * The first language of an Accept-Language header as its primary subtag: `de` for
 * `de-CH,de;q=0.9`. Null for `*`, for private tags and for anything that is none.
 */
export const readLanguage = remembering(HEADERS, (header: string | null): string | null => {
  const first = /^\s*([a-z]{2,3})(?:-[\da-z]{1,8})*\s*(?:[,;]|$)/i.exec(header ?? '')?.[1]
  // Intl knows the codes that changed: Android still says `iw` for Hebrew, which is `he`.
  return first ? new Intl.Locale(first).language : null
})
