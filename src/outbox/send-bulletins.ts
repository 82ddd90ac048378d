import { bulletinLetter } from './letters.ts'
import type { Outcome } from './message.ts'
import { findOwnerEmail } from './message-queries.ts'
import { bulletinNote } from './note.ts'
import { postNote } from './post-note.ts'
import {
  type ClaimedBulletin,
  claimDueBulletins,
  updateBulletinOutcome,
} from './bulletin-queries.ts'
import type { Sender } from './send.ts'
import { sendMail } from './send-mail.ts'

/** Sends the bulletins that are due, each claimed before as messages about comments are. */
export async function sendBulletins(sender: Omit<Sender, 'keys'>, now: Date): Promise<void> {
  const { db } = sender
  const claimed = await claimDueBulletins(db, now)
  if (claimed.length === 0) return
  const records = claimed.map(async (bulletin) =>
    updateBulletinOutcome(db, bulletin, await send(sender, bulletin), now),
  )
  await db.batch(...(await Promise.all(records)))
}

async function send(
  { db, config, site }: Omit<Sender, 'keys'>,
  bulletin: ClaimedBulletin,
): Promise<Outcome> {
  const { kind, post_id, occasion, way, url, created_at } = bulletin
  const id = `${new URL(url).host}/${kind}-${way}/${post_id}/${occasion}`
  if (way === 'note') {
    if (!site.notify_url) return { kind: 'gone' }
    return postNote(site.notify_url, bulletinNote(bulletin), id)
  }
  const to = config.mail && site.owner_mail !== 'none' ? await findOwnerEmail(db) : undefined
  if (!config.mail || !to) return { kind: 'gone' }
  return sendMail(config.mail, bulletinLetter(site, to, bulletin), {
    id,
    date: new Date(created_at),
  })
}
