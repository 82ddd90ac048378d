import { type Counts, counterLine } from '../ui/counter-line.ts'
import { viewsMark } from '../ui/step-mark.ts'
import { completeHeaders } from './complete-headers.ts'
import { encode, isSlot, type KeptPage, type Piece, type Slot, slotsOf } from './cut-page.ts'

const FRESH_MS = 30_000
const MEMORY_BYTES = 8 * 1024 * 1024
const QUARTER_MS = 6 * 3600 * 1000
export const HTML = 'text/html; charset=UTF-8'

interface FilledPage {
  body: Uint8Array<ArrayBuffer>
  etag: string
}

/** As it goes out to everybody until a counter moves. */
interface ReadyPage extends FilledPage {
  headers: Headers
  token?: string
  /** How often counters had moved by then. */
  moves: number
}

/** What one isolate keeps: rendered pages (least recently used go first) and the newest counts it knows. */
export class PageMemory {
  readonly #pages = new Map<string, KeptPage>()
  readonly #counts = new Map<number, Counts>()
  readonly #ready = new WeakMap<Piece[], ReadyPage>()
  #bytes = 0
  #changes = 0
  #moves = 0

  /** Goes up with every change that pages must show: what was being made meanwhile may be of before it. */
  get changes(): number {
    return this.#changes
  }

  /** The page of this key if it was made within 30 s. */
  fresh(key: string, now: Date): KeptPage | null {
    const page = this.#pages.get(key)
    if (!page || now.getTime() - page.made_at >= FRESH_MS || isOvertaken(page, now)) return null
    this.#pages.delete(key)
    this.#pages.set(key, page)
    return page
  }

  /** However old: for when the database does not answer. */
  last(key: string): KeptPage | null {
    return this.#pages.get(key) ?? null
  }

  keep(key: string, page: KeptPage): void {
    this.drop(key)
    this.#pages.set(key, page)
    this.#bytes += bytesOf(page)
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= MEMORY_BYTES) break
      this.drop(oldest)
    }
  }

  drop(key: string): void {
    const page = this.#pages.get(key)
    if (!page) return
    this.#pages.delete(key)
    this.#bytes -= bytesOf(page)
  }

  /** Every kept page with this post's counters, after a change to them that others must see at once. */
  dropPost(post_id: number): void {
    this.#changes += 1
    for (const [key, page] of this.#pages) {
      if (slotsOf(page).some((slot) => slot.post_id === post_id)) this.drop(key)
    }
  }

  /** The counts stay: a page that is on its way out is filled with them. */
  clear(): void {
    this.#changes += 1
    this.#pages.clear()
    this.#bytes = 0
  }

  /** Pages and counts, for the one case in which counts go down: the demo's are taken out of them. */
  forget(): void {
    this.clear()
    this.#counts.clear()
    this.#moves += 1
  }

  /** Counts as just read. Views only grow: a slower read must not take back what this isolate counted meanwhile. */
  learn(post_id: number, counts: Counts): void {
    const known = this.#counts.get(post_id)
    const views = Math.max(counts.views, known?.views ?? 0)
    if (views === known?.views && counts.comments === known.comments) return
    this.#moves += 1
    this.#counts.set(post_id, { views, comments: counts.comments })
  }

  /** The total after a view that this isolate counted. */
  raise(post_id: number, views: number): void {
    const known = this.#counts.get(post_id)
    if (known) this.learn(post_id, { ...known, views })
  }

  /** The page with its counters as they are now, and its ETag, which includes them. */
  fill(page: KeptPage): FilledPage {
    const bytes = page.pieces.map((piece) =>
      isSlot(piece) ? encode(filledSlot(piece, this.#countsOf(piece), page)) : piece,
    )
    return { body: joined(bytes), etag: this.#etagOf(page) }
  }

  /** The same with its headers, made once for all who come before a counter of it moves. */
  ready(page: KeptPage): ReadyPage {
    const known = this.#ready.get(page.pieces)
    const is_known = known !== undefined && known.token === page.token
    if (is_known && known.moves === this.#moves) return known
    const etag = this.#etagOf(page)
    const ready =
      is_known && known.etag === etag
        ? known
        : { ...this.fill(page), headers: headersOf(page, etag), token: page.token, moves: 0 }
    ready.moves = this.#moves
    this.#ready.set(page.pieces, ready)
    return ready
  }

  #etagOf(page: KeptPage): string {
    let filled = ''
    for (const piece of page.pieces) {
      if (!isSlot(piece)) continue
      const { views, comments } = this.#countsOf(piece)
      filled += piece.kind === 'token' ? quarterOf(page) : `.${views}-${comments}`
    }
    return `W/"${page.etag}${filled}"`
  }

  #countsOf({ post_id }: Slot): Counts {
    return this.#counts.get(post_id) ?? { views: 0, comments: 0 }
  }
}

function headersOf({ policy }: KeptPage, etag: string): Headers {
  const headers = new Headers({
    'Content-Type': HTML,
    'Cache-Control': 'no-cache',
    Vary: 'Accept',
    ETag: etag,
  })
  if (policy) headers.set('Content-Security-Policy', policy)
  completeHeaders(headers)
  return headers
}

/** A reader's own copy may stand for so long before its form is too old to be sent: a quarter of a day. */
function quarterOf({ made_at }: KeptPage): string {
  return `.${Math.floor(made_at / QUARTER_MS)}`
}

function filledSlot(slot: Slot, counts: Counts, { site, token = '' }: KeptPage): string {
  if (slot.kind === 'token') return token
  if (slot.kind === 'line') return counterLine(slot.post_id, counts, site)
  if (slot.kind === 'mark') return viewsMark(slot.post_id, slot.from, counts.views)
  return String(counts.views)
}

function joined(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeOf(pieces))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Twice: its pieces, and as it is ready to go out. */
function bytesOf({ pieces }: KeptPage): number {
  return 2 * sizeOf(pieces)
}

function sizeOf(pieces: Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (isSlot(piece) ? 0 : piece.length), 0)
}

function isOvertaken({ good_until }: KeptPage, now: Date): boolean {
  return good_until !== null && Date.parse(good_until) <= now.getTime()
}
