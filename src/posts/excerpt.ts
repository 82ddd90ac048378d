/** The beginning of a plain text on one line: at most `limit` characters, ended at a word by `…`. */
export function excerptOf(text: string, limit = 200): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= limit) return line
  const room = line.slice(0, limit)
  const space = room.lastIndexOf(' ')
  // Without a space near the end (Chinese, a long address) any whole character ends it.
  const end = space > limit / 2 ? space : lastWholeCharacter(room)
  return `${room.slice(0, end).replace(/[\s,;:.–—-]+$/, '')}…`
}

/** Where the last character begins: what is cut there ends in no half emoji or lost accent. */
function lastWholeCharacter(room: string): number {
  return [...new Intl.Segmenter().segment(room)].at(-1)?.index ?? 0
}
