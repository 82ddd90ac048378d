import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso } from '../lib/time.ts'
import { ROOTS_A_PAGE, type ShownComment, type ThreadOrder } from './comment.ts'

/** A comment of a page of a thread, and what says whether there is a next page. */
export interface ThreadRow extends ShownComment {
  /** On the first page: published comments of the whole post, or 0 where all of them are here. */
  total: number
  /** On pages after the first: another root with a place comes after this one. */
  is_followed: 0 | 1
  /** Put first by the owner: at most one root of a post. */
  pinned: 0 | 1
  /** When the owner decided on it; what was published at once has no such moment. */
  decided_at: string | null
}

/** Of every comment that has a place; and of published ones alone. */
const always = [
  'id',
  'parent_id',
  'status',
  'by_owner',
  'by_moderator',
  'likes',
  'created_at',
  'decided_at',
  'pinned',
  'corrected_at',
] as const
const if_approved = ['name', 'url', 'html'] as const
const shown = [...always, ...if_approved] as const

/**
 * The comments of one page of a thread, in no order: its roots and what hangs on them, as far as they have a
 * place. Of those that are not approved only that is given. Each costs a row, the others none: no more comments
 * than a page has roots are read in one go, more of them root by root. They are JSON, for the statement that reads
 * their post: `posts` and `post_counts` are its row.
 */
export function threadJson(db: Db, page: number, order: ThreadOrder) {
  const all = page === 1 ? jsonOf(selectAll(db)) : sql`'[]'`
  const paged = jsonOf(selectPaged(db, page, order))
  return sql<string>`iif(post_counts.comments <= ${ROOTS_A_PAGE}, ${all}, ${paged})`
}

const given_columns = [...shown, 'reason', 'total', 'is_followed'] as const

function jsonOf(rows: Expression<unknown>) {
  const pairs = given_columns.map((name) => sql`${sql.lit(name)}, ${sql.ref(name)}`)
  return sql`(SELECT json_group_array(json_object(${sql.join(pairs)})) FROM (${rows}))`
}

function selectAll(db: Db) {
  return db
    .selectFrom('comments')
    .where('post_id', '=', its_post)
    .where('placed', '=', 1)
    .select(always)
    .select(if_approved.map((name) => ifApproved(sql.ref('status'), sql.ref(name)).as(name)))
    .select([
      sql<string>`''`.as('reason'),
      sql<number>`0`.as('total'),
      sql<0 | 1>`0`.as('is_followed'),
    ])
}

const its_post = sql<number>`posts.id`

/**
 * One walk over the roots: each is given as it stands (side 0), then what hangs on it (side 1). The pinned one
 * comes on top of the first page, and is left out where it would stand.
 */
function selectPaged(db: Db, page: number, order: ThreadOrder) {
  const all = db.selectFrom('comments as root').select(['post_id', ...shown])
  const in_order = all
    .where('post_id', '=', its_post)
    .where('placed', '=', 1)
    .where('root_id', 'is', null)
    .where('pinned', '=', 0)
    .$if(order === 'liked', (liked) => liked.orderBy('likes', 'desc'))
    .orderBy('id', order === 'newest' ? 'desc' : 'asc')
    .limit(ROOTS_A_PAGE)
    .offset((page - 1) * ROOTS_A_PAGE)
  const on_page = db.selectFrom(in_order.as('root')).selectAll()
  const pinned = all.where('post_id', '=', its_post).where('pinned', '=', 1)
  const roots = page === 1 ? on_page.unionAll(pinned) : on_page
  return db
    .selectFrom(roots.as('root'))
    .crossJoin(sql<{ column1: 0 | 1 }>`(VALUES (0), (1))`.as('side'))
    .leftJoin('comments as reply', (join) =>
      join
        .onRef('reply.post_id', '=', 'root.post_id')
        .on('reply.placed', '=', 1)
        .on('reply.root_id', '=', sql<number>`iif(side.column1 = 1, root.id, NULL)`),
    )
    .where(sql<boolean>`side.column1 = 0 OR reply.id IS NOT NULL`)
    .select([
      ...always.map((name) => given(name).as(name)),
      ...if_approved.map((name) => ifApproved(given('status'), given(name)).as(name)),
      sql<string>`''`.as('reason'),
      (page === 1 ? sql<number>`post_counts.comments` : sql<number>`0`).as('total'),
      (page === 1 ? sql<0 | 1>`0` : isFollowed(order)).as('is_followed'),
    ])
}

/** What waits of a person, or was published just now: for whom shows the key, never for an id alone. */
export function selectOwn(db: Db, slug: string, pairs: { id: number; key_hash: Uint8Array }[]) {
  return db
    .selectFrom('comments')
    .select([...shown, 'reason', isAnswered.as('is_answered')])
    .where('post_id', '=', sql<number>`(SELECT id FROM posts WHERE slug = ${slug})`)
    .where((eb) =>
      eb.or(
        pairs.map((pair) => eb('id', '=', pair.id).and('key_hash', '=', pair.key_hash as never)),
      ),
    )
}

/**
 * Where a published comment stands: the post, and the page of its thread. A row for each root before it. A bound
 * number would be a REAL, and the page a fraction.
 */
export async function findPlace(db: Db, id: number | RawBuilder<number>, now: Date) {
  const root = sql`coalesce(comments.root_id, comments.id)`
  const is_first = sql`post_counts.comments <= ${ROOTS_A_PAGE}
    OR (SELECT pinned FROM comments AS root WHERE root.id = ${root})`
  const page = sql<number>`iif(${is_first}, 1, (SELECT count(*)
    FROM comments AS earlier WHERE earlier.post_id = comments.post_id AND earlier.placed = 1
      AND earlier.root_id IS NULL AND earlier.pinned = 0 AND earlier.id < ${root}) / ${sql.lit(ROOTS_A_PAGE)} + 1)`
  return db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .innerJoin('post_counts', 'post_counts.post_id', 'posts.id')
    .select(['comments.id', 'posts.slug', page.as('page')])
    .where('comments.id', '=', id)
    .where('comments.status', '=', 'approved')
    .where('posts.status', '<>', 'draft')
    .where('posts.published_at', '<=', iso(now))
    .executeTakeFirst()
}

/** The first comment that was published under a post since: a row for each that the post shows. */
export function firstSince(post_id: number, since: string) {
  return sql<number>`(SELECT min(id) FROM comments WHERE post_id = ${post_id} AND placed = 1
    AND status = 'approved' AND coalesce(decided_at, created_at) > ${since})`
}

/** See rights.ts: an answer that is shown, or waits. */
export const isAnswered = sql<0 | 1>`EXISTS (SELECT 1 FROM comments AS answer
  WHERE answer.parent_id = comments.id AND answer.status IN ('approved', 'pending'))`

function given(column: (typeof shown)[number]) {
  return sql`iif(side.column1 = 0, ${sql.ref(`root.${column}`)}, ${sql.ref(`reply.${column}`)})`
}

/** Nothing that a person wrote leaves the database here while the comment is not approved. */
function ifApproved(status: RawBuilder<unknown>, value: RawBuilder<unknown>) {
  return sql<string>`iif(${status} = 'approved', ${value}, '')`
}

function isFollowed(order: ThreadOrder) {
  const ways = ways_on[order].map(
    (way) => sql`EXISTS (SELECT 1 FROM comments AS next
    WHERE next.post_id = root.post_id AND next.placed = 1 AND next.root_id IS NULL AND next.pinned = 0
      AND ${sql.raw(way)})`,
  )
  return sql<0 | 1>`side.column1 = 0 AND (${sql.join(ways, sql` OR `)})`
}

/** Each is a step in an index. */
const ways_on = {
  oldest: ['next.id > root.id'],
  newest: ['next.id < root.id'],
  liked: ['next.likes = root.likes AND next.id > root.id', 'next.likes < root.likes'],
}
