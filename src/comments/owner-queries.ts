import type { Db } from '../db/database.ts'
import type { Paging } from '../http/json.ts'
import type { CommentRow, CommentStatus } from './comment.ts'
import { isUnderOwn } from './own-queries.ts'
import { among } from './place-queries.ts'
import { hasStatus } from './queue-queries.ts'

const columns = [
  'id',
  'post_id',
  'parent_id',
  'root_id',
  'name',
  'email',
  'url',
  'body',
  'html',
  'status',
  'reason',
  'by_owner',
  'pinned',
  'corrected_at',
  'created_at',
  'decided_at',
] as const

/** A comment as its owner has it, with what nobody else gets to see. */
export type OwnersComment = Pick<CommentRow, (typeof columns)[number]>

export function selectComments(db: Db, ids: number[]) {
  return db.selectFrom('comments').select(columns).where('id', 'in', among(ids)).orderBy('id')
}

/** Newest first, one more than asked for. */
export async function listComments(
  db: Db,
  status: CommentStatus | undefined,
  paging: Paging,
  only_by: number | null,
): Promise<OwnersComment[]> {
  let query = db
    .selectFrom('comments')
    .select(columns)
    .orderBy('id', 'desc')
    .limit(paging.limit + 1)
  if (only_by !== null) query = query.where(isUnderOwn(only_by, status))
  if (status) query = query.where(hasStatus(status))
  if (paging.before) query = query.where('id', '<', paging.before)
  return query.execute()
}
