import { type RawBuilder, sql } from 'kysely'
import type { DayClock } from '../lib/day-clock.ts'
import { iso } from '../lib/time.ts'
import { type Dimension, dimensions, MOST_VALUES, OTHER, UNKNOWN } from './day-detail.ts'

/*
 * The sums of a day as SQL, for the roll-up: the Worker's time on the free plan is short, the database's is
 * not. What they mean stands in sum-visits.ts, which makes the same of rows in the Worker; a test compares.
 */

/** The columns of site_days that are summed, in the order of selectSiteDay. */
export const site_day_columns = [
  'day',
  'views',
  'visitors',
  'reads',
  'seconds',
  'comments',
  'likes',
  'sample',
  'detail',
] as const

export function selectSiteDay(day: string, clock: DayClock) {
  const of_day = sql`day = ${sql.lit(day)}`
  return sql`SELECT ${sql.lit(day)}, ${figures(of_day)},
    (SELECT count(*) FROM comments WHERE ${publishedOn(clock)}), ${likes(of_day)},
    EXISTS (SELECT 1 FROM sample_counts WHERE ${madeUpOn(clock)}),
    json_object(${detail(of_day, clock, dimensions)},
      'tallies', ${tallies(of_day)},
      'uncounted', ${uncounted(of_day)},
      'fetchers', (SELECT count(*) FROM feed_fetchers WHERE ${of_day}))`
}

/** Of the posts that `ids` selects. */
export function selectPostDays(day: string, clock: DayClock, ids: RawBuilder<unknown>) {
  const of_post = sql`day = ${sql.lit(day)} AND post_id = asked.id`
  const own = dimensions.filter((dimension) => dimension !== 'post')
  return sql`SELECT asked.id, ${sql.lit(day)}, ${figures(of_post)},
    (SELECT count(*) FROM comments WHERE ${publishedOn(clock)} AND post_id = asked.id),
    ${likes(of_post)},
    EXISTS (SELECT 1 FROM sample_counts WHERE ${madeUpOn(clock)} AND post_id = asked.id),
    json_object(${detail(of_post, clock, own)}, 'tallies', ${tallies(of_post)})
    FROM (${ids}) AS asked WHERE true`
}

/** Of a day that is closed, the first so many that have no row yet. A purged post gets none. */
export function selectLackingPosts(day: string, limit: number) {
  const read = sql`${selectOpenedPosts(day)}
    UNION SELECT post_id FROM tallies WHERE day = ${sql.lit(day)} AND kind IN ('link', 'like')
    UNION SELECT post_id FROM likes WHERE day = ${sql.lit(day)} AND comment_id = 0`
  return sql`SELECT id FROM (${read}) AS told
    WHERE EXISTS (SELECT 1 FROM posts WHERE posts.id = told.id)
    AND NOT EXISTS (SELECT 1 FROM post_days WHERE post_id = told.id AND day = ${sql.lit(day)})
    LIMIT ${sql.lit(limit)}`
}

/** Of a closed day the first visits whose post has its row, or is gone. */
export function selectSummedVisits(day: string, limit: number) {
  return sql`SELECT post_id, visitor FROM visits WHERE day = ${day}
    AND (EXISTS (SELECT 1 FROM post_days WHERE post_id = visits.post_id AND day = ${day})
      OR NOT EXISTS (SELECT 1 FROM posts WHERE id = visits.post_id)) LIMIT ${limit}`
}

/** By post and source, who answered on a day. */
export function selectCommenters(day: string) {
  return sql`SELECT post_id, ${values.source}, count(*) FROM visits
    WHERE day = ${day} AND commented = 1 AND EXISTS (SELECT 1 FROM posts WHERE id = visits.post_id)
    GROUP BY 1, 2`
}

export const commentersTogether = sql<number>`commenter_sources.commenters + excluded.commenters`

/** Of the posts that were opened on a day, each once: by leaps through the key, not by all its visits. */
export function selectOpenedPosts(day: string) {
  return sql`WITH RECURSIVE opened(id) AS (
      SELECT min(post_id) FROM visits WHERE day = ${sql.lit(day)}
      UNION ALL SELECT (SELECT min(post_id) FROM visits
        WHERE day = ${sql.lit(day)} AND post_id > opened.id) FROM opened WHERE id IS NOT NULL)
    SELECT id FROM opened WHERE id IS NOT NULL`
}

export function selectCommentedPosts(clock: DayClock) {
  return sql`SELECT DISTINCT post_id AS id FROM comments WHERE ${publishedOn(clock)}`
}

/** As rows of tallies. */
export function selectLikesBefore(today: string) {
  return sql`SELECT day, 'like', post_id, '', '', count(*) FROM likes
    WHERE day < ${today} AND comment_id = 0 GROUP BY day, post_id`
}

/** On which day a comment counts: when it was published, which the index comments_published is by. */
function publishedOn({ start, end }: DayClock) {
  return sql`status = 'approved' AND coalesce(decided_at, created_at) >= ${sql.lit(iso(start))}
    AND coalesce(decided_at, created_at) < ${sql.lit(iso(end))}`
}

/** The demo's newest readings are visits like any other: the days up to the one on which it was filled are its own. */
function madeUpOn({ start }: DayClock) {
  return sql`made_at >= ${sql.lit(iso(start))}`
}

/** Of posts: as long as they stand one by one, and afterwards by their sum. */
function likes(scope: RawBuilder<unknown>) {
  return sql`(SELECT count(*) FROM likes WHERE ${scope} AND comment_id = 0)
    + (SELECT coalesce(sum(hits), 0) FROM tallies WHERE ${scope} AND kind = 'like')`
}

function figures(scope: RawBuilder<unknown>) {
  const names = ['sum(views)', 'count(DISTINCT visitor)', 'sum(read)', 'sum(seconds)']
  return sql.join(
    names.map((name) => sql`(SELECT coalesce(${sql.raw(name)}, 0) FROM visits WHERE ${scope})`),
  )
}

function detail(scope: RawBuilder<unknown>, clock: DayClock, by: readonly Dimension[]) {
  return sql.join([
    sql`'hours', ${hours(scope, clock)}`,
    sql`'told', (SELECT count(*) FROM visits WHERE ${scope} AND seconds > 0)`,
    sql`'scroll', ${scroll(scope)}`,
    sql`'times', ${times(scope)}`,
    ...by.map((dimension) => sql`${sql.lit(dimension)}, ${shares(scope, dimension)}`),
  ])
}

/** The hundred most viewed; the others under one name, their visitors added up. */
function shares(scope: RawBuilder<unknown>, dimension: Dimension) {
  const name = sql`iif(place <= ${sql.lit(MOST_VALUES)}, value, ${sql.lit(OTHER)})`
  return listOf(
    sql`${name}, sum(views), sum(visitors), sum(reads)`,
    sql`SELECT value, sum(views) AS views, count(DISTINCT visitor) AS visitors, sum(read) AS reads,
        row_number() OVER (ORDER BY sum(views) DESC, value) AS place
      FROM (SELECT ${values[dimension]} AS value, views, visitor, read FROM visits WHERE ${scope})
      WHERE value IS NOT NULL GROUP BY value`,
    name,
  )
}

const known = (column: string) => sql`coalesce(${sql.ref(column)}, ${sql.lit(UNKNOWN)})`

const values: Record<Dimension, RawBuilder<unknown>> = {
  post: sql`CAST(post_id AS TEXT)`,
  source: sql`coalesce(source, iif(channel = 'Direct', 'Direct', ${sql.lit(UNKNOWN)}))`,
  channel: known('channel'),
  referrer: sql`referrer`,
  campaign: sql`campaign`,
  country: known('country'),
  device: known('device'),
  browser: known('browser'),
  os: known('os'),
  language: known('language'),
}

function hours(scope: RawBuilder<unknown>, clock: DayClock) {
  return listOf(
    sql`hour, sum(views), count(DISTINCT visitor)`,
    sql`SELECT ${hourOf('first_at', clock)} AS hour, 1 AS views, visitor FROM visits WHERE ${scope}
      UNION ALL SELECT ${hourOf('last_at', clock)}, views - 1, visitor
      FROM visits WHERE ${scope} AND views > 1`,
    sql`hour`,
  )
}

function hourOf(column: string, { offset, change }: DayClock) {
  const ahead = (minutes: number) => sql.lit(`${minutes < 0 ? '' : '+'}${minutes} minutes`)
  const shift = change
    ? sql`iif(${sql.ref(column)} < ${sql.lit(iso(change.at))}, ${ahead(offset)}, ${ahead(change.offset)})`
    : ahead(offset)
  return sql`CAST(strftime('%H', ${sql.ref(column)}, ${shift}) AS INTEGER)`
}

function scroll(scope: RawBuilder<unknown>) {
  const steps = Array.from({ length: 10 }, (_, step) => {
    return sql`coalesce(sum(scroll >= ${sql.lit((step + 1) * 10)}), 0)`
  })
  return sql`(SELECT json_array(${sql.join(steps)}) FROM visits WHERE ${scope} AND seconds > 0)`
}

/** timeStep of day-detail.ts. */
function times(scope: RawBuilder<unknown>) {
  const step = sql`CASE WHEN seconds < 120 THEN seconds WHEN seconds < 600 THEN seconds - seconds % 10
    ELSE min(seconds - seconds % 60, 3600) END`
  return listOf(
    sql`step, count(*)`,
    sql`SELECT ${step} AS step FROM visits WHERE ${scope} AND seconds > 0`,
    sql`step`,
  )
}

function tallies(scope: RawBuilder<unknown>) {
  return listOf(
    sql`kind, value, detail, sum(hits)`,
    sql`SELECT kind, value, detail, hits FROM tallies WHERE ${scope} AND kind <> 'like'`,
    sql`kind, value, detail`,
  )
}

function uncounted(scope: RawBuilder<unknown>) {
  const name = sql`iif(place <= ${sql.lit(MOST_VALUES)}, family, ${sql.lit(OTHER)})`
  return listOf(
    sql`reason, ${name}, sum(hits)`,
    sql`SELECT reason, family, hits,
        row_number() OVER (PARTITION BY reason ORDER BY hits DESC, family) AS place
      FROM uncounted WHERE ${scope}`,
    sql`reason, ${name}`,
  )
}

/** A list of lists as JSON, one for each group. */
function listOf(
  entries: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
  group: RawBuilder<unknown>,
) {
  return sql`json((SELECT json_group_array(json(entry)) FROM
    (SELECT json_array(${entries}) AS entry FROM (${from}) GROUP BY ${group})))`
}
