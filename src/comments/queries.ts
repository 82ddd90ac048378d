import { type Insertable, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CommentsTable } from '../db/schema.ts'
import type { Paging } from '../http/json.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import { type CommentRow, type CommentStatus, ROOTS_A_PAGE } from './comment.ts'

/**
 * The comments of one page of a thread, oldest first: the page's roots that show, and one more as the sign
 * that there is a next page, with all that hangs on them. Of those that are not approved only the place is given.
 */
export function selectThread(db: Db, slug: string, page: number) {
  const post_id = sql<number>`(SELECT id FROM posts WHERE slug = ${slug})`
  const roots = db
    .selectFrom('comments as root')
    .select('root.id')
    .where('root.post_id', '=', post_id)
    .where('root.root_id', 'is', null)
    .where((eb) =>
      eb.or([
        eb('root.status', '=', 'approved'),
        eb.exists(
          eb
            .selectFrom('comments as reply')
            .select('reply.id')
            .whereRef('reply.post_id', '=', 'root.post_id')
            .whereRef('reply.root_id', '=', 'root.id')
            .where('reply.status', '=', 'approved'),
        ),
      ]),
    )
    .orderBy('root.id')
    .limit(ROOTS_A_PAGE + 1)
    .offset((page - 1) * ROOTS_A_PAGE)
  const on_page = sql<number>`(SELECT id FROM page_roots)`
  return db
    .with('page_roots', () => roots)
    .selectFrom('comments')
    .select(placesAndApproved())
    .where('id', 'in', on_page)
    .unionAll((eb) =>
      eb
        .selectFrom('comments')
        .select(placesAndApproved())
        .where('post_id', '=', post_id)
        .where('root_id', 'in', on_page),
    )
    .orderBy('id')
}

/** Nothing of a person leaves the database here while the comment is not approved. */
function placesAndApproved() {
  const approved = <Name extends string>(name: Name) =>
    sql<string>`iif(status = 'approved', ${sql.ref(name)}, '')`.as(name)
  return [
    'id' as const,
    'parent_id' as const,
    'status' as const,
    'by_owner' as const,
    'created_at' as const,
    approved('reason'),
    approved('name'),
    approved('url'),
    approved('html'),
  ]
}

/** Held comments whose writer shows the key: never by an id alone. */
export function selectOwn(db: Db, slug: string, pairs: { id: number; key_hash: Uint8Array }[]) {
  return db
    .selectFrom('comments')
    .select(['id', 'parent_id', 'status', 'reason', 'name', 'url', 'html', 'by_owner', 'created_at'])
    .where('post_id', '=', sql<number>`(SELECT id FROM posts WHERE slug = ${slug})`)
    .where('status', 'in', ['pending', 'spam'])
    .where((eb) =>
      eb.or(
        pairs.map((pair) => eb('id', '=', pair.id).and('key_hash', '=', pair.key_hash as never)),
      ),
    )
}

/** What was sent before, for the decision on a new comment: one row where the post exists. */
export interface History {
  in_last_minute: number
  /** Of those, the first: when it is a minute old there is room again. */
  first_in_minute: string | null
  is_duplicate: 0 | 1
  is_known: 0 | 1
  parent_status: CommentStatus | null
  parent_root_id: number | null
}

export interface HistoryOf {
  slug: string
  block: Uint8Array
  body: string
  email: string | null
  parent: number | null
}

export function selectHistory(db: Db, of: HistoryOf, now: Date) {
  const minute = iso(secondsAfter(now, -60))
  const day = iso(secondsAfter(now, -24 * 3600))
  const parent = sql`FROM comments WHERE id = ${of.parent} AND post_id = posts.id`
  return db
    .selectFrom('posts')
    .where('slug', '=', of.slug)
    .select([
      sql<number>`(SELECT count(*) FROM comments WHERE block = ${of.block} AND created_at > ${minute})`.as(
        'in_last_minute',
      ),
      sql<string | null>`(SELECT min(created_at) FROM comments WHERE block = ${of.block} AND created_at > ${minute})`.as(
        'first_in_minute',
      ),
      sql<0 | 1>`EXISTS (SELECT 1 FROM comments WHERE block = ${of.block} AND created_at > ${day}
        AND post_id = posts.id AND body = ${of.body})`.as('is_duplicate'),
      sql<0 | 1>`EXISTS (SELECT 1 FROM comments WHERE email = ${of.email} AND status = 'approved')`.as(
        'is_known',
      ),
      sql<CommentStatus | null>`(SELECT status ${parent})`.as('parent_status'),
      sql<number | null>`(SELECT coalesce(root_id, id) ${parent})`.as('parent_root_id'),
    ])
}

export function insertComment(db: Db, comment: Insertable<CommentsTable>) {
  return db.insertInto('comments').values(comment).returning('id')
}

export function raiseComments(db: Db, post_id: number) {
  return db
    .updateTable('post_counts')
    .set((eb) => ({ comments: eb('comments', '+', 1) }))
    .where('post_id', '=', post_id)
}

const ids = (list: number[]) => sql<number>`(SELECT value FROM json_each(${JSON.stringify(list)}))`

/** Moves the posts' counts by what the change of status right after it in the batch will do. */
export function moveCounts(db: Db, list: number[], to: CommentStatus) {
  const gain = to === 'approved' ? 1 : 0
  const deltas = db
    .selectFrom('comments')
    .select(['post_id', sql<number>`sum(${sql.lit(gain)} - (status = 'approved'))`.as('delta')])
    .where('id', 'in', ids(list))
    .where('status', '<>', 'deleted')
    .groupBy('post_id')
    .as('deltas')
  return db
    .updateTable('post_counts')
    .from(deltas)
    .set({ comments: sql<number>`post_counts.comments + deltas.delta` })
    .whereRef('post_counts.post_id', '=', 'deltas.post_id')
    .where('deltas.delta', '<>', 0)
}

/** A deleted comment has lost its text: it stays deleted. */
export function updateStatus(db: Db, list: number[], to: Exclude<CommentStatus, 'deleted'>, now: Date) {
  return db
    .updateTable('comments')
    .set({ status: to, reason: to === 'spam' ? 'by-owner' : '', decided_at: iso(now) })
    .where('id', 'in', ids(list))
    .where('status', 'not in', ['deleted', to])
}

/** Leaves the place, and nothing of the person. */
export function clearComments(db: Db, list: number[], now: Date) {
  return db
    .updateTable('comments')
    .set({
      status: 'deleted',
      reason: '',
      name: '',
      email: null,
      url: null,
      body: '',
      html: '',
      by_owner: 0,
      notify: 0,
      key_hash: null,
      block: null,
      decided_at: iso(now),
    })
    .where('id', 'in', ids(list))
    .where('status', '<>', 'deleted')
}

const owners_columns = [
  'comments.id',
  'post_id',
  'parent_id',
  'name',
  'email',
  'url',
  'body',
  'html',
  'status',
  'reason',
  'by_owner',
  'created_at',
] as const

export type OwnersComment = Pick<
  CommentRow,
  | 'id'
  | 'post_id'
  | 'parent_id'
  | 'name'
  | 'email'
  | 'url'
  | 'body'
  | 'html'
  | 'status'
  | 'reason'
  | 'by_owner'
  | 'created_at'
>

export function selectComments(db: Db, list: number[]) {
  return db.selectFrom('comments').select(owners_columns).where('id', 'in', ids(list)).orderBy('id')
}

/** Newest first, one more than asked for. */
export async function listComments(
  db: Db,
  status: CommentStatus | undefined,
  paging: Paging,
): Promise<OwnersComment[]> {
  let query = db
    .selectFrom('comments')
    .select(owners_columns)
    .orderBy('id', 'desc')
    .limit(paging.limit + 1)
  if (status) query = query.where('status', '=', status)
  if (paging.before) query = query.where('id', '<', paging.before)
  return query.execute()
}

/** The column that the rate is counted by goes after two days. */
export function clearOldBlocks(db: Db, now: Date) {
  return db
    .updateTable('comments')
    .set({ block: null })
    .where('block', 'is not', null)
    .where('created_at', '<', iso(secondsAfter(now, -48 * 3600)))
}
