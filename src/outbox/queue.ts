import type { Db } from '../db/database.ts'
import { insertMessageAgain, insertMessages, upsertAsked } from './queries.ts'
import {
  type Queued,
  selectToAnswered,
  selectToConfirm,
  selectToOwner,
  selectToSeeData,
} from './told-queries.ts'
import type { Ways } from './ways.ts'

/** What goes out when a comment comes in: statements for the batch that has just inserted it. */
export function queueOnArrival(db: Db, key_hash: Uint8Array, ways: Ways, now: Date) {
  const note = { kind: 'note', next_at: now } as const
  const mail = {
    kind: 'owner-mail',
    next_at: ways.owner_mail === 'hourly' ? endOfHour(now) : now,
  } as const
  const news = [...(ways.note ? [note] : []), ...(ways.owner_mail === 'none' ? [] : [mail])]
  return news.map((one) => insertMessages(db, selectToOwner(db, key_hash, one, ways, now)))
}

/** What goes out when comments become public: statements for the batch, after the one that makes them so. */
export function queueOnApproval(db: Db, approved: Queued, ways: Ways, now: Date) {
  if (!ways.reader_mail) return []
  return [
    insertMessages(db, selectToAnswered(db, approved, ways, now)),
    insertMessages(db, selectToConfirm(db, approved, ways, now)),
    upsertAsked(db, approved, now),
  ]
}

/** The way to everything that is kept about the address of this comment. */
export function queueDataMail(db: Db, comment_id: number, ways: Ways, now: Date) {
  return insertMessageAgain(db, selectToSeeData(db, comment_id, ways, now), now)
}

function endOfHour(now: Date): Date {
  const end = new Date(now)
  end.setUTCMinutes(60, 0, 0)
  return end
}
