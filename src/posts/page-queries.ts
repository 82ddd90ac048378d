import { sql } from 'kysely'
import { type ThreadOrder } from '../comments/comment.ts'
import { threadJson } from '../comments/thread-queries.ts'
import type { Db } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { iso } from '../lib/time.ts'
import { settingsJson } from '../settings/queries.ts'
import { standsAt } from './address-queries.ts'
import { counters, type PostSelected, short_columns } from './queries.ts'
import { corrections, counts_of_related } from './related-queries.ts'

/** All that a post's page shows, as one statement: a second one would cost more than the rows of both. */
export function selectPage(
  db: Db,
  { kind, slug, now }: { kind: 'post' | 'page'; slug: string; now: Date },
  { page, order }: { page: number; order: ThreadOrder },
) {
  const select = page === 1 ? first_pages[order] : pageWith(page, order)
  return select(db, kind, slug, iso(now))
}

/** A post and what stands around it. */
type PageRow = Omit<PostSelected, 'body'> &
  Record<'related' | 'related_counts' | 'corrections' | 'thread' | 'settings', string>

const first_pages = {
  oldest: pageWith(1, 'oldest'),
  newest: pageWith(1, 'newest'),
  liked: pageWith(1, 'liked'),
}

/** Always a row: of a post that is not there every column is null but the settings. */
function pageWith(page: number, order: ThreadOrder) {
  return prepared((db: Db, kind: string, slug: string, moment: string) =>
    db
      .selectFrom(sql`(SELECT 1)`.as('one'))
      .leftJoin('posts', (join) => join.on(standsAt(kind, slug)))
      .leftJoin('post_counts', 'post_counts.post_id', 'posts.id')
      .select(short_columns)
      .select(counters)
      // The opening stands in for a summary.
      .select(sql<string>`iif(excerpt = '', substr(text, 1, 300), '')`.as('text'))
      .select(['related', counts_of_related.as('related_counts'), corrections.as('corrections')])
      .select(threadJson(db, page, order).as('thread'))
      .select(settingsJson(db, moment).as('settings'))
      .$castTo<PageRow>(),
  )
}
