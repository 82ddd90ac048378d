import { queueBulletins } from './analytics/queue-bulletins.ts'
import { deleteOldSalts } from './analytics/queries.ts'
import { keepLikes } from './analytics/tally-queries.ts'
import { GRACE_HOURS, rollUp } from './analytics/roll-up.ts'
import { clearOldBlocks } from './comments/queries.ts'
import { type Env, readConfig } from './config.ts'
import { Db } from './db/database.ts'
import { KeyRing } from './http/keys.ts'
import { dayIn } from './lib/time.ts'
import { deleteOldLikes } from './likes/queries.ts'
import { deleteOldLinks } from './outbox/queries.ts'
import { sendBulletins } from './outbox/send-bulletins.ts'
import { sendDue } from './outbox/send.ts'
import { expired } from './owner/queries.ts'
import { getSettings } from './settings/queries.ts'

/** A run's share of the roll-up; the next run goes on. */
const STEPS_A_RUN = 12

/** What the cron runs: takes away what may not be kept any longer, sends what waits, sums up past days, and tells the owner of them. */
export async function runJobs(env: Env, now: Date): Promise<void> {
  const config = readConfig(env)
  const db = new Db(config.database)
  await db.batch(
    deleteOldSalts(db, now),
    clearOldBlocks(db, now),
    deleteOldLinks(db, now),
    ...expired(db, now),
  )
  const site = await getSettings(db, now)
  const today = dayIn(site.time_zone, now)
  await db.batch(keepLikes(db, today), deleteOldLikes(db, today))
  await sendDue({ db, config, keys: new KeyRing(), site }, now)
  await rollUp(db, {
    zone: site.time_zone,
    now,
    grace_hours: GRACE_HOURS,
    steps: STEPS_A_RUN,
    rows_a_day: config.count_rows_a_day,
  })
  await queueBulletins({ db, config, site }, now)
  await sendBulletins({ db, config, site }, now)
}
