import type { AppContext } from '../http/context.ts'
import { dayIn } from '../lib/time.ts'
import type { Settings } from '../settings/settings.ts'
import { whyRefused } from './judge.ts'
import type { TallySum } from './given-queries.ts'
import type { Hit } from './not-counted.ts'
import { tidyLink, tidyPath, tidyQuery, tidyReferrer } from './tally.ts'
import { asksForPrivacy, ownHosts } from './visit-row.ts'
import { writeInTime } from './write-ledger.ts'

/** Somebody left an article by a link in it. */
export function noteLink(c: AppContext, site: Settings, post_id: number, link: string): void {
  const value = tidyLink(link, ownHosts(c))
  if (value) note(c, site, { kind: 'link', post_id, value, detail: '' })
}

/** Somebody looked for something: the words, and whether there was anything. `kind`: by the form, or by the page's script. */
export function noteSearch(
  c: AppContext,
  site: Settings,
  query: string,
  { is_found, kind }: { is_found: boolean; kind: Hit['kind'] },
): void {
  const value = tidyQuery(query)
  if (!value || whyRefused(c, kind, site)) return
  note(c, site, { kind: 'search', post_id: 0, value, detail: is_found ? 'found' : 'nothing' })
}

/** Somebody followed a link that leads nowhere. Where it stands is told by the reader's browser, or not asked. */
export function noteNotFound(c: AppContext, site: Settings): void {
  if (whyRefused(c, 'document', site)) return
  const { headers } = c.req.raw
  const referer = asksForPrivacy(headers) ? null : headers.get('Referer')
  const detail = tidyReferrer(referer, ownHosts(c))
  note(c, site, { kind: 'not_found', post_id: 0, value: tidyPath(c.req.path), detail })
}

function note(c: AppContext, site: Settings, tally: Omit<TallySum, 'day' | 'hits'>): void {
  const day = dayIn(site.time_zone, c.var.now)
  c.var.counter.ledger.addTally({ day, ...tally })
  writeInTime(c)
}
