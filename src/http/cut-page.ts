import { fingerprint, fingerprintOf } from '../lib/hash.ts'
import type { Settings } from '../settings/settings.ts'

/** A rendered page, cut open where its counters stand: those are filled anew for each reader. */
export interface KeptPage {
  pieces: Piece[]
  etag: string
  site: Settings
  /** What a reading of this page counts for; null on lists. */
  post: { id: number; path: string } | null
  made_at: number
  /** Its policy, where that is wider than every page's. */
  policy?: string
  /** When it is of yesterday at the latest, however fresh: a scheduled post comes out. Null: no such moment is known. */
  good_until: string | null
}

/** Text as it goes out, or the place of a counter. */
export type Piece = Uint8Array | Slot

export type Slot =
  | { kind: 'line' | 'views'; post_id: number }
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

/**
 * The counter lines, the number of views in the structured data, the mark of the demo's first step. Nothing a
 * person writes can look like any of them.
 */
const slot_pattern =
  /<p class="counters" data-counters data-of="(?<line>\d+)">.*?<\/p>|(?<="interactionType":"https:\/\/schema\.org\/ViewAction","userInteractionCount":)\d+|<span data-more-than="(?<from>\d+)" data-of="(?<mark>\d+)">.*?<\/span>/gs

/** Cuts HTML at its counters. `own_id` is the page's own post. */
export function cutHtml(html: string, own_id = 0): CutHtml {
  const pieces: Piece[] = []
  const texts: Uint8Array[] = []
  const keep = (text: string) => {
    const bytes = encode(text)
    texts.push(bytes)
    pieces.push(bytes)
  }
  let at = 0
  for (const match of html.matchAll(slot_pattern)) {
    keep(html.slice(at, match.index))
    pieces.push(slotOf(match.groups ?? {}, own_id))
    at = match.index + match[0].length
  }
  keep(html.slice(at))
  return { pieces, etag: fingerprintOf(texts) }
}

/** A page of several pieces of HTML, each cut already. */
export function pageOf(
  cuts: CutHtml[],
  { now, ...about }: Pick<KeptPage, 'site' | 'post' | 'good_until' | 'policy'> & { now: Date },
): KeptPage {
  return {
    ...about,
    pieces: cuts.flatMap((cut) => cut.pieces),
    etag: fingerprint(cuts.map((cut) => cut.etag).join()),
    made_at: now.getTime(),
  }
}

function slotOf({ line, mark, from }: Record<string, string | undefined>, own_id: number): Slot {
  if (line) return { kind: 'line', post_id: Number(line) }
  if (mark) return { kind: 'mark', post_id: Number(mark), from: Number(from) }
  return { kind: 'views', post_id: own_id }
}
