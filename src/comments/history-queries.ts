import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import type { CommentStatus } from './comment.ts'
import { RATES } from './rate.ts'

/** What was sent before, for the decision on a new comment: one row where the post exists. */
export interface History {
  /** JSON: when the newest of the last day were sent from this network, newest first. */
  sent: string
  is_duplicate: 0 | 1
  is_known: 0 | 1
  parent_status: CommentStatus | null
  parent_root_id: number | null
  block_hold: string
  block_spam: string
  /** As whoever handed in the look for it understands it. */
  visit: string
}

export interface HistoryOf {
  slug: string
  block: Uint8Array
  /** Two people in one house may say the same: a duplicate has the name too. */
  name: string
  body: string
  email: string | null
  parent: number | null
}

/** `visit` is a value for a statement that finds the post. */
export function selectHistory(db: Db, of: HistoryOf, now: Date, visit?: RawBuilder<string>) {
  const { sent, is_duplicate } = sentBefore(of, now)
  const parent = sql`FROM comments WHERE id = ${of.parent} AND post_id = posts.id`
  return db
    .selectFrom('posts')
    .crossJoin('block_lists')
    .where('slug', '=', of.slug)
    .select([
      sent.as('sent'),
      is_duplicate.as('is_duplicate'),
      sql<
        0 | 1
      >`EXISTS (SELECT 1 FROM comments WHERE email = ${of.email} AND status = 'approved' AND by_owner = 0)`.as(
        'is_known',
      ),
      sql<CommentStatus | null>`(SELECT status ${parent})`.as('parent_status'),
      sql<number | null>`(SELECT coalesce(root_id, id) ${parent})`.as('parent_root_id'),
      sql<string>`block_lists.hold`.as('block_hold'),
      sql<string>`block_lists.spam`.as('block_spam'),
      (visit ?? sql<string>`''`).as('visit'),
    ])
}

/** Of one network: at most the newest 30 of a day are looked at, however many it sent. */
function sentBefore({ block, name, body, parent }: HistoryOf, now: Date) {
  const since = (seconds: number) => iso(secondsAfter(now, -seconds))
  const newest = sql`SELECT post_id, parent_id, name, body, created_at FROM comments
    WHERE block = ${block} AND created_at > ${since(24 * 3600)} ORDER BY created_at DESC LIMIT 30`
  const full = RATES.map(
    ({ most, seconds }) => sql`total(created_at > ${since(seconds)}) >= ${most}`,
  )
  return {
    sent: sql<string>`(SELECT json_group_array(created_at) FROM (${newest}))`,
    is_full: sql<0 | 1>`(SELECT ${sql.join(full, sql` OR `)} FROM (${newest}))`,
    is_duplicate: sql<0 | 1>`EXISTS (SELECT 1 FROM (${newest}) AS recent
      WHERE recent.post_id = posts.id AND recent.parent_id IS ${parent}
        AND recent.name = ${name} AND recent.body = ${body})`,
  }
}

/** Which of the checks a comment is held to. */
export interface Checks {
  rate: boolean
  duplicate: boolean
}

/** These values as a row, if the checks hold at this very moment. */
export function selectChecked(
  db: Db,
  row: { post_id: number },
  of: HistoryOf,
  checks: Checks,
  now: Date,
) {
  const { is_full, is_duplicate } = sentBefore(of, now)
  const values = Object.entries(row).map(([name, value]) => sql<never>`${value}`.as(name))
  let checked = db
    .selectFrom('posts')
    .select(values)
    .where('posts.id', '=', row.post_id)
    .where('comments_open', '=', 1)
  if (of.parent !== null) {
    checked = checked.where(
      sql<boolean>`EXISTS (SELECT 1 FROM comments WHERE id = ${of.parent} AND post_id = posts.id AND status = 'approved')`,
    )
  }
  if (checks.rate) checked = checked.where(sql<boolean>`NOT ${is_full}`)
  if (checks.duplicate) checked = checked.where(sql<boolean>`NOT ${is_duplicate}`)
  return checked
}
