import { deleteOldSalts } from './analytics/queries.ts'
import { clearOldBlocks } from './comments/queries.ts'
import { type Env, readConfig } from './config.ts'
import { expired } from './owner/queries.ts'
import { Db } from './db/database.ts'

/** What the cron runs: takes away what may not be kept any longer. */
export async function runJobs(env: Env, now: Date): Promise<void> {
  const db = new Db(readConfig(env).database)
  await db.batch(deleteOldSalts(db, now), clearOldBlocks(db, now), ...expired(db, now))
}
