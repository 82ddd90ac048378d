import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { inlineText } from '../lib/markdown-text.ts'
import { escapeHtml } from '../lib/safe-html.ts'
import { safeImageAddress } from '../lib/safe-link.ts'

export interface Image {
  src: string
  alt?: string | undefined
  title?: string | undefined
  width?: string | undefined
  height?: string | undefined
}

// `photo.jpg#880x420`: the size of the picture, so that the text does not jump when it arrives.
const sizeFragment = /#(\d{1,5})x(\d{1,5})$/

/** Images load late and hold their place; one alone in its paragraph is a figure. */
export function lateImages(md: MarkdownIt) {
  md.core.ruler.push('figures', makeFigures)
  md.renderer.rules.image = (tokens, index) => {
    const token = tokens[index]
    if (!token) return ''
    const alt = inlineText(token.children ?? [])
    const title = token.attrGet('title')
    const image = {
      src: String(token.attrGet('src')),
      alt,
      title: title ? String(title) : undefined,
    }
    return imageHtml(image) ?? escapeHtml(alt)
  }
}

/** The tag of an image, or null when its address is none that a picture may come from. */
export function imageHtml({ src, alt = '', title, width, height }: Image): string | null {
  const [fragment = '', inWidth, inHeight] = sizeFragment.exec(src) ?? []
  const address = safeImageAddress(src.slice(0, src.length - fragment.length))
  if (address === null) return null
  const attributes = {
    src: address,
    alt,
    title,
    width: width ?? inWidth,
    height: height ?? inHeight,
  }
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${escapeHtml(value ?? '')}"`)
  return `<img ${written.join(' ')} loading="lazy" decoding="async">`
}

function makeFigures({ tokens, Token: NewToken }: StateCore) {
  for (const [index, inline] of tokens.entries()) {
    const image = inline.type === 'inline' ? onlyImage(inline.children ?? []) : undefined
    const open = tokens[index - 1]
    const close = tokens[index + 1]
    if (!image || open?.type !== 'paragraph_open' || open.hidden || !close) continue
    open.tag = close.tag = 'figure'
    const title = image.attrGet('title')
    if (!title) continue
    image.attrs = image.attrs?.filter(([name]) => name !== 'title') ?? null
    const caption = new NewToken('text', '', 0)
    caption.content = String(title)
    const captionOpen = new NewToken('figcaption_open', 'figcaption', 1)
    captionOpen.meta = { text: '\n' }
    inline.children?.push(captionOpen, caption, new NewToken('figcaption_close', 'figcaption', -1))
  }
}

/** The image of a line that holds nothing else, or nothing but a link around it. */
function onlyImage(children: Token[]): Token | undefined {
  const [first, second] = children
  if (children.length === 1 && first?.type === 'image') return first
  const linked = children.length === 3 && first?.type === 'link_open' && second?.type === 'image'
  return linked ? second : undefined
}
