import { dayIn } from '../lib/time.ts'
import type { Settings } from '../settings/settings.ts'
import type { AppContext } from '../http/context.ts'
import type { Refusal } from './judge.ts'
import { writeInTime } from './write-ledger.ts'

/** Adds a hit that is not counted to the ledger. */
export function noteUncounted(c: AppContext, site: Settings, why: Refusal): void {
  if (c.get('config').local) {
    console.log(`not counted: ${why.reason}${why.family ? ` (${why.family})` : ''}`)
  }
  c.get('counter').ledger.add(dayIn(site.time_zone, c.get('now')), why.reason, why.family)
  writeInTime(c)
}
