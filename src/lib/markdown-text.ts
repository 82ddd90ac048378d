import type { Token } from 'markdown-it'

/**
 * What a reader would hear read out: the words of headings, paragraphs, cells, code and alt texts,
 * a line for each block. A token with HTML of its own carries its words in `meta.text`.
 */
export function plainText(tokens: Token[]): string {
  const blocks: string[] = []
  for (const token of tokens) {
    const text = token.children ? inlineText(token.children) : ownText(token)
    if (text.trim() !== '') blocks.push(text.trim())
  }
  return blocks.join('\n')
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
