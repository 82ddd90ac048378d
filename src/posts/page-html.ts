import { type SafeHtml, trustHtml } from '../lib/safe-html.ts'

export interface Heading {
  id: string
  /** As HTML: what stands in the heading, without its links. */
  words: SafeHtml
  depth: 2 | 3
}

/** Fewer headings, or fewer words, need no map. */
const FEWEST_HEADINGS = 4
const FEWEST_WORDS = 900

/** The headings of a text that is long enough to want a table of contents; none for others. */
export function contentsOf(html: string, words: number): Heading[] {
  if (words < FEWEST_WORDS) return []
  const headings = [...html.matchAll(heading)].map(([, level, id = '', inner = '']) => ({
    id,
    words: trustHtml(inner.replace(/<sup>.*?<\/sup>|<\/?(?:a|img)\b[^>]*>| id="[^"]*"/gs, '')),
    depth: level === '2' ? (2 as const) : (3 as const),
  }))
  return headings.length < FEWEST_HEADINGS ? [] : headings
}

/**
 * A text as its own page shows it: headings that can be linked to, code that the keyboard can scroll, and footnotes
 * beside the line that refers to them where there is room. What feeds and programs get is without these.
 */
export function pageHtml(html: string, link_to: (words: string) => string): SafeHtml {
  return trustHtml(withReachableCode(withAnchors(withSideNotes(html), link_to)))
}

const heading = /<h([23]) id="([^"]+)">(.*?)<\/h\1>/gs

function withAnchors(html: string, link_to: (words: string) => string): string {
  return html.replace(heading, (_, level: string, id: string, inner: string) => {
    const label = link_to(inner.replace(/<[^>]*>/g, ''))
    return `<h${level} id="${id}">${inner}<a class="anchor" href="#${id}" aria-label="${label}"></a></h${level}>`
  })
}

/** Letters of code that the narrowest phone shows in a line. */
const NARROW = 26

/** A box that scrolls must be reached by the keyboard, and not every browser sees to that. */
function withReachableCode(html: string): string {
  return html.replace(/<pre>(?=(.*?)<\/pre>)/gs, (pre, code: string) => {
    const lines = code.replace(/<[^>]*>/g, '').split('\n')
    return lines.some((line) => line.length > NARROW) ? '<pre tabindex="0">' : pre
  })
}

const note =
  /<li id="fn-(\d+)">\s*<p>((?:(?!<\/p>).)*?)(?: <a href="#fnref-[\d-]+" role="doc-backlink">.*?)?<\/p>\s*<\/li>/gs
const reference = /<sup><a href="#fn-(\d+)" id="fnref-\1" role="doc-noteref">\1<\/a><\/sup>/g

/** A note of one paragraph, copied to its reference: for the eye alone, since the list at the end stays. */
function withSideNotes(html: string): string {
  const end = html.lastIndexOf('<section role="doc-endnotes">')
  if (end < 0) return html
  const notes = new Map<string, string>()
  for (const [, number = '', words = ''] of html.slice(end).matchAll(note)) {
    if (!/ id="|<img/.test(words)) notes.set(number, words)
  }
  const paragraph = /<p>.*?<\/p>/gs
  const text = html.slice(0, end).replace(paragraph, (whole) =>
    whole.replace(reference, (mark, number: string) => {
      const words = notes.get(number)
      return words
        ? `${mark}<small class="side" aria-hidden="true">${number} ${quiet(words)}</small>`
        : mark
    }),
  )
  return text + html.slice(end)
}

/** Hidden from those who hear the page, so nothing in it may be reached by the keyboard. */
function quiet(words: string): string {
  return words.replaceAll('<a ', '<a tabindex="-1" ')
}
