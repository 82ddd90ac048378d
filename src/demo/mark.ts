import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'

/** Whatever stands in a blog that was empty is the demo's: posts, comments, figures. */
export async function markSamples(db: Db, now: Date): Promise<void> {
  await db.batch(
    db.updateTable('posts').set({ sample: 1 }),
    db.updateTable('comments').set({ sample: 1 }),
    db
      .insertInto('sample_counts')
      .columns(['post_id', 'views', 'visitors', 'reads', 'made_at'])
      .expression(
        db
          .selectFrom('post_counts')
          .select(['post_id', 'views', 'visitors', 'reads'])
          .select(sql<string>`${iso(now)}`.as('made_at')),
      ),
  )
}
