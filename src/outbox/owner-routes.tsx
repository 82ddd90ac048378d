import { Hono } from 'hono'
import { NotFoundError } from '../errors.ts'
import type { AppEnv } from '../http/context.ts'
import { readTyped } from '../http/forms.ts'
import { readId } from '../http/json.ts'
import { sendPage } from '../http/send-page.ts'
import { type MessageKey, message_kinds } from './message.ts'
import { OutboxPage } from './outbox-page.tsx'
import { selectMessages } from './message-queries.ts'
import { updateToTryAgain } from './queries.ts'
import { sendDue } from './send.ts'

/** What waits, went, failed and why. Behind requireDesk. */
export const outboxRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { db, site, waiting } = c.var
    const [failed, queued, sent] = await db.batch(
      selectMessages(db, 'failed'),
      selectMessages(db, 'waiting'),
      selectMessages(db, 'sent'),
    )
    const messages = { failed, waiting: queued, sent }
    return sendPage(c, <OutboxPage {...{ site, waiting, messages }} />)
  })
  .post('/tries', async (c) => {
    const { db, config, keys, site, now } = c.var
    const { comment = '', kind = '' } = await readTyped(c.req.raw)
    await updateToTryAgain(db, readKey(comment, kind), now).execute()
    await sendDue({ db, config, keys, site }, now)
    return c.redirect('/owner/outbox', 303)
  })

function readKey(comment: string, name: string): MessageKey {
  const comment_id = readId(comment)
  const kind = message_kinds.find((one) => one === name)
  if (!comment_id || !kind) throw new NotFoundError('There is no such message.')
  return { comment_id, kind }
}
