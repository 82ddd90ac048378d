/**
 * Free text from outside, made fit to store and show: no control characters, no broken surrogates,
 * single spaces, at most `limit` UTF-16 units, never half a pair. Null when nothing is left.
 */
export function cappedText(text: string | null | undefined, limit = 120): string | null {
  if (!text) return null
  const clean = text.toWellFormed().replace(invisible, '').replace(/\s+/g, ' ').trim()
  const end = splitsPair(clean, limit) ? limit - 1 : limit
  return clean.slice(0, end).trimEnd() || null
}

// Besides the control characters, those that turn the reading direction of the text after them.
const invisible = /(?!\s)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

function splitsPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff
}
