import type { Db } from '../db/database.ts'
import { among } from './place-queries.ts'

/** Whose data: that of an address, or of one comment whose key somebody holds. */
export type Whose = { email: string } | { comment_id: number }

/** Comments as they are stored, every column, and where they stand. */
export function selectStoredComments(db: Db, whose: Whose) {
  return db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .selectAll('comments')
    .select(['posts.slug', 'posts.title'])
    .where((eb) =>
      'email' in whose
        ? eb('comments.email', '=', whose.email)
        : eb('comments.id', '=', whose.comment_id),
    )
    .where('comments.status', '<>', 'deleted')
    .orderBy('comments.id')
}

export type StoredComment = Awaited<
  ReturnType<ReturnType<typeof selectStoredComments>['execute']>
>[number]

/** What the address said about mail. One comment's key says nothing of its address. */
export function selectStoredWishes(db: Db, whose: Whose) {
  const email = 'email' in whose ? whose.email : ''
  return db.selectFrom('mail_addresses').selectAll().where('email', '=', email)
}

export function selectStoredMessages(db: Db, ids: number[]) {
  return db.selectFrom('outbox').selectAll().where('comment_id', 'in', among(ids))
}
