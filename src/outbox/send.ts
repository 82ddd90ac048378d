import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import type { KeyRing } from '../http/keys.ts'
import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import { confirmLetter, dataLetter, type Desk, ownerLetter, replyLetter } from './letters.ts'
import type { Mail } from './mail.ts'
import { idempotencyKey, type Outcome } from './message.ts'
import { findOwnerEmail, listOfHour, listTold, type Told } from './message-queries.ts'
import { noteOf } from './note.ts'
import { postNote } from './post-note.ts'
import { claimDue, type ClaimedMessage, updateOutcome } from './queries.ts'
import { ROUND } from './sending-queries.ts'
import { sendMail } from './send-mail.ts'

/** One call sends no more than a Worker on the free plan may ask of others. */
const MOST_ROUNDS = 4

export interface Sender {
  db: Db
  config: Config
  keys: KeyRing
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

async function sendAll(sender: Sender, claimed: ClaimedMessage[], now: Date): Promise<void> {
  const { db } = sender
  const told = await listTold(
    db,
    claimed.map(({ comment_id }) => comment_id),
  )
  const records = claimed.map(async (message) => {
    const comment = told.find(({ id }) => id === message.comment_id)
    const outcome = comment ? await send(sender, message, comment) : ({ kind: 'gone' } as const)
    return updateOutcome(db, message, outcome, now)
  })
  await db.batch(...(await Promise.all(records)))
}

function send(sender: Sender, message: ClaimedMessage, comment: Told): Promise<Outcome> {
  return message.kind === 'note'
    ? sendNote(sender.site, message, comment)
    : sendLetter(sender, message, comment)
}

/** What was deleted, or turned out to be spam, is told to nobody. */
async function sendNote(site: Settings, message: ClaimedMessage, comment: Told): Promise<Outcome> {
  const { id, status, reason, name, body, created_at, post_id, title, slug } = comment
  if (!site.notify_url || (status !== 'pending' && status !== 'approved')) return { kind: 'gone' }
  const post = { id: post_id, title, slug }
  const told = { id, status, reason, name, body, created_at, post }
  const note = noteOf(told, message.origin, textFor(site.language).outbox)
  return postNote(site.notify_url, note, idempotencyKey(message))
}

async function sendLetter(
  { db, config, keys, site }: Sender,
  message: ClaimedMessage,
  comment: Told,
): Promise<Outcome> {
  if (!config.mail) return { kind: 'gone' }
  const made = new Date(message.created_at)
  const desk = { site, origin: message.origin, key: await keys.get(db, 'mail'), made }
  const mail = await letterFor(db, desk, message, comment)
  if (!mail) return { kind: 'gone' }
  return sendMail(config.mail, mail, { id: idempotencyKey(message), date: made })
}

/** Null where it is no longer wanted, or no longer true: looked at once more at the very last moment. */
async function letterFor(
  db: Db,
  desk: Desk,
  message: ClaimedMessage,
  comment: Told,
): Promise<Mail | null> {
  if (message.kind === 'owner-mail') {
    const to = desk.site.owner_mail === 'none' ? undefined : await findOwnerEmail(db)
    return to ? ownerLetter(desk, to, await listOfHour(db, message)) : null
  }
  if (comment.status !== 'approved') return null
  const { parent_status, parent_notify, parent_state, parent_email, notify, state, email } = comment
  if (message.kind === 'data-mail') return email ? dataLetter(desk, email) : null
  if (message.kind === 'confirm-mail') {
    return notify === 1 && state === 'asked' && email ? confirmLetter(desk, email) : null
  }
  const is_wanted =
    parent_status === 'approved' && parent_notify === 1 && parent_state === 'confirmed'
  return is_wanted && parent_email ? replyLetter(desk, comment, parent_email) : null
}
