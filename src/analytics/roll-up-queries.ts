import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'

export interface RollUpState {
  /** The last day that has its row. */
  last: string | null
  /** The oldest day of which something is left, to be summed up or to be cleared away. */
  oldest: string | null
  /** The first month that has days and no sum. */
  month: string | null
}

/** One row, from the first or last entries of six tables. */
export async function getRollUpState(db: Db): Promise<RollUpState> {
  const days = ['visits', 'tallies', 'uncounted', 'feed_fetchers'].map(
    (table) => sql`coalesce((SELECT min(day) FROM ${sql.table(table)}), '9999')`,
  )
  return db
    .selectNoFrom([
      sql<string | null>`(SELECT max(day) FROM site_days)`.as('last'),
      sql<string | null>`nullif(min(${sql.join(days)}), '9999')`.as('oldest'),
      sql<string | null>`(SELECT substr(min(day), 1, 7) FROM site_days
        WHERE day > coalesce((SELECT max(month) FROM site_months) || '-31', ''))`.as('month'),
    ])
    .executeTakeFirstOrThrow()
}

/** When the first comment since then was published. */
export async function findFirstPublished(db: Db, since: Date): Promise<string | undefined> {
  const published = sql<string>`coalesce(decided_at, created_at)`
  const row = await db
    .selectFrom('comments')
    .select(published.as('published_at'))
    .where('status', '=', 'approved')
    .where(published, '>=', iso(since))
    .orderBy(published)
    .limit(1)
    .executeTakeFirst()
  return row?.published_at
}
