import type { AppContext } from '../http/context.ts'
import type { KeptPage } from '../http/cut-page.ts'
import { renderKept } from '../http/render-kept.tsx'
import { selectSettings } from '../settings/queries.ts'
import { archiveYears } from './archive.ts'
import { ArchivePage } from './archive-page.tsx'
import { selectMonths, selectTimesToCome } from './card-queries.ts'

/** The months with their counts: a row each, and one for each post that is still to come. */
export async function makeArchive(c: AppContext): Promise<KeptPage> {
  const { db, now, origin, settings_memory } = c.var
  const [settings, months, scheduled] = await db.batch(
    selectSettings(db, now),
    selectMonths(db),
    selectTimesToCome(db, now),
  )
  const site = settings_memory.learn(settings[0], now)
  const to_come = scheduled.map(({ published_at }) => published_at ?? '')
  const years = archiveYears(months, to_come, site.time_zone)
  const page = ArchivePage({ site, origin, years })
  return {
    ...renderKept(page),
    site,
    post: null,
    made_at: now.getTime(),
    good_until: to_come[0] ?? null,
  }
}
