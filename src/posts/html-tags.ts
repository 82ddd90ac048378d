import { safeAddress } from '../lib/safe-link.ts'

/** What of a tag's attributes may stay: the value to write, or null to leave the attribute out. */
type AttributeRule = (value: string) => string | null

export interface TagRule {
  /** Can hold no content, and so is never closed. */
  empty?: true
  /** Not allowed in running text: closes an open `<p>`, and is shown as text inside Markdown's own. */
  block?: true
  /** Only directly inside one of these. */
  inside?: readonly string[]
  attributes?: Record<string, AttributeRule>
}

const anything: AttributeRule = (value) => value
const flag: AttributeRule = () => ''
const address: AttributeRule = safeAddress
const matching =
  (pattern: RegExp): AttributeRule =>
  (value) =>
    pattern.test(value) ? value : null
const number = matching(/^\d{1,4}$/)
const moment = matching(/^[\w:.+ -]{1,40}$/)

const tableParts = ['table', 'thead', 'tbody', 'tfoot'] as const
const cell = { colspan: number, rowspan: number, scope: matching(/^(?:row|col)(?:group)?$/) }

/** The tags a post may contain. No class, style, id or handler: the look is the theme's. */
export const tagRules: ReadonlyMap<string, TagRule> = new Map(
  Object.entries<TagRule>({
    ...named('b i em strong sub sup kbd mark s u small code span ruby', {}),
    ...named('rt rp', { inside: ['ruby'] }),
    ...named('del ins', { attributes: { cite: address, datetime: moment } }),
    ...named('p div figure dl ul pre', { block: true }),
    ...named('br wbr', { empty: true }),
    ...named('dt dd', { block: true, inside: ['dl'] }),
    ...named('thead tbody tfoot caption', { block: true, inside: ['table'] }),
    ...named('th td', { block: true, inside: ['tr'], attributes: cell }),
    abbr: { attributes: { title: anything } },
    q: { attributes: { cite: address } },
    time: { attributes: { datetime: moment } },
    a: { attributes: { href: address, title: anything } },
    img: {
      empty: true,
      attributes: { src: anything, alt: anything, title: anything, width: number, height: number },
    },
    hr: { block: true, empty: true },
    blockquote: { block: true, attributes: { cite: address } },
    details: { block: true, attributes: { open: flag } },
    summary: { block: true, inside: ['details'] },
    figcaption: { block: true, inside: ['figure'] },
    ol: { block: true, attributes: { start: matching(/^-?\d{1,9}$/), reversed: flag } },
    li: { block: true, inside: ['ul', 'ol'] },
    table: { block: true },
    tr: { block: true, inside: tableParts },
  }),
)

/** Attributes every allowed tag may have: text in another language or direction. */
export const sharedAttributes: Record<string, AttributeRule> = {
  lang: matching(/^[a-z]{1,8}(?:-[a-z\d]{1,8}){0,4}$/i),
  dir: matching(/^(?:ltr|rtl|auto)$/i),
}

/** Elements whose direct children are only parts of a table; a browser throws anything else out. */
export const tableFrames: ReadonlySet<string> = new Set([...tableParts, 'tr'])

function named(names: string, rule: TagRule): Record<string, TagRule> {
  return Object.fromEntries(names.split(' ').map((name) => [name, rule]))
}
