export interface HeadingPlace {
  title: string
  /** How much of the text stands before it, 0 to 1, in words. */
  at: number
}

/** Where the headings of a rendered text stand, by the words before them. */
export function headingPlaces(html: string): HeadingPlace[] {
  const all = countWords(html)
  return [...html.matchAll(/<h[23][^>]*>(.*?)<\/h[23]>/gs)].map((heading) => ({
    title: plain(heading[1] ?? '').trim(),
    at: countWords(html.slice(0, heading.index)) / Math.max(all, 1),
  }))
}

/** Which share came as far, from what is known of each tenth: straight lines between, and everybody at the top. */
export function reachedAt(curve: number[], at: number): number {
  const known = [1, ...curve]
  const tenth = Math.min(Math.max(at, 0), 1) * 10
  const below = Math.floor(tenth)
  const [left = 0, right = left] = [known[below], known[below + 1]]
  return left + (right - left) * (tenth - below)
}

function countWords(html: string): number {
  return plain(html).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name] ?? '')
    .replace(/\s+/g, ' ')
}
