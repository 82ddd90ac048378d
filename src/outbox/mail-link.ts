import { fromBase64Url, hmac, hmacMatches, toBase64Url } from '../lib/hash.ts'
import { secondsAfter } from '../lib/time.ts'

export const mail_purposes = ['approve', 'spam', 'reply', 'confirm', 'unsubscribe', 'data'] as const
export type MailPurpose = (typeof mail_purposes)[number]

/** What a link in a mail is about: a comment's id, an e-mail address, or a thread's root and an address. */
export type LinkCheck =
  | { ok: true; subject: string; expires_at: Date }
  | { ok: false; why: 'wrong' | 'late' }

const GOOD_FOR_SECONDS = 7 * 86_400
/** A mail lies in its box for years, and who has it may leave at any time. */
const UNSUBSCRIBE_SECONDS = 10 * 365 * 86_400

/** `subject.expires.HMAC(purpose, subject, expires)`: made from the moment of the message, so that each try says the same. */
export async function signLink(
  key: CryptoKey,
  purpose: MailPurpose,
  subject: string,
  made: Date,
): Promise<string> {
  const good_for = purpose === 'unsubscribe' ? UNSUBSCRIBE_SECONDS : GOOD_FOR_SECONDS
  const expires = Math.floor(secondsAfter(made, good_for).getTime() / 1000)
  const mac = toBase64Url(await hmac(key, signed(purpose, subject, expires)))
  return `${toBase64Url(new TextEncoder().encode(subject))}.${expires}.${mac}`
}

export async function checkLink(
  key: CryptoKey,
  purpose: MailPurpose,
  token: string,
  now: Date,
): Promise<LinkCheck> {
  const [, encoded = '', expires = '', signature = ''] =
    /^([\w-]{1,500})\.(\d{1,12})\.([\w-]{43})$/.exec(token) ?? []
  const [bytes, mac] = [fromBase64Url(encoded), fromBase64Url(signature)]
  // The last letter has bits to spare: only the way we write it is ours, or one link could act twice.
  const is_ours =
    bytes && mac && `${toBase64Url(bytes)}.${toBase64Url(mac)}` === `${encoded}.${signature}`
  if (!is_ours) return { ok: false, why: 'wrong' }
  const subject = new TextDecoder().decode(bytes)
  if (!(await hmacMatches(key, mac, signed(purpose, subject, Number(expires))))) {
    return { ok: false, why: 'wrong' }
  }
  const expires_at = new Date(Number(expires) * 1000)
  return expires_at > now ? { ok: true, subject, expires_at } : { ok: false, why: 'late' }
}

function signed(purpose: MailPurpose, subject: string, expires: number): string {
  return `mail link to ${purpose} until ${expires}: ${subject}`
}
