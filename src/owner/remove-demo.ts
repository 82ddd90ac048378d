import { deleteSampleFigures } from '../analytics/queries.ts'
import { moderate } from '../comments/moderate.ts'
import type { Db } from '../db/database.ts'
import { monthsOf } from '../posts/archive.ts'
import { deleteSampleCounts, deleteSamplePosts, recountMonths } from '../posts/queries.ts'
import { replacedDemoWords } from '../settings/demo-words.ts'
import { updateSettings } from '../settings/queries.ts'
import type { Settings } from '../settings/settings.ts'
import { selectInventedComments, selectSampleMoments } from './demo-queries.ts'

/**
 * Takes away what the demo brought, and keeps what was written or changed here. Three round trips, of which
 * each leaves the blog whole: if one fails, pressing again does the rest.
 */
export async function removeDemo(db: Db, site: Settings, now: Date): Promise<void> {
  const [invented, samples] = await db.batch(selectInventedComments(db), selectSampleMoments(db))
  const ids = invented.map(({ id }) => id)
  if (ids.length > 0) await moderate(db, ids, 'deleted', now)
  const moments = samples.map(({ published_at }) => published_at)
  await db.batch(
    ...deleteSampleFigures(db),
    ...deleteSampleCounts(db),
    ...deleteSamplePosts(db),
    ...recountMonths(db, monthsOf(site.time_zone, moments)),
    updateSettings(db, { sample: 0, ...replacedDemoWords(site, no_words) }, now),
  )
}

const no_words = { tagline: '', footer: '', comment_note: '' }
