import { markdownParser } from '../lib/markdown-parser.ts'
import { plainText } from '../lib/markdown-text.ts'
import { type SafeHtml, trustHtml } from '../lib/safe-html.ts'
import { safeLink } from '../lib/safe-link.ts'

export interface RenderedComment {
  html: SafeHtml
  /** Its words without markup, a line for each block. */
  text: string
  /** How many links it makes, written out or found: moderation counts them. */
  links: number
}

const md = markdownParser({ html: false, breaks: true, link: safeLink }).disable([
  'code',
  'heading',
  'hr',
  'image',
  'lheading',
  'reference',
  'strikethrough',
  'table',
])

md.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
  tokens[index]?.attrSet('rel', 'nofollow ugc noopener')
  return renderer.renderToken(tokens, index, options)
}

/**
 * A comment's Markdown: emphasis, code, quotes, lists and links. Everything else, HTML above all,
 * is shown as it was typed. Never throws.
 */
export function renderComment(source: string): RenderedComment {
  const env = {}
  const tokens = md.parse(source.toWellFormed(), env)
  const links = tokens
    .flatMap((token) => token.children ?? [])
    .filter((token) => token.type === 'link_open').length
  return {
    html: trustHtml(md.renderer.render(tokens, md.options, env)),
    text: plainText(tokens),
    links,
  }
}
