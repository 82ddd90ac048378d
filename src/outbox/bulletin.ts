import type { Insertable, Selectable } from 'kysely'
import type { BulletinsTable } from '../db/outgoing-tables.ts'
import type { Config } from '../config.ts'
import type { Settings } from '../settings/settings.ts'

/** Word of the figures, in words already: no person is in it. */
export type Bulletin = Pick<
  Insertable<BulletinsTable>,
  'kind' | 'post_id' | 'occasion' | 'title' | 'message' | 'url'
>

export type BulletinWay = BulletinsTable['way']
export type BulletinKey = Pick<Selectable<BulletinsTable>, 'kind' | 'post_id' | 'occasion' | 'way'>

/** By which ways bulletins of this kind go; none where nobody has asked for them. */
export function bulletinWays(
  kind: Bulletin['kind'],
  site: Settings,
  config: Config,
): BulletinWay[] {
  if (site.bulletins !== 'all' && site.bulletins !== kind) return []
  const by_mail = config.mail !== null && site.owner_mail !== 'none'
  return [...(site.notify_url ? (['note'] as const) : []), ...(by_mail ? (['mail'] as const) : [])]
}
