const HALF_LIFE_MS = 5 * 24 * 3_600_000
/** In the middle of what a double can carry: from 2026 to 2053. */
const MIDDLE = Date.UTC(2040, 0, 1)

/**
 * What a view at this moment adds to its post's heat: twice as much as five days before. Among posts that is the
 * same as halving all that came before, and nothing has to be written for it.
 */
export function heatOfView(at: Date): number {
  return 2 ** ((at.getTime() - MIDDLE) / HALF_LIFE_MS)
}
