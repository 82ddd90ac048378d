import { Hono } from 'hono'
import { NotFoundError } from '../errors.ts'
import type { AppEnv } from '../http/context.ts'
import { readTyped, type Typed } from '../http/forms.ts'
import { readId } from '../http/json.ts'
import { sendPage } from '../http/send-page.ts'
import type { BulletinKey } from './bulletin.ts'
import { type MessageKey, message_kinds } from './message.ts'
import { OutboxPage } from './outbox-page.tsx'
import { selectBulletins, selectMessages } from './message-queries.ts'
import { updateBulletinToTryAgain } from './bulletin-queries.ts'
import { updateToTryAgain } from './queries.ts'
import { sendBulletins } from './send-bulletins.ts'
import { sendDue } from './send.ts'

/** What waits, went, failed and why. Behind requireDesk. */
export const outboxRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { db, site, waiting } = c.var
    const [failed, queued, sent, bulletins] = await db.batch(
      selectMessages(db, 'failed'),
      selectMessages(db, 'waiting'),
      selectMessages(db, 'sent'),
      selectBulletins(db),
    )
    const messages = { failed, waiting: queued, sent }
    return sendPage(c, <OutboxPage {...{ site, waiting, messages, bulletins }} />)
  })
  .post('/tries', async (c) => {
    const { db, config, keys, site, now } = c.var
    const { comment = '', kind = '' } = await readTyped(c.req.raw)
    await updateToTryAgain(db, readKey(comment, kind), now).execute()
    await sendDue({ db, config, keys, site }, now)
    return c.redirect('/owner/outbox', 303)
  })
  .post('/bulletins/tries', async (c) => {
    const { db, config, site, now } = c.var
    const bulletin = readBulletinKey(await readTyped(c.req.raw))
    await updateBulletinToTryAgain(db, bulletin, now).execute()
    await sendBulletins({ db, config, site }, now)
    return c.redirect('/owner/outbox', 303)
  })

function readKey(comment: string, name: string): MessageKey {
  const comment_id = readId(comment)
  const kind = message_kinds.find((one) => one === name)
  if (!comment_id || !kind) throw new NotFoundError('There is no such message.')
  return { comment_id, kind }
}

function readBulletinKey({ kind, post_id, occasion = '', way }: Typed): BulletinKey {
  const is_known = (kind === 'week' || kind === 'spike') && (way === 'note' || way === 'mail')
  if (!is_known || !/^\d{1,15}$/.test(post_id ?? '')) {
    throw new NotFoundError('There is no such message.')
  }
  return { kind, post_id: Number(post_id), occasion, way }
}
