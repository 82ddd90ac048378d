import type { Db } from '../db/database.ts'
import { toHex } from '../lib/hash.ts'
import { deleteMailAddress, deleteMessages } from '../outbox/queries.ts'
import {
  selectStoredComments,
  selectStoredMessages,
  selectStoredWishes,
  type StoredComment,
  type Whose,
} from './my-data-queries.ts'
import { clearComments, moveCounts, takePlaces } from './queries.ts'

export type Stored = Awaited<ReturnType<typeof readStored>>
/** Rows, by table. */
export type StoredCounts = { comments: number; mail_addresses: number; outbox: number }

/** Everything stored about somebody. Nothing else of the database can be found by an address. */
export async function readStored(db: Db, whose: Whose) {
  const [comments, mail_addresses] = await db.batch(
    selectStoredComments(db, whose),
    selectStoredWishes(db, whose),
  )
  const outbox = await selectStoredMessages(db, idsOf(comments)).execute()
  return { comments: comments.map(readable), mail_addresses, outbox }
}

export function countStored({ comments, mail_addresses, outbox }: Stored): StoredCounts {
  return {
    comments: comments.length,
    mail_addresses: mail_addresses.length,
    outbox: outbox.length,
  }
}

/** Deletes it all, in one batch. A comment that was answered leaves its place, and nothing of the person. */
export async function forget(
  db: Db,
  whose: Whose,
  now: Date,
): Promise<{ before: StoredCounts; after: StoredCounts; post_ids: number[] }> {
  const stored = await readStored(db, whose)
  const ids = idsOf(stored.comments)
  await db.batch(
    moveCounts(db, ids, 'deleted'),
    clearComments(db, ids, now),
    takePlaces(db, ids),
    deleteMessages(db, ids),
    ...('email' in whose ? [deleteMailAddress(db, whose.email)] : []),
  )
  return {
    before: countStored(stored),
    after: countStored(await readStored(db, whose)),
    post_ids: [...new Set(stored.comments.map(({ post_id }) => post_id))],
  }
}

function idsOf(comments: { id: number }[]): number[] {
  return comments.map(({ id }) => id)
}

/** Bytes as people write them. */
function readable({ key_hash, block, ...rest }: StoredComment) {
  return { ...rest, key_hash: hexOf(key_hash), block: hexOf(block) }
}

function hexOf(bytes: number[] | null): string | null {
  return bytes && toHex(new Uint8Array(bytes))
}
