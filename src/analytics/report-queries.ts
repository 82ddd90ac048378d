import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'
import type { CommenterSource } from './commenter-sources.ts'
import type { TallyKind } from './day-detail.ts'
import type { Span } from './past-queries.ts'
import type { VisitRow } from './sum-visits.ts'

/** The visits of days that are not rolled up yet: one row each, read once. */
export function selectOpenVisits(db: Db, { from, to, post_id }: Span) {
  const visits = db
    .selectFrom('visits')
    .select(['day', 'post_id', 'views', 'first_at', 'last_at', 'seconds', 'scroll', 'read'])
    .select(['source', 'channel', 'referrer', 'campaign', 'country', 'device', 'browser', 'os'])
    .select(['language', sql<string>`hex(visitor)`.as('visitor')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('day', '>', lastRolled(post_id))
    .$castTo<VisitRow>()
  return post_id === null ? visits : visits.where('post_id', '=', post_id)
}

/** A post's rows may follow a few steps after the site's. */
function lastRolled(post_id: number | null) {
  return post_id === null
    ? sql<string>`coalesce((SELECT max(day) FROM site_days), '')`
    : sql<string>`coalesce((SELECT max(day) FROM post_days WHERE post_id = ${post_id}), '')`
}

export function selectOpenUncounted(db: Db, { from, to }: Span) {
  return db
    .selectFrom('uncounted')
    .select(['reason', 'family', 'hits'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('day', '>', lastRolled(null))
}

export function selectOpenTallies(db: Db, { from, to, post_id }: Span) {
  const tallies = db
    .selectFrom('tallies')
    .select(['kind', 'value', 'detail', 'hits'])
    .where('kind', '<>', 'like')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('day', '>', lastRolled(post_id))
    .$narrowType<{ kind: TallyKind }>()
  return post_id === null ? tallies : tallies.where('post_id', '=', post_id)
}

/** Of posts, by day: one by one, or as the sums of days that are over. */
export function selectOpenLikes(db: Db, { from, to, post_id }: Span) {
  const likes = db
    .selectFrom('likes')
    .select(['day', 'post_id', sql<number>`1`.as('hits')])
    .where('comment_id', '=', 0)
    .unionAll(
      db.selectFrom('tallies').select(['day', 'post_id', 'hits']).where('kind', '=', 'like'),
    )
  return db
    .selectFrom(likes.as('likes'))
    .select(['day', 'hits'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('day', '>', lastRolled(post_id))
    .$if(post_id !== null, (own) => own.where(sql<boolean>`post_id = ${post_id}`))
}

/**
 * When the comments were published that no rolled-up day has, and some of the hours before: a day ends
 * anywhere within 26 hours of the world's clock.
 */
export function selectOpenComments(db: Db, post_id: number | null) {
  const published = sql<string>`coalesce(decided_at, created_at)`
  const since = sql<string>`coalesce((SELECT strftime('%Y-%m-%dT%H:%M:%SZ', max(day), '+10 hours')
    FROM site_days), '')`
  const comments = db
    .selectFrom('comments')
    .select([
      published.as('published_at'),
      sql<string>`coalesce((SELECT max(day) FROM site_days), '')`.as('last_rolled'),
    ])
    .where('status', '=', 'approved')
    .where(published, '>=', since)
  return post_id === null ? comments : comments.where('post_id', '=', post_id)
}

/** Days (UTC) on which counting stopped, and what has been written today. */
export function selectCountDays(db: Db, { from, to }: Span, utc_today: string) {
  return db
    .selectFrom('count_days')
    .select(['day', 'rows_written', 'stopped_at'])
    .where('day', '>=', from)
    .where('day', '<=', utc_today > to ? utc_today : to)
    .where((eb) => eb.or([eb('stopped_at', 'is not', null), eb('day', '=', utc_today)]))
}

const post_columns = ['id', 'kind', 'slug', 'title', 'status', 'words', 'published_at'] as const

export function selectReportPosts(db: Db, ids: number[]) {
  return db.selectFrom('posts').select(post_columns).where('id', 'in', ids)
}

/**
 * A post with its text, to tell where readers left it, with the first answer that somebody else gave, and with
 * where those came from who answered.
 */
export async function findStatsPost(db: Db, id: number) {
  const post = await db
    .selectFrom('posts')
    .select([...post_columns, 'html'])
    .select((eb) =>
      eb
        .selectFrom('comments')
        .select('created_at')
        .whereRef('post_id', '=', 'posts.id')
        .where('comments.status', '=', 'approved')
        .where('by_owner', '=', 0)
        .orderBy('comments.id')
        .limit(1)
        .as('first_comment_at'),
    )
    .select(
      sql<string>`(SELECT json_group_array(json_array(source, commenters))
        FROM commenter_sources WHERE post_id = posts.id)`.as('commenters'),
    )
    .where('id', '=', id)
    .executeTakeFirst()
  return post && { ...post, commenters: JSON.parse(post.commenters) as CommenterSource[] }
}

export type StatsPost = NonNullable<Awaited<ReturnType<typeof findStatsPost>>>

/** The posts that appeared between two moments, newest first. */
export function selectAppeared(db: Db, from: Date, to: Date, limit: number) {
  return db
    .selectFrom('posts')
    .select(post_columns)
    .where('kind', '=', 'post')
    .where('status', '=', 'published')
    .where('published_at', '>=', iso(from))
    .where('published_at', '<', iso(to))
    .orderBy('published_at', 'desc')
    .limit(limit)
}

/** What was changed last, of posts that are out. They are read first: a CROSS JOIN keeps SQLite from beginning with the posts. */
export function selectChanged(db: Db, { from, to, post_id }: Span, limit: number) {
  const changes = db
    .selectFrom('post_changes')
    .select(['post_id', 'day', 'what'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .$if(post_id !== null, (own) => own.where(sql<boolean>`post_id = ${post_id}`))
    .orderBy('day', 'desc')
    .orderBy('post_id', 'desc')
    .orderBy('what')
    .limit(limit)
  return db
    .selectFrom(changes.as('changes'))
    .crossJoin('posts')
    .select([...post_columns, 'day', 'what'])
    .whereRef('posts.id', '=', 'changes.post_id')
    .where('status', '=', 'published')
}

export type ChangedPost = Awaited<ReturnType<ReturnType<typeof selectChanged>['execute']>>[number]

/** Who opened what since then. */
export function selectLive(db: Db, since: Date) {
  return db
    .selectFrom('visits')
    .innerJoin('posts', 'posts.id', 'visits.post_id')
    .select(['post_id', 'slug', 'title', sql<string>`hex(visitor)`.as('visitor')])
    .where('last_at', '>=', iso(since))
}
