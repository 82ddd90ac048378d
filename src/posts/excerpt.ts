/** As much of a text as its excerpt is made of, with room for the headings before it. */
export const OPENING_LETTERS = 600

/**
 * The beginning of a plain text on one line, after the headings that it begins with: at most `limit` characters, ended
 * at a word by `…`.
 */
export function excerptOf(text: string, limit = 200): string {
  // An empty line stands after headings alone.
  const line = onOneLine(text.replace(/^(?:[^\n]+\n\n)+(?=.)/, ''))
  if (line.length <= limit) return line
  const room = line.slice(0, limit)
  const space = room.lastIndexOf(' ')
  // Without a space near the end (Chinese, a long address) any whole character ends it.
  const end = space > limit / 2 ? space : lastWholeCharacter(room)
  return `${room.slice(0, end).replace(/[\s,;:.·–—-]+$/, '')}…`
}

/** A line that ends without a mark (a heading, an item of a list) is set apart from the next by a dot. */
export function onOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  return lines
    .filter((line) => line !== '')
    .map((line, i, all) => line + (i === all.length - 1 ? '' : endsWithMark(line) ? ' ' : ' · '))
    .join('')
}

/** A mark, or one that closes after it; or a bracket that opens, in code. */
function endsWithMark(line: string): boolean {
  return /[\p{Po}\p{Pd}\p{Ps}][\p{Pe}\p{Pf}\p{Pi}]*$/u.test(line.slice(-4))
}

/** Where the last character begins: what is cut there ends in no half emoji or lost accent. */
function lastWholeCharacter(room: string): number {
  return [...new Intl.Segmenter().segment(room)].at(-1)?.index ?? 0
}
