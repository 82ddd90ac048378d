import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CommentRow } from './comment.ts'
import type { QueueStatus } from './decided.ts'

/** Of a writer's comments in one state, the newest: what came before them is not looked at. */
const MOST_SENT = 100

export interface SentCount {
  status: QueueStatus
  count: number
  /** There may be more that were not looked at. */
  or_more: boolean
}

type Waiting = Pick<CommentRow, 'id' | 'name' | 'email' | 'by_owner'>

/**
 * What else the writers of these waiting comments sent: under the same address, by which a first-timer is told; without
 * one, under the same name without one. Of what was deleted nobody knows any more whose it was. An author's are those
 * under their own posts, as the queue to which the numbers lead.
 */
export async function listSent(
  db: Db,
  comments: Waiting[],
  only_by: number | null,
): Promise<Map<number, SentCount[]>> {
  const writers = [...new Set(comments.map(writerOf))]
  const { rows } = await sql<Looked>`
    SELECT writer.key AS writer, state.value AS status, CASE
      WHEN writer.value ->> 'email' IS NOT NULL THEN ${newest(by_address, only_by)}
      ELSE ${newest(by_name, only_by)} END AS looked
    FROM json_each(${`[${writers.join()}]`}) AS writer
    CROSS JOIN json_each('["approved", "pending", "spam"]') AS state`.execute(db)
  const by_writer = Map.groupBy(rows, ({ writer }) => writers[writer])
  return new Map(
    comments.map((comment) => [comment.id, besides(comment, by_writer.get(writerOf(comment)))]),
  )
}

interface Looked {
  /** Which of them. */
  writer: number
  status: QueueStatus
  /** `[how many were looked at, how many of them stand under the posts asked for]` */
  looked: string
}

function writerOf({ name, email }: Waiting): string {
  return JSON.stringify(email === null ? { name } : { email })
}

const by_address = sql`email = writer.value ->> 'email'`
const by_name = sql`name = writer.value ->> 'name' AND name <> '' AND email IS NULL`

/** One more than is counted tells that there are more. Each index has the newest of a state in order. */
function newest(by_writer: typeof by_name, only_by: number | null) {
  const own = sql`post_id IN (SELECT posts.id FROM posts WHERE author_id = ${only_by})`
  return sql`(SELECT json_array(count(*), total(${only_by === null ? sql`1` : own})) FROM (
    SELECT post_id FROM comments
    WHERE ${by_writer} AND status = state.value AND by_owner = 0
    ORDER BY id DESC LIMIT ${sql.lit(MOST_SENT + 1)}))`
}

/** The comment itself is among them, unless it is the owner's. */
function besides({ by_owner }: Waiting, rows: Looked[] = []): SentCount[] {
  return rows
    .map(({ status, looked }) => {
      const [all = 0, own = 0] = JSON.parse(looked) as number[]
      const others = status === 'pending' && by_owner === 0 ? own - 1 : own
      return { status, count: Math.min(others, MOST_SENT), or_more: all > MOST_SENT }
    })
    .filter(({ count }) => count > 0)
}
