import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { escapeHtml } from '../lib/safe-html.ts'
import { OpenTags } from './open-tags.ts'
import { type Place, rebuiltHtml, rebuiltTag, type Written } from './raw-html.ts'

const linkTokens = new Set(['link_open', 'link_close', 'footnote_ref'])

/**
 * HTML in a post is never passed on: each tag is rebuilt from the allow-list or shown as text, and
 * what is left open is closed where its surroundings end.
 */
export function allowListedHtml(md: MarkdownIt) {
  md.core.ruler.push('allow_listed_html', rebuildHtml)
  md.renderer.rules.raw_html = (tokens, index) => tokens[index]?.content ?? ''
  // A raw token that the walk has not seen would be a hole: it is text.
  md.renderer.rules.html_inline = (tokens, index) => escapeHtml(tokens[index]?.content ?? '')
  md.renderer.rules.html_block = md.renderer.rules.html_inline
}

function rebuildHtml(state: StateCore) {
  const entity = /&#?[a-z\d]{1,32};/gi
  const decode = (text: string) => text.replace(entity, (one) => state.md.utils.unescapeAll(one))
  const place = { open: new OpenTags(), decode }
  const tokens: Token[] = []
  const put = writerInto(tokens, state)
  for (const token of state.tokens) {
    if (token.type === 'html_block') {
      put(rebuiltHtml(token.content, place))
      continue
    }
    if (token.type === 'inline') token.children = rebuiltLine(token.children ?? [], place, state)
    else if (!token.hidden) put(closedBefore(token, place.open))
    tokens.push(token)
  }
  put(closing(place.open.closeAllRaw()))
  state.tokens = tokens
}

function rebuiltLine(children: Token[], place: Place, state: StateCore): Token[] {
  const { open } = place
  const tokens: Token[] = []
  const put = writerInto(tokens, state)
  open.openInline('')
  for (const token of children) {
    if (token.type === 'html_inline') {
      put(rebuiltTag(token.content, place))
      continue
    }
    if (token.nesting === -1) put(closing(open.close()))
    // A link in a link would end the outer one: only its words stay.
    if (linkTokens.has(token.type) && open.insideLink) token.hidden = true
    if (token.nesting === 1) open.openInline(token.tag)
    tokens.push(token)
  }
  put(closing(open.close()))
  return tokens
}

/** What an author's tags need closed before a token of Markdown's own. */
function closedBefore({ type, tag, nesting }: Token, open: OpenTags): Written {
  if (nesting === -1) return closing(open.close())
  if (type === 'footnotes_open') return closing(open.closeAllRaw() + open.openBlock(tag))
  return closing(nesting === 1 ? open.openBlock(tag) : open.makeRoomForBlock())
}

function closing(html: string): Written {
  return { html, text: '' }
}

function writerInto(tokens: Token[], { Token: RawToken }: StateCore) {
  return ({ html, text }: Written) => {
    if (html === '' && text === '') return
    const token = new RawToken('raw_html', '', 0)
    token.content = html
    token.meta = { text }
    tokens.push(token)
  }
}
