import type { Token } from 'markdown-it'

/**
 * What a reader would hear read out: the words of headings, paragraphs, cells, code and alt texts,
 * a line for each block. An empty line stands after each heading, and nowhere else. A token with
 * HTML of its own carries its words in `meta.text`.
 */
export function plainText(tokens: Token[]): string {
  let text = ''
  for (const [i, token] of tokens.entries()) {
    const words = (token.children ? inlineText(token.children) : ownText(token)).trim()
    if (words === '') continue
    const is_heading = tokens[i - 1]?.type === 'heading_open'
    text += words.replace(/\n\s*\n/g, '\n') + (is_heading ? '\n\n' : '\n')
  }
  return text.trimEnd()
}

/** The words of one line of text: no markup, alt texts in place of images. */
export function inlineText(tokens: Token[]): string {
  let text = ''
  for (const token of tokens) {
    if (token.children) text += inlineText(token.children)
    else if (token.type === 'softbreak') text += ' '
    else if (token.type === 'hardbreak') text += '\n'
    else text += ownText(token)
  }
  return text
}

function ownText({ type, content, meta }: Token): string {
  if (typeof meta?.text === 'string') return meta.text
  return type === 'html_inline' ? '' : content
}
