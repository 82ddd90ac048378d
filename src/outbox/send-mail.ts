import type { MailWay } from '../config.ts'
import { answerOf, whyNone } from './answer.ts'
import { extraHeaders, headerLine, type Mail } from './mail.ts'
import type { Answered } from './message.ts'
import { mimeOf } from './mime.ts'

const PATIENCE_MS = 10_000

/** Hands a mail to the way that is set up, and gives what came of it. Never throws. `id` is the same for each try. */
export async function sendMail(
  way: MailWay,
  mail: Mail,
  { id, date }: { id: string; date: Date },
): Promise<Answered> {
  try {
    if (way.kind === 'binding') return await sendByBinding(way.binding, way.from, mail)
    const request =
      way.kind === 'api' ? apiRequest(way, mail, id) : fileRequest(way, mail, id, date)
    const response = await (way.kind === 'files' ? way.files.fetch(request) : fetch(request))
    return { kind: response.ok ? 'sent' : 'failed', answer: await answerOf(response) }
  } catch (error) {
    return { kind: 'failed', answer: whyNone(error) }
  }
}

/** It throws what it has against a mail: an address that is not verified, a limit. */
async function sendByBinding(binding: SendEmail, from: string, mail: Mail): Promise<Answered> {
  try {
    const { messageId } = await binding.send({
      to: mail.to,
      from: { email: from, name: headerLine(mail.from_name) },
      subject: headerLine(mail.subject),
      text: mail.text,
      headers: extraHeaders(mail),
    })
    return { kind: 'sent', answer: messageId }
  } catch (error) {
    return { kind: 'failed', answer: String(error).slice(0, 200) }
  }
}

/** The fields that several services share, Resend the best known of them: an Idempotency-Key keeps a mail single. */
function apiRequest(
  way: { url: string; key: string; from: string },
  mail: Mail,
  id: string,
): Request {
  const name = headerLine(mail.from_name).replace(/["<>\\,;:@()[\]]/g, '')
  return new Request(way.url, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${way.key}`,
      'Content-Type': 'application/json',
      'User-Agent': 'Plainview',
      'Idempotency-Key': id,
    },
    body: JSON.stringify({
      from: `${name} <${way.from}>`,
      to: [mail.to],
      subject: headerLine(mail.subject),
      text: mail.text,
      headers: extraHeaders(mail),
    }),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
}

/** The local run's own process writes it to a file: a second try of the same mail to the same file. */
function fileRequest(way: { from: string }, mail: Mail, id: string, date: Date): Request {
  return new Request(`http://mail/${id.replace(/[^\w.-]/g, '-')}.eml`, {
    method: 'POST',
    body: mimeOf(mail, { from: way.from, date, id }),
  })
}
