import { isPageLoad, isPrefetch } from './page-load.ts'
import { findRobot } from './robots.ts'

/** In the order in which they are looked for; the first that fits is the one that is told. */
export type Reason =
  | 'preview'
  | 'owner'
  | 'not-a-page-load'
  | 'prefetch'
  | 'ai-crawler'
  | 'feed-reader'
  | 'link-preview'
  | 'robot'
  | 'too-many'
  | 'reload'

export interface NotCounted {
  reason: Reason
  /** Which robot; empty where the reason says it all. */
  family: string
}

export interface Hit {
  kind: 'document' | 'beacon'
  method: string
  headers: Headers
  /** A draft shown to its writer. */
  preview: boolean
  /** Signed in, or a device that asked not to be counted. */
  owner: boolean
  /** Families of robots that the owner wants counted all the same. */
  counted_families: string[]
}

/**
 * Why a hit is no reading, as far as the request itself tells; `too-many` and `reload` need memory.
 * A beacon is a fetch by nature, and sent when the page is shown: the two rules on loading pass it.
 */
export function whyNotCounted(hit: Hit): NotCounted | null {
  if (hit.preview) return { reason: 'preview', family: '' }
  if (hit.owner) return { reason: 'owner', family: '' }
  if (hit.kind === 'document') {
    if (!isPageLoad(hit)) return { reason: 'not-a-page-load', family: '' }
    if (isPrefetch(hit.headers)) return { reason: 'prefetch', family: '' }
  }
  const robot = findRobot(hit.headers.get('User-Agent')) ?? withoutLanguage(hit.headers)
  return robot && !hit.counted_families.includes(robot.family) ? robot : null
}

/** Every browser says which languages its reader prefers; most programs do not. */
function withoutLanguage(headers: Headers): NotCounted | null {
  return headers.get('Accept-Language')?.trim() ? null : { reason: 'robot', family: 'no language' }
}
