import { tableFrames, tagRules } from './html-tags.ts'

interface OpenElement {
  tag: string
  /** Written as a tag by the author; else made by Markdown, and closed by nothing but Markdown. */
  raw: boolean
  /** Inside text that can hold no blocks. */
  running: boolean
}

const deepest = 100
const runningText = new Set('p h1 h2 h3 h4 h5 h6 em strong s a label'.split(' '))

/**
 * The elements open at one point of a post. An author's tags can close only what they opened
 * themselves, within the same Markdown element, so that no post ends an element of its page.
 * Each method returns the closing tags that have to be written first.
 */
export class OpenTags {
  private readonly elements: OpenElement[] = []
  private rawCount = 0
  private links = 0

  get insideLink(): boolean {
    return this.links > 0
  }

  get inRunningText(): boolean {
    return this.elements.at(-1)?.running ?? false
  }

  /** Markdown begins an element: it ends an author's `<p>`, and stands in no table but its own. */
  openBlock(tag: string): string {
    const closed = this.makeRoomForBlock()
    this.openInline(tag)
    return closed
  }

  makeRoomForBlock(): string {
    let closed = this.closeRaw('p')
    while (tableFrames.has(this.topRaw() ?? '')) closed += this.pop()
    return closed
  }

  openInline(tag: string) {
    this.push({ tag, raw: false, running: this.inRunningText || runningText.has(tag) })
  }

  /** Markdown ends the element it began last: the author's tags left open in it end before. */
  close(): string {
    const closed = this.closeAllRaw()
    this.pop()
    return closed
  }

  closeAllRaw(): string {
    let closed = ''
    while (this.topRaw() !== undefined) closed += this.pop()
    return closed
  }

  /** An author's opening tag, of an allowed name: null when it has no place here. */
  openRaw(tag: string): string | null {
    const { block, inside, empty } = tagRules.get(tag) ?? {}
    if (this.rawCount >= deepest || (tag === 'a' && this.insideLink)) return null
    const place = inside ? this.findRaw(inside) : this.elements.length - 1
    if (inside ? place < 0 : tableFrames.has(this.topRaw() ?? '')) return null
    const closed = inside ? this.closeDownTo(place) : block ? this.closeRaw('p') : ''
    if (!empty) this.push({ tag, raw: true, running: this.inRunningText })
    return closed
  }

  /** An author's closing tag: with it go the tags opened after its own; a stray one does nothing. */
  closeRaw(tag: string): string {
    const place = this.findRaw([tag])
    return place < 0 ? '' : this.closeDownTo(place - 1)
  }

  private closeDownTo(place: number): string {
    let closed = ''
    while (this.elements.length - 1 > place) closed += this.pop()
    return closed
  }

  private findRaw(tags: readonly string[]): number {
    for (let i = this.elements.length - 1; this.elements[i]?.raw; i--) {
      if (tags.includes(this.elements[i]?.tag ?? '')) return i
    }
    return -1
  }

  private topRaw(): string | undefined {
    const top = this.elements.at(-1)
    return top?.raw ? top.tag : undefined
  }

  private push(element: OpenElement) {
    this.elements.push(element)
    if (element.raw) this.rawCount++
    if (element.tag === 'a') this.links++
  }

  private pop(): string {
    const element = this.elements.pop()
    if (element?.raw) this.rawCount--
    if (element?.tag === 'a') this.links--
    return element?.raw ? `</${element.tag}>` : ''
  }
}
