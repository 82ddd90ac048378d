export const FOUND_A_PAGE = 20
/** More of a query is left out: nobody types it, and each word is work. */
const MOST_LETTERS = 200
const MOST_WORDS = 12

/** Private characters, which no text means anything by: they stand around what was found. */
export const HIT_START = '\ue000'
export const HIT_END = '\ue001'

/** A query as it is looked for, shown and linked: one line, of characters that a database can hold. */
export function cleanQuery(text: string | undefined): string {
  const line = (text ?? '').toWellFormed().replace(/[\s\p{Cc}]+/gu, ' ')
  return [...line.trim()].slice(0, MOST_LETTERS).join('').trim()
}

/**
 * What FTS5 is asked, or null where the query has no word. All words must be found; one of three letters or more also
 * finds longer ones that begin with it; words in quotation marks are found in this order and as they are.
 */
export function matchOf(query: string): string | null {
  const parts = query.replace(/[“”„‟«»]/g, '"').matchAll(/"([^"]*)"?|[^\s"]+/g)
  const terms = [...parts]
    .map(([part, phrase]) => ({ text: phrase ?? part, is_phrase: phrase !== undefined }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .slice(0, MOST_WORDS)
    .map(({ text, is_phrase }) => `"${text}"${is_phrase || isShort(text) ? '' : '*'}`)
  return terms.length > 0 ? terms.join(' ') : null
}

/** Beginnings of one or two Latin letters find nearly every word there is. Other scripts say more with a letter. */
function isShort(word: string): boolean {
  return /(?<![\p{L}\p{N}\p{M}])[\p{Script=Latin}\p{N}\p{M}]{0,2}[^\p{L}\p{N}]*$/u.test(word)
}

/** A text cut at the marks around what was found. A mark without its other half says nothing. */
export function piecesOf(marked: string): { text: string; is_hit: boolean }[] {
  return marked
    .split(/\ue000([^\ue000\ue001]*)\ue001/)
    .map((text, i) => ({ text: text.replace(/[\ue000\ue001]/g, ''), is_hit: i % 2 === 1 }))
    .filter(({ text }) => text !== '')
}

/** As good a find that is newer stands first. */
export function byRankThenNewest<Found extends { rank: number; published_at: string | null }>(
  found: Found[],
): Found[] {
  return found.toSorted(
    (a, b) => a.rank - b.rank || ((a.published_at ?? '') < (b.published_at ?? '') ? 1 : -1),
  )
}
