import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
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
}

const shown = [
  'id',
  'parent_id',
  'status',
  'name',
  'url',
  'html',
  'by_owner',
  'likes',
  'created_at',
  'pinned',
  'corrected_at',
] as const

/**
 * The comments of one page of a thread, in no order: its roots and what hangs on them, as far as they have a
 * place. Of those that are not approved only that is given. Each costs a row, the others none: no more comments
 * than a page has roots are read in one go, more of them root by root.
 */
export function selectThread(db: Db, slug: string, page: number, order: ThreadOrder) {
  if (page === 1) return first_pages[order](db, slug)
  return selectPaged(db, slug, page, order)
}

const first_pages = {
  oldest: firstPage('oldest'),
  newest: firstPage('newest'),
  liked: firstPage('liked'),
}

function firstPage(order: ThreadOrder) {
  return prepared((db: Db, slug: string) =>
    selectAll(db, slug).unionAll(selectPaged(db, slug, 1, order)),
  )
}

/** Nothing for a post with more comments than one page has roots. */
function selectAll(db: Db, slug: string) {
  return db
    .selectFrom('comments')
    .where('post_id', '=', postWith(slug, sql`comments <= ${ROOTS_A_PAGE}`))
    .where('placed', '=', 1)
    .select([
      'id',
      'parent_id',
      'status',
      'by_owner',
      'likes',
      'created_at',
      'pinned',
      'corrected_at',
    ])
    .select(
      (['name', 'url', 'html'] as const).map((name) =>
        ifApproved(sql.ref('status'), sql.ref(name)).as(name),
      ),
    )
    .select([
      sql<string>`''`.as('reason'),
      sql<number>`0`.as('total'),
      sql<0 | 1>`0`.as('is_followed'),
    ])
}

/**
 * One walk over the roots: each is given as it stands (side 0), then what hangs on it (side 1). The pinned one
 * comes on top of the first page, and is left out where it would stand.
 */
function selectPaged(db: Db, slug: string, page: number, order: ThreadOrder) {
  const all = db.selectFrom('comments as root').select(['post_id', ...shown])
  const in_order = all
    .where('post_id', '=', postWith(slug, sql`comments > ${ROOTS_A_PAGE}`))
    .where('placed', '=', 1)
    .where('root_id', 'is', null)
    .where('pinned', '=', 0)
    .$if(order === 'liked', (liked) => liked.orderBy('likes', 'desc'))
    .orderBy('id', order === 'newest' ? 'desc' : 'asc')
    .limit(ROOTS_A_PAGE)
    .offset((page - 1) * ROOTS_A_PAGE)
  const on_page = db.selectFrom(in_order.as('root')).selectAll()
  const roots =
    page === 1 ? on_page.unionAll(all.where('pinned', '=', 1).where(isOfCrowded(slug))) : on_page
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
      given<number>('id').as('id'),
      given<number | null>('parent_id').as('parent_id'),
      given<ShownComment['status']>('status').as('status'),
      given<0 | 1>('by_owner').as('by_owner'),
      given<number>('likes').as('likes'),
      given<string>('created_at').as('created_at'),
      given<0 | 1>('pinned').as('pinned'),
      given<string | null>('corrected_at').as('corrected_at'),
      ifApproved(given('status'), given('name')).as('name'),
      ifApproved(given('status'), given('url')).as('url'),
      ifApproved(given('status'), given('html')).as('html'),
      sql<string>`''`.as('reason'),
      (page === 1 ? totalOf(slug) : sql<number>`0`).as('total'),
      (page === 1 ? sql<0 | 1>`0` : isFollowed(order)).as('is_followed'),
    ])
}

/** From the few that are pinned to their post, so that a blog that pins nothing pays nothing for it. */
function isOfCrowded(slug: string) {
  return sql<boolean>`EXISTS (SELECT 1 FROM posts JOIN post_counts ON post_counts.post_id = posts.id
    WHERE posts.id = root.post_id AND slug = ${slug} AND post_counts.comments > ${ROOTS_A_PAGE})`
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
export async function findPlace(db: Db, id: number, now: Date) {
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

/** See rights.ts: an answer that is shown, or waits. */
export const isAnswered = sql<0 | 1>`EXISTS (SELECT 1 FROM comments AS answer
  WHERE answer.parent_id = comments.id AND answer.status IN ('approved', 'pending'))`

/** The post's id, or none: then nothing is searched. */
function postWith(slug: string, condition: RawBuilder<unknown>) {
  return sql<number>`(SELECT id FROM posts JOIN post_counts ON post_id = id WHERE slug = ${slug} AND ${condition})`
}

function totalOf(slug: string) {
  return sql<number>`(SELECT comments FROM posts JOIN post_counts ON post_id = id WHERE slug = ${slug})`
}

function given<Value>(column: (typeof shown)[number]) {
  return sql<Value>`iif(side.column1 = 0, ${sql.ref(`root.${column}`)}, ${sql.ref(`reply.${column}`)})`
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
