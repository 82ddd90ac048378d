import { xmlText } from '../lib/xml.ts'
import type { Settings } from '../settings/settings.ts'
import { type Counts, counterText } from '../ui/counter-line.ts'

const HEIGHT = 20
/** A generous mean of a 12 px system font: `textLength` then makes it exact whatever font is there. */
const LETTER_WIDTH = 6.4

/** The counter line as a picture, for pages elsewhere; light or dark as its reader likes it. */
export function badge(counts: Counts, site: Settings): string {
  const text = xmlText(counterText(counts, site))
  const length = Math.round(text.length * LETTER_WIDTH)
  const width = length + 16
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${text}"><title>${text}</title><style>rect{fill:#f4f2ea}text{fill:#1d1f21;font:12px system-ui,sans-serif}@media (prefers-color-scheme:dark){rect{fill:#1e2123}text{fill:#e3e1dc}}</style><rect width="${width}" height="${HEIGHT}" rx="4"/><text x="8" y="14" textLength="${length}">${text}</text></svg>`
}
