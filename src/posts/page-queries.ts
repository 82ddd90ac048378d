import { sql } from 'kysely'
import { type ThreadOrder } from '../comments/comment.ts'
import { threadJson } from '../comments/thread-queries.ts'
import type { Db } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { iso } from '../lib/time.ts'
import { settingsJson } from '../settings/queries.ts'
import { standsAt } from './address-queries.ts'
import { opening } from './card-queries.ts'
import { counters, type PostSelected, short_columns } from './queries.ts'
import { corrections, counts_of_related } from './related-queries.ts'

/** All that a post's page shows, as one statement: a second one would cost more than the rows of both. */
export function selectPage(
  db: Db,
  { kind, slug, now, has_settings, stamp }: Asked,
  { page, order }: { page: number; order: ThreadOrder },
) {
  const select = page === 1 ? first_pages[order] : pageWith(page, order)
  return select(db, kind, slug, has_settings ? iso(now) : null, stamp)
}

interface Asked {
  kind: 'post' | 'page'
  slug: string
  now: Date
  /** Not where the isolate remembers them. */
  has_settings: boolean
  /** Of the text that the isolate remembers: the same is not given again, but null. */
  stamp: string
}

/** Two texts of the same stamp are the same: with each change a post gets another version. */
export function stampOf({
  id,
  version,
  updated_at,
}: Pick<PageRow, 'id' | 'version' | 'updated_at'>) {
  return `${id} ${version} ${updated_at}`
}

const stamp_of_it = sql`posts.id || ' ' || version || ' ' || posts.updated_at`

/** A post and what stands around it. */
export type PageRow = Omit<PostSelected, 'body' | 'html'> &
  Record<'related' | 'related_counts' | 'corrections' | 'thread' | 'settings', string> & {
    html: string | null
  }

const first_pages = {
  oldest: pageWith(1, 'oldest'),
  newest: pageWith(1, 'newest'),
  liked: pageWith(1, 'liked'),
}

/** Always a row: of a post that is not there every column is null but the settings. */
function pageWith(page: number, order: ThreadOrder) {
  return prepared((db: Db, kind: string, slug: string, moment: string | null, stamp: string) =>
    db
      .selectFrom(sql`(SELECT 1)`.as('one'))
      .leftJoin('posts', (join) => join.on(standsAt(kind, slug)))
      .leftJoin('post_counts', 'post_counts.post_id', 'posts.id')
      .select(short_columns)
      .select(sql<string | null>`iif(${stamp_of_it} = ${stamp}, NULL, html)`.as('html'))
      .select(counters)
      .select(opening.as('text'))
      .select(['related', counts_of_related.as('related_counts'), corrections.as('corrections')])
      .select(threadJson(db, page, order).as('thread'))
      .select(settingsJson(db, moment).as('settings'))
      .$castTo<PageRow>(),
  )
}
