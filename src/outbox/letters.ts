import { ownerName, type Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import type { Bulletin } from './bulletin.ts'
import type { Mail } from './mail.ts'
import { type MailPurpose, signLink } from './mail-link.ts'
import type { Told } from './message-queries.ts'

/** What letters need: the blog, the address under which it was seen, and the moment that their links count from. */
export interface Desk {
  site: Settings
  origin: string
  key: CryptoKey
  made: Date
}

/** To the owner: of one comment, or of all that an hour brought, each with the links to decide on it. */
export async function ownerLetter(desk: Desk, to: string, comments: Told[]): Promise<Mail | null> {
  const [first, ...others] = comments
  if (!first) return null
  const { site, origin } = desk
  const text = textFor(site.language).outbox
  const subject =
    others.length > 0
      ? text.mail.digest_subject(comments.length, site.title)
      : text.note_title[first.status === 'pending' ? 'pending' : 'approved'](
          first.name,
          first.title,
        )
  const blocks = await Promise.all(comments.map((comment) => blockOf(desk, comment)))
  const foot = text.mail.owner_foot(`${origin}/owner/comments`, `${origin}/owner/settings#notices`)
  return letter(site, to, subject, [...blocks, foot])
}

async function blockOf(desk: Desk, comment: Told): Promise<string> {
  const { outbox, owner } = textFor(desk.site.language)
  const id = String(comment.id)
  const is_held = comment.status === 'pending'
  const link = async (purpose: MailPurpose) => linkTo(desk, purpose, id)
  return paragraphs([
    outbox.mail.wrote(comment.name, comment.title),
    quote(comment.body),
    (is_held && owner.queue_reasons[comment.reason]) || '',
    [
      ...(is_held ? [`${owner.publish}: ${await link('approve')}`] : []),
      `${owner.is_spam}: ${await link('spam')}`,
      `${owner.reply}: ${await link('reply')}`,
    ].join('\n'),
  ])
}

/** To whom an answer answers. */
export async function replyLetter(desk: Desk, reply: Told, to: string): Promise<Mail> {
  const { site, origin } = desk
  const text = textFor(site.language).outbox.mail
  const unsubscribe = await linkTo(desk, 'unsubscribe', `${reply.root_id} ${to}`)
  const mail = letter(site, to, text.reply_subject(reply.name, reply.title), [
    text.hello(reply.parent_name ?? ''),
    text.answered(reply.name, reply.title),
    quote(reply.body),
    text.to_answer(`${origin}/comments/${reply.id}`),
    text.reader_foot(unsubscribe, await linkTo(desk, 'data', to)),
  ])
  return { ...mail, unsubscribe }
}

/** To an address that somebody typed: nothing in it is a stranger's words. */
export async function confirmLetter(desk: Desk, to: string): Promise<Mail> {
  const { site } = desk
  const text = textFor(site.language).outbox.mail
  return letter(site, to, text.confirm_subject(site.title), [
    text.confirm(ownerName(site), desk.origin),
    text.confirm_link(await linkTo(desk, 'confirm', to)),
    text.confirm_foot(await linkTo(desk, 'data', to)),
  ])
}

/** To an address that somebody wants to see the data of: whoever reads its mail may. */
export async function dataLetter(desk: Desk, to: string): Promise<Mail> {
  const { site, origin } = desk
  const text = textFor(site.language).outbox.mail
  return letter(site, to, text.data_subject(site.title), [
    text.data(origin),
    text.data_link(await linkTo(desk, 'data', to)),
  ])
}

/** To the owner: word of the figures. */
export function bulletinLetter(site: Settings, to: string, bulletin: Bulletin): Mail {
  const { title, message, url } = bulletin
  const text = textFor(site.language).outbox.bulletins
  const settings = `${new URL(url).origin}/owner/settings#notices`
  return letter(site, to, title, [message, url, text.foot(settings)])
}

async function linkTo({ key, origin, made }: Desk, purpose: MailPurpose, subject: string) {
  return `${origin}/mail/${purpose}/${await signLink(key, purpose, subject, made)}`
}

function letter(site: Settings, to: string, subject: string, parts: string[]): Mail {
  return { to, from_name: site.title, subject, text: `${paragraphs(parts)}\n` }
}

function paragraphs(parts: string[]): string {
  return parts.filter(Boolean).join('\n\n')
}

function quote(body: string): string {
  return body
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}
