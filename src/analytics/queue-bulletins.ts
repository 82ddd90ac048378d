import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { countDays, dayBefore, dayIn, iso, secondsAfter } from '../lib/time.ts'
import { type Bulletin, bulletinWays } from '../outbox/bulletin.ts'
import { deleteOldBulletins, findBulletin, insertBulletin } from '../outbox/bulletin-queries.ts'
import type { Settings } from '../settings/settings.ts'
import { crowdBulletin, weekBulletin } from './bulletins.ts'
import { loadReport } from './load-report.ts'
import { isSpike, REST_SECONDS, USUAL_DAYS } from './spike.ts'
import { listCrowds, listUsual } from './spike-queries.ts'
import { weekToTell } from './week.ts'

interface Teller {
  db: Db
  config: Config
  site: Settings
}

/** Looks whether there is word of the figures for the owner, and queues it. Called often, and by two at once. */
export async function queueBulletins(teller: Teller, now: Date): Promise<void> {
  const origin = teller.config.site_url ?? teller.site.origin
  if (!origin) return
  await queueWeek(teller, origin, now)
  await queueSpikes(teller, origin, now)
}

async function queueWeek({ db, config, site }: Teller, origin: string, now: Date): Promise<void> {
  const ways = bulletinWays('week', site, config)
  const week = weekToTell(site.time_zone, now)
  if (!week || ways.length === 0 || (await findBulletin(db, 'week', week.from))) return
  const report = await loadReport(db, site, { period: week, now })
  await queue(db, weekBulletin(report, site, origin), ways, week.from, now)
}

async function queueSpikes({ db, config, site }: Teller, origin: string, now: Date): Promise<void> {
  const ways = bulletinWays('spike', site, config)
  const crowds = ways.length > 0 ? await listCrowds(db, now) : []
  if (crowds.length === 0) return
  const today = dayIn(site.time_zone, now)
  const ids = crowds.map(({ post_id }) => post_id)
  for (const { published_at, ...post } of await listUsual(db, ids, today, now)) {
    const people = crowds.find(({ post_id }) => post_id === post.id)?.people ?? 0
    const first = dayIn(site.time_zone, new Date(published_at ?? now))
    const days = Math.max(0, Math.min(USUAL_DAYS, countDays(first, dayBefore(today))))
    const crowd = { ...post, people, days }
    if (!isSpike(crowd)) continue
    const rested = iso(secondsAfter(now, -REST_SECONDS + 1))
    await queue(db, crowdBulletin(crowd, site, origin, now), ways, rested, now)
  }
}

/** Once for each way, unless there is one as young as `since`. */
async function queue(
  db: Db,
  bulletin: Bulletin,
  ways: ReturnType<typeof bulletinWays>,
  since: string,
  now: Date,
): Promise<void> {
  await db.batch(
    ...ways.map((way) => insertBulletin(db, bulletin, way, since, now)),
    deleteOldBulletins(db, now),
  )
}
