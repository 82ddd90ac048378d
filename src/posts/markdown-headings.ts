import type { MarkdownIt, StateCore } from 'markdown-it'
import { inlineText } from '../lib/markdown-text.ts'
import { hyphenated } from './slug.ts'

/**
 * Ids that belong to the page around a post, and that no heading gets: the page may use ids that
 * begin with `comment-`, `comments-`, `field-` or `page-`, and a few single words.
 */
export const pageIds = /^(?:(?:comments?|field|fn|fnref|page)(?:-|$)|(?:content|form|main|top)$)/

/** Headings get ids made from their words, and levels that begin below the page's title. */
export function headings(md: MarkdownIt) {
  md.core.ruler.push('headings', placeHeadings)
}

function placeHeadings({ tokens }: StateCore) {
  const isHeading = /^heading_(?:open|close)$/
  const ends = tokens.filter((token) => isHeading.test(token.type))
  const top = ends.reduce((least, { tag }) => Math.min(least, Number(tag.slice(1))), 6)
  for (const token of ends) token.tag = `h${Math.min(Number(token.tag.slice(1)) - top + 2, 6)}`
  const unique = uniqueIds()
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue
    const words = hyphenated(inlineText(tokens[index + 1]?.children ?? [])) || 'section'
    token.attrSet('id', unique(pageIds.test(words) ? `section-${words}` : words))
  }
}

/** `intro`, `intro-2`, `intro-3`: each id once, in a time that does not grow with the repeats. */
function uniqueIds(): (id: string) => string {
  const taken = new Map<string, number>()
  return (id) => {
    let candidate = id
    let number = taken.get(id) ?? 1
    while (taken.has(candidate)) candidate = `${id}-${++number}`
    taken.set(id, number)
    if (candidate !== id) taken.set(candidate, 1)
    return candidate
  }
}
