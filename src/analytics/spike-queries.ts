import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { daysAfter, iso, secondsAfter } from '../lib/time.ts'
import { CROWD, REST_SECONDS, USUAL_DAYS } from './spike.ts'

const HOUR_SECONDS = 3600
/** Of the last hour's readings the newest: enough to see any crowd among them. */
const MOST_READINGS = 1000

/** Posts that many opened within the last hour: by the index of last views alone, and nothing more while it is quiet. */
export async function listCrowds(db: Db, now: Date) {
  const recent = db
    .selectFrom('visits')
    .select('post_id')
    .where('last_at', '>', iso(secondsAfter(now, -HOUR_SECONDS)))
    .orderBy('last_at', 'desc')
    .limit(MOST_READINGS)
  return db
    .selectFrom(recent.as('recent'))
    .select(['post_id', sql<number>`count(*)`.as('people')])
    .groupBy('post_id')
    .having(sql<boolean>`count(*) >= ${CROWD}`)
    .execute()
}

/** Those of them that were not told of lately, with what is usual for each. */
export async function listUsual(db: Db, post_ids: number[], today: string, now: Date) {
  const rested = iso(secondsAfter(now, -REST_SECONDS))
  return db
    .selectFrom('posts')
    .select(['id', 'title', 'published_at'])
    .select(
      sql<number>`(SELECT coalesce(sum(visitors), 0) FROM post_days WHERE post_id = posts.id
        AND day >= ${daysAfter(today, -USUAL_DAYS)} AND day < ${today})`.as('people_before'),
    )
    .where('id', 'in', post_ids)
    .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM bulletins
      WHERE bulletins.kind = 'spike' AND post_id = posts.id AND occasion > ${rested})`)
    .execute()
}
