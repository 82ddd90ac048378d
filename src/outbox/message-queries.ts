import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { ClaimedMessage } from './queries.ts'

/** What messages about these comments say, and to whom, as it is now. */
export async function listTold(db: Db, comment_ids: number[]) {
  return selectTold(db).where('comments.id', 'in', comment_ids).execute()
}

/** With the comment that a mail to the owner is about, those of the same hour that have none of their own. */
export async function listOfHour(db: Db, { comment_id, created_at }: ClaimedMessage) {
  const end = `${created_at.slice(0, 'YYYY-MM-DDTHH'.length)}:59:59Z`
  return selectTold(db)
    .where('comments.id', '>=', comment_id)
    .where('comments.status', 'in', ['pending', 'approved'])
    .where('comments.by_owner', '=', 0)
    .where('comments.created_at', '<=', end)
    .where(sql<boolean>`(comments.id = ${comment_id} OR NOT EXISTS (SELECT 1 FROM outbox
      WHERE outbox.comment_id = comments.id AND outbox.kind = 'owner-mail'))`)
    .orderBy('comments.id')
    .limit(MOST_IN_A_MAIL)
    .execute()
}

const MOST_IN_A_MAIL = 100

function selectTold(db: Db) {
  return db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .leftJoin('comments as parent', 'parent.id', 'comments.parent_id')
    .select(['comments.id', 'comments.status', 'comments.reason', 'comments.name'])
    .select(['comments.body', 'comments.email', 'comments.notify', 'comments.created_at'])
    .select(['posts.id as post_id', 'posts.slug', 'posts.title', 'parent.name as parent_name'])
    .select(['parent.email as parent_email', 'parent.notify as parent_notify'])
    .select(['parent.status as parent_status'])
    .select([
      sql<number>`coalesce(comments.root_id, comments.id)`.as('root_id'),
      stateOf('comments').as('state'),
      stateOf('parent').as('parent_state'),
    ])
}

function stateOf(table: 'comments' | 'parent') {
  const email = sql.ref(`${table}.email`)
  return sql<
    string | null
  >`(SELECT state FROM mail_addresses WHERE mail_addresses.email = ${email})`
}

export type Told = Awaited<ReturnType<typeof listTold>>[number]

/** Where mail to the owner goes. */
export async function findOwnerEmail(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('users')
    .select('email')
    .where('role', '=', 'owner')
    .executeTakeFirst()
  return row?.email
}

const LISTED = 50

/** What waits, failed or went, the newest comments first; each with what it is about. */
export function selectMessages(db: Db, status: 'waiting' | 'sent' | 'failed') {
  const messages = db
    .selectFrom('outbox')
    .innerJoin('comments', 'comments.id', 'outbox.comment_id')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select(['comment_id', 'outbox.kind', 'outbox.status', 'tries', 'next_at', 'last_answer'])
    .select(['outbox.created_at', 'sent_at', 'comments.name', 'slug', 'title'])
    .where('outbox.status', '=', status)
    .orderBy('comment_id', 'desc')
    .limit(LISTED)
  return status === 'sent' ? messages : messages.where(sql<boolean>`outbox.status <> 'sent'`)
}

/** Newest first: what is older than a quarter of a year is gone. */
export function selectBulletins(db: Db) {
  return db
    .selectFrom('bulletins')
    .select(['kind', 'post_id', 'occasion', 'way', 'title', 'message', 'url', 'status', 'tries'])
    .select(['next_at', 'last_answer', 'created_at', 'sent_at'])
    .orderBy('created_at', 'desc')
    .limit(LISTED)
}

export type ListedBulletin = Awaited<
  ReturnType<ReturnType<typeof selectBulletins>['execute']>
>[number]

export type ListedMessage = Awaited<
  ReturnType<ReturnType<typeof selectMessages>['execute']>
>[number]
