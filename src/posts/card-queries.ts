import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'
import type { MonthBounds } from './archive.ts'
import { OPENING_LETTERS } from './excerpt.ts'
import { CARDS_A_PAGE } from './post.ts'
import { FOUND_A_PAGE, HIT_END, HIT_START } from './search.ts'

/** It stands in for a summary. */
export const opening = sql<string>`iif(excerpt = '', substr(text, 1, ${sql.lit(OPENING_LETTERS)}), '')`

/** What a list shows of a post: no text, that is what its page is for. */
function selectCards(db: Db) {
  return db
    .selectFrom('posts')
    .innerJoin('post_counts', 'post_counts.post_id', 'posts.id')
    .select(['posts.id', 'kind', 'posts.slug', 'title', 'excerpt', 'posts.published_at'])
    .select(['views', 'comments'])
    .select(opening.as('opening'))
}

export type Card = Awaited<ReturnType<ReturnType<typeof selectCards>['execute']>>[number]

/** A page of the front page. */
export function selectIndexCards(db: Db, moment: string, before: number) {
  return selectPublished(db, moment)
    .limit(CARDS_A_PAGE + 1)
    .offset(before)
}

/** Newest first. */
function selectPublished(db: Db, moment: string) {
  return selectCards(db)
    .where('kind', '=', 'post')
    .where('status', '=', 'published')
    .where('posts.published_at', '<=', moment)
    .orderBy('posts.published_at', 'desc')
}

export function selectTagCards(db: Db, tag: string, moment: string, before: number) {
  return selectCards(db)
    .innerJoin('post_tags', 'post_tags.post_id', 'posts.id')
    .where('post_tags.tag_slug', '=', tag)
    .where('post_tags.published_at', '<=', moment)
    .orderBy('post_tags.published_at', 'desc')
    .limit(CARDS_A_PAGE + 1)
    .offset(before)
}

export function selectMonthCards(
  db: Db,
  { from, to }: Pick<MonthBounds, 'from' | 'to'>,
  moment: string,
  before: number,
) {
  return selectIndexCards(db, moment, before)
    .where('posts.published_at', '>=', from)
    .where('posts.published_at', '<', to)
}

/** When each post came out, or will. */
export function selectMoments(db: Db) {
  return db
    .selectFrom('posts')
    .select('published_at')
    .where('kind', '=', 'post')
    .where('status', '=', 'published')
}

export function selectMonths(db: Db) {
  return db.selectFrom('post_months').select(['month', 'posts'])
}

/** When scheduled posts come out, the next one first: their months have them already. */
export function selectTimesToCome(db: Db, now: Date) {
  return selectTimesAfter(db, iso(now))
}

export function selectTimesAfter(db: Db, moment: string) {
  return db
    .selectFrom('posts')
    .select('published_at')
    .where('kind', '=', 'post')
    .where('status', '=', 'published')
    .where('published_at', '>', moment)
    .orderBy('published_at')
}

/** What a search finds, best first. `match` is FTS5's language; only `rank` alone is sorted without reading every match. */
export function selectFound(db: Db, match: string, page: number, now: Date) {
  return db
    .selectFrom('post_search')
    .innerJoin('posts', 'posts.id', 'post_search.rowid')
    .innerJoin('post_counts', 'post_counts.post_id', 'posts.id')
    .select(['posts.id', 'kind', 'slug', 'published_at', 'rank', 'views', 'comments'])
    .select([
      sql<string>`highlight(post_search, 0, ${HIT_START}, ${HIT_END})`.as('title'),
      sql<string>`highlight(post_search, 1, ${HIT_START}, ${HIT_END})`.as('excerpt'),
      sql<string>`snippet(post_search, 2, ${HIT_START}, ${HIT_END}, '…', 32)`.as('passage'),
    ])
    .where(sql<boolean>`post_search MATCH ${match}`)
    .where('status', '=', 'published')
    .where('published_at', '<=', iso(now))
    .orderBy('rank')
    .limit(FOUND_A_PAGE + 1)
    .offset((page - 1) * FOUND_A_PAGE)
}

export type Found = Awaited<ReturnType<ReturnType<typeof selectFound>['execute']>>[number]
