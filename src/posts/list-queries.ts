import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { KeyCursor } from '../lib/cursor.ts'
import { iso } from '../lib/time.ts'
import type { ListView, Place } from './post-list.ts'
import { hyphenated } from './slug.ts'

export const LIST_PAGE = 20

// The expressions of migrations/0020_post_lists.sql: SQLite finds its indexes by their words.
const date = sql<string>`iif(status = 'draft' OR published_at IS NULL, updated_at, published_at)`
const standing = sql<string>`(CASE status WHEN 'draft' THEN '2' WHEN 'published' THEN '1' ELSE '0' END || ${date})`
const title = sql<string>`title COLLATE NOCASE`

/** Every status, a page and one more: the sign that there are more. */
export async function listForOwner(
  db: Db,
  view: ListView,
  { after, only_by }: { after: KeyCursor | null; only_by: number | null },
  now: Date,
) {
  const { key, direction } = orderOf(view)
  let query = db
    .selectFrom('posts')
    .innerJoin('post_counts', 'post_counts.post_id', 'posts.id')
    .select(['id', 'kind', 'slug', 'status', 'published_at', 'title', 'updated_at'])
    .select(['author', 'author_id'])
    .select(['views', 'reads', 'comments'])
    .select(key.as('key'))
    .orderBy(key, direction)
    .orderBy('id', direction)
  // Of two bounds an index leaps to the one that stands first: the place in the list, then the tab.
  if (only_by !== null) query = query.where('author_id', '=', only_by)
  if (after) query = query.where(isBehind(after, { key, direction }))
  for (const condition of conditionsOf(view, now)) query = query.where(condition)
  if (view.order !== 'views') return query.limit(LIST_PAGE + 1).execute()
  // Counters have no index. Sorted whole, each post costs two rows; to keep the first few only would cost a third.
  const sorted = query.limit(sql<number>`-1`).as('posts')
  return db
    .selectFrom(sorted)
    .selectAll()
    .orderBy('key', direction)
    .orderBy('id', direction)
    .limit(LIST_PAGE + 1)
    .execute()
}

export type ListedPost = Awaited<ReturnType<typeof listForOwner>>[number]

/** All that hang on a post, those that wait and spam too. */
export async function countCommentsOf(db: Db, post_id: number): Promise<number> {
  const row = await db
    .selectFrom('comments')
    .select((eb) => eb.fn.countAll<number>().as('comments'))
    .where('post_id', '=', post_id)
    .where('status', '<>', 'deleted')
    .executeTakeFirstOrThrow()
  return row.comments
}

interface ListOrder {
  key: RawBuilder<string | number>
  direction: 'asc' | 'desc'
}

/** Inside a status its own dates are in order: the index by standing has both. */
function orderOf({ place, order }: ListView): ListOrder {
  if (order === 'views') return { key: sql<number>`views`, direction: 'desc' }
  if (order === 'title') return { key: title, direction: 'asc' }
  const by_date = order === 'date' && (place === 'all' || place === 'page')
  return { key: by_date ? date : standing, direction: 'desc' }
}

/** The first comparison is what an index can leap to; the second leaves out what has been shown. */
function isBehind([at, id]: KeyCursor, { key, direction }: ListOrder) {
  return direction === 'desc'
    ? sql<boolean>`${key} <= ${at} AND (${key}, id) < (${at}, ${id})`
    : sql<boolean>`${key} >= ${at} AND (${key}, id) > (${at}, ${id})`
}

function conditionsOf({ place, order, q }: ListView, now: Date): RawBuilder<boolean>[] {
  const found = q === '' ? [] : [isFound(q)]
  if (place === 'all') return found
  if (place === 'page') return [...found, sql<boolean>`kind = 'page'`]
  const [from, to] = boundsOf(place, now)
  const stands = sql<boolean>`${standing} > ${from} AND ${standing} <= ${to}`
  // By title a status has an index of its own. Of what is scheduled there is little: it is read whole.
  if (order !== 'title' || place === 'scheduled') return [...found, stands]
  return [...found, stands, sql<boolean>`status = ${place}`]
}

function boundsOf(place: Exclude<Place, 'all' | 'page'>, now: Date): [from: string, to: string] {
  const published_now = `1${iso(now)}`
  if (place === 'draft') return ['2', '3']
  if (place === 'scheduled') return [published_now, '2']
  return place === 'published' ? ['1', published_now] : ['0', '1']
}

/** Fewer letters stand in every other address. */
const LETTERS_OF_SLUG = 3

/** In the title as it is written, or in the address, where accents and capitals make no difference. */
function isFound(q: string): RawBuilder<boolean> {
  const in_title = sql<boolean>`instr(lower(title), lower(${q})) > 0`
  const slug = hyphenated(q)
  if (slug.length < LETTERS_OF_SLUG) return in_title
  return sql<boolean>`(${in_title} OR instr(slug, ${slug}) > 0)`
}
