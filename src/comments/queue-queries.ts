import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Paging } from '../http/json.ts'
import type { CommentStatus } from './comment.ts'
import type { Decided } from './decided.ts'
import { isUnderOwn } from './own-queries.ts'
import { among } from './place-queries.ts'

interface QueueOf {
  words?: string
  /** Under whose posts; null for all. */
  only_by?: number | null
}

/** What is to be decided on: newest first, one more than asked for. */
export async function listQueue(
  db: Db,
  status: CommentStatus,
  paging: Paging,
  { words = '', only_by = null }: QueueOf = {},
) {
  let query = db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select(['comments.id', 'comments.post_id', 'comments.parent_id', 'comments.name'])
    .select([
      'comments.email',
      'comments.url',
      'comments.body',
      'comments.html',
      'comments.status',
      'comments.reason',
    ])
    .select([
      'comments.by_owner',
      'comments.pinned',
      'comments.corrected_at',
      'comments.opened',
      'comments.read',
      'comments.created_at',
      'posts.slug',
      'posts.title',
    ])
    .where(hasStatus(status))
    .orderBy('comments.id', 'desc')
    .limit(paging.limit + 1)
  if (only_by !== null) query = query.where(isUnderOwn(only_by, status))
  if (paging.before) query = query.where('comments.id', '<', paging.before)
  if (words) query = query.where(has(words))
  return query.execute()
}

/** Published ones are most: those are walked. For the others SQLite must read that their index serves. */
export function hasStatus(status: CommentStatus) {
  const is_so = sql<boolean>`comments.status = ${sql.lit(status)}`
  return status === 'approved' ? is_so : sql<boolean>`${is_so} AND comments.status <> 'approved'`
}

/** Of what was decided, what still is so, and is this person's: nothing else is there to be taken back. */
export async function findStanding(
  db: Db,
  { status, ids }: Decided,
  only_by: number | null,
): Promise<Decided | null> {
  let query = db
    .selectFrom('comments')
    .select('id')
    .where('id', 'in', among(ids))
    .where('status', '=', status)
  if (only_by !== null) query = query.where(isUnderOwn(only_by, status))
  const rows = await query.execute()
  return rows.length > 0 ? { status, ids: rows.map(({ id }) => id) } : null
}

/** Whatever case its letters are in, as far as the database knows letters: in name, address and text. */
function has(words: string) {
  const written = sql`comments.name || char(10) || coalesce(comments.email, '') || char(10) || comments.body`
  return sql<boolean>`instr(lower(${written}), lower(${words})) > 0`
}

export type QueuedComment = Awaited<ReturnType<typeof listQueue>>[number]

/** Those that wait under one's own posts. */
export async function countWaitingFor(db: Db, author_id: number | null): Promise<number> {
  const row = await db
    .selectFrom('comments')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where(hasStatus('pending'))
    .where(isUnderOwn(author_id, 'pending'))
    .executeTakeFirstOrThrow()
  return row.waiting
}
