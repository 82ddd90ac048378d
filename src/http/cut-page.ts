import { fingerprint, fingerprintOf } from '../lib/hash.ts'
import type { Settings } from '../settings/settings.ts'

/** A rendered page, cut open where its counters stand: those are filled anew for each reader. */
export interface KeptPage extends CutHtml {
  site: Settings
  /** What a reading of this page counts for; null on lists. */
  post: { id: number; path: string } | null
  /** Of the comment form, which says when it was made. */
  token?: string
  made_at: number
  /** Its policy, where that is wider than every page's. */
  policy?: string
  /** When it is of yesterday at the latest, however fresh: a scheduled post comes out. Null: no such moment is known. */
  good_until: string | null
}

/** Text as it goes out, or the place of a counter. */
export type Piece = Uint8Array | Slot

export type Slot =
  | { kind: 'line' | 'views' | 'token'; post_id: number }
  | { kind: 'mark'; post_id: number; from: number }

/** HTML that was cut, and the fingerprint of what stays as it is. */
export interface CutHtml {
  pieces: Piece[]
  etag: string
}

const encoder = new TextEncoder()

export function encode(text: string): Uint8Array {
  return encoder.encode(text)
}

export function isSlot(piece: Piece): piece is Slot {
  return 'kind' in piece
}

export function slotsOf({ pieces }: Pick<KeptPage, 'pieces'>): Slot[] {
  return pieces.filter(isSlot)
}

/** Cuts HTML at its slots. `own_id` is the page's own post. */
export function cutHtml(html: string, own_id = 0): CutHtml {
  const places = slot_kinds.flatMap((kind) => placesOf(html, kind)).sort((a, b) => a.from - b.from)
  const texts: Uint8Array[] = []
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to, slot } of [...places, { from: html.length, to: 0, slot: null }]) {
    const text = encode(html.slice(at, from))
    texts.push(text)
    pieces.push(text, ...(slot ? [slot(own_id)] : []))
    at = to
  }
  return { pieces, etag: fingerprintOf(texts) }
}

/** How a slot begins and ends; what stands between begins with its post's number. */
interface SlotKind {
  begins: string
  ends: string
  /** Whether these words themselves stay, and only what is between them is filled anew. */
  stays: boolean
  slot: (between: string, own_id: number) => Slot
}

/**
 * The counter lines, the number of views in the structured data, the mark of the demo's first step, the token of the
 * comment form. Nothing a person writes can look like any of them. Found without a pattern: that would look at each
 * letter four times.
 */
const slot_kinds: SlotKind[] = [
  {
    begins: '<p class="counters" data-counters data-of="',
    ends: '</p>',
    stays: false,
    slot: (between) => ({ kind: 'line', post_id: parseInt(between, 10) }),
  },
  {
    begins: '"interactionType":"https://schema.org/ViewAction","userInteractionCount":',
    ends: '}',
    stays: true,
    slot: (_, own_id) => ({ kind: 'views', post_id: own_id }),
  },
  {
    begins: '<span data-more-than="',
    ends: '</span>',
    stays: false,
    slot: (between) => markIn(between),
  },
  {
    begins: '<input type="hidden" name="token" value="',
    ends: '"',
    stays: true,
    slot: (_, own_id) => ({ kind: 'token', post_id: own_id }),
  },
]

function placesOf(html: string, { begins, ends, stays, slot }: SlotKind) {
  const places = []
  for (let at = html.indexOf(begins); at >= 0; at = html.indexOf(begins, at)) {
    const inside = at + begins.length
    const end = html.indexOf(ends, inside)
    if (end < 0) break
    const between = html.slice(inside, end)
    places.push({
      from: stays ? inside : at,
      to: stays ? end : end + ends.length,
      slot: (own_id: number) => slot(between, own_id),
    })
    at = end
  }
  return places
}

function markIn(text: string): Slot {
  const [, from, post_id] = /^(\d+)" data-of="(\d+)"/.exec(text) ?? []
  return { kind: 'mark', post_id: Number(post_id), from: Number(from) }
}

/** A page of several pieces of HTML, each cut already. */
export function joinCuts(cuts: CutHtml[]): CutHtml {
  return {
    pieces: cuts.flatMap((cut) => cut.pieces),
    etag: fingerprint(cuts.map((cut) => cut.etag).join()),
  }
}
