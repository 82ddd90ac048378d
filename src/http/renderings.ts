import { type CutHtml, isSlot } from './cut-page.ts'

const MEMORY_BYTES = 8 * 1024 * 1024

/** What was rendered last at an address, and of what. */
export interface Rendering {
  /** Everything that the HTML hangs on, each to be compared by itself. */
  made_of: unknown[]
  html: CutHtml
  /** The long part of it, and the stamp by which the database knows that it is still the same. */
  source: { stamp: string; text: string }
}

/**
 * No pages are kept here: each time the database is asked. Only where all that it says is as it was, it need not be
 * rendered again, nor what is long be sent again.
 */
export class Renderings {
  readonly #known = new Map<string, Rendering>()
  #bytes = 0

  last(address: string): Rendering | undefined {
    return this.#known.get(address)
  }

  get(address: string, now: Omit<Rendering, 'html'>, render: () => CutHtml): CutHtml {
    const known = this.#known.get(address)
    if (known) this.#drop(address, known)
    const html = known && isSame(known.made_of, now.made_of) ? known.html : render()
    this.#keep(address, { ...now, html })
    return html
  }

  #keep(address: string, rendering: Rendering): void {
    this.#known.set(address, rendering)
    this.#bytes += bytesOf(rendering)
    for (const [oldest, one] of this.#known) {
      if (this.#bytes <= MEMORY_BYTES) break
      this.#drop(oldest, one)
    }
  }

  #drop(address: string, rendering: Rendering): void {
    this.#known.delete(address)
    this.#bytes -= bytesOf(rendering)
  }
}

function isSame(before: unknown[], now: unknown[]): boolean {
  return before.length === now.length && before.every((value, i) => value === now[i])
}

/** Letters of what it is made of may take two bytes. A text that stands there twice is one in memory. */
function bytesOf({ html, made_of, source }: Rendering): number {
  const bytes = html.pieces.reduce((sum, piece) => sum + (isSlot(piece) ? 0 : piece.length), 0)
  const texts = new Set([source.text, ...made_of])
  const letters = [...texts].reduce<number>(
    (sum, text) => sum + (typeof text === 'string' ? text.length : 0),
    0,
  )
  return bytes + 2 * letters
}
