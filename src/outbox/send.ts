import type { Db } from '../db/database.ts'
import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import { idempotencyKey, type Outcome } from './message.ts'
import { noteOf } from './note.ts'
import { postNote } from './post-note.ts'
import {
  claimDue,
  type ClaimedMessage,
  listTold,
  ROUND,
  type ToldRow,
  updateOutcome,
} from './queries.ts'

/** One call sends no more than a Worker on the free plan may ask of others. */
const MOST_ROUNDS = 4

export interface Sender {
  db: Db
  site: Settings
}

/** Sends what is due. Each message is claimed before: of two who send at once, one does. */
export async function sendDue(sender: Sender, now: Date): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const claimed = await claimDue(sender.db, now)
    if (claimed.length > 0) await sendAll(sender, claimed, now)
    if (claimed.length < ROUND) return
  }
}

async function sendAll({ db, site }: Sender, claimed: ClaimedMessage[], now: Date): Promise<void> {
  const told = await listTold(
    db,
    claimed.map(({ comment_id }) => comment_id),
  )
  const records = claimed.map(async (message) => {
    const comment = told.find(({ id }) => id === message.comment_id)
    return updateOutcome(db, message, await send(site, message, comment), now)
  })
  await db.batch(...(await Promise.all(records)))
}

/** What was deleted, or turned out to be spam, is told to nobody. */
async function send(
  site: Settings,
  message: ClaimedMessage,
  comment: ToldRow | undefined,
): Promise<Outcome> {
  if (!site.notify_url || !comment) return { kind: 'gone' }
  const { status, post_id, title, slug, ...rest } = comment
  if (status !== 'pending' && status !== 'approved') return { kind: 'gone' }
  const told = { ...rest, status, post: { id: post_id, title, slug } }
  const note = noteOf(told, message.origin, textFor(site.language).outbox)
  return postNote(site.notify_url, note, idempotencyKey(message))
}
