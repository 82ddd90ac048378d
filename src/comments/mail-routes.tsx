import { Hono } from 'hono'
import { NotFoundError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { readTyped } from '../http/forms.ts'
import { sendPage } from '../http/send-page.ts'
import { sha256 } from '../lib/hash.ts'
import { checkLink, type LinkCheck, mail_purposes, type MailPurpose } from '../outbox/mail-link.ts'
import { findUsedLink, insertUsedLink, upsertMailAddress } from '../outbox/queries.ts'
import { waysOf } from '../outbox/ways.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { ownerName } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import { ConfirmPage, DecidePage, DonePage, UnsubscribePage } from './mail-pages.tsx'
import { sendForgotten, sendMyData } from './show-my-data.tsx'
import { moderateOne } from './moderate.ts'
import { selectComments } from './owner-queries.ts'
import { updateNotify } from './queries.ts'
import { replyToComment } from './reply.ts'

type GoodLink = Extract<LinkCheck, { ok: true }> & { token: string }

interface Handler {
  ask(c: AppContext, link: GoodLink): Response | Promise<Response>
  act(c: AppContext, link: GoodLink): Response | Promise<Response>
}

/** Links out of mails. Opening one only asks: programs open links too. */
export const mailRoutes = new Hono<AppEnv>()
  .use(loadSettings)
  .use(async (c, next) => {
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Robots-Tag', 'noindex')
    await next()
  })
  .get('/:purpose/:token', (c) => follow(c, 'ask'))
  .post('/:purpose/:token', (c) => follow(c, 'act'))

async function follow(c: AppContext, what: 'ask' | 'act'): Promise<Response> {
  const { db, keys, now } = c.var
  const purpose = mail_purposes.find((one) => one === c.req.param('purpose'))
  const token = c.req.param('token') ?? ''
  if (!purpose) throw new NotFoundError()
  const link = await checkLink(await keys.get(db, 'mail'), purpose, token, now)
  if (!link.ok) return sendDone(c, link.why, link.why === 'late' ? 410 : 404)
  return handlers[purpose][what](c, { ...link, token })
}

const handlers: Record<MailPurpose, Handler> = {
  approve: decision('approve'),
  spam: decision('spam'),
  reply: decision('reply'),
  confirm: {
    ask: (c, { subject }) => sendPage(c, <ConfirmPage site={c.var.site} email={subject} />),
    async act(c, { subject }) {
      await upsertMailAddress(c.var.db, subject, 'confirmed', c.var.now).execute()
      return sendDone(c, 'confirmed')
    },
  },
  data: {
    ask: (c, { subject }) => sendMyData(c, { email: subject }, subject),
    act: (c, { subject }) => sendForgotten(c, { email: subject }),
  },
  unsubscribe: {
    ask: (c, link) =>
      sendPage(c, <UnsubscribePage site={c.var.site} email={threadOf(link).email} />),
    act: unsubscribe,
  },
}

/** A mail program's own button (RFC 8058) means all of it: it cannot ask. */
async function unsubscribe(c: AppContext, link: GoodLink): Promise<Response> {
  const { db, now } = c.var
  const { root, email } = threadOf(link)
  const { of } = await readTyped(c.req.raw)
  if (of === 'thread') {
    await updateNotify(db, email, root).execute()
    return sendDone(c, 'unsubscribed_thread')
  }
  await db.batch(updateNotify(db, email), upsertMailAddress(db, email, 'refused', now))
  return sendDone(c, 'unsubscribed_all')
}

function threadOf({ subject }: GoodLink): { root: number; email: string } {
  const [root = '', email = ''] = subject.split(' ')
  return { root: Number(root), email }
}

/** The owner's: each acts once, in one batch with what it does. */
function decision(what: 'approve' | 'spam' | 'reply'): Handler {
  return {
    async ask(c, { subject, token }) {
      const comment = await findDecidable(c, Number(subject))
      if (!comment) return sendDone(c, 'gone', 410)
      if (await findUsedLink(c.var.db, await sha256(token))) return sendDone(c, 'used', 410)
      return sendPage(c, <DecidePage site={c.var.site} {...{ what, comment }} />)
    },
    async act(c, link) {
      const comment = await findDecidable(c, Number(link.subject))
      if (!comment) return sendDone(c, 'gone', 410)
      try {
        await decide(c, what, comment.id, link)
      } catch (error) {
        if (/UNIQUE constraint failed: used_links/.test(String(error)))
          return sendDone(c, 'used', 410)
        throw error
      }
      c.var.pages.dropPost(comment.post_id)
      return sendDone(c, done[what])
    },
  }
}

const done = { approve: 'approved', spam: 'spammed', reply: 'replied' } as const

async function decide(
  c: AppContext,
  what: 'approve' | 'spam' | 'reply',
  id: number,
  link: GoodLink,
): Promise<void> {
  const { db, site, now } = c.var
  const first = [insertUsedLink(db, await sha256(link.token), link.expires_at)]
  const circumstances = { ways: waysOf(c), first }
  if (what !== 'reply') {
    await moderateOne(db, id, what === 'approve' ? 'approved' : 'spam', now, circumstances)
    return
  }
  const { body = '' } = await readTyped(c.req.raw)
  await replyToComment(db, id, { name: ownerName(site), body: body.trim() }, now, circumstances)
}

async function findDecidable(c: AppContext, id: number) {
  const [comment] = await selectComments(c.var.db, [id]).execute()
  return comment?.status === 'deleted' ? undefined : comment
}

function sendDone(c: AppContext, what: keyof typeof words_of, status = 200): Response {
  const words = textFor(c.var.site.language).outbox.links[what]
  return sendPage(c, <DonePage site={c.var.site} words={words} to_queue={words_of[what]} />, status)
}

/** What may be said at the end, and whether the owner is shown the way on. */
const words_of = {
  wrong: false,
  late: false,
  used: true,
  gone: true,
  approved: true,
  spammed: true,
  replied: true,
  confirmed: false,
  unsubscribed_thread: false,
  unsubscribed_all: false,
}
