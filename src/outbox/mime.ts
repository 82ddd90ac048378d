import { extraHeaders, headerLine, type Mail } from './mail.ts'

interface Envelope {
  from: string
  date: Date
  /** Part of the Message-ID: the same for each try. */
  id: string
}

/** The mail as RFC 5322 and 2045 write it: headers in ASCII, the text in UTF-8. */
export function mimeOf(mail: Mail, { from, date, id }: Envelope): string {
  const text = mail.text.replace(/\r?\n/g, '\r\n')
  const is_readable = text.split('\r\n').every((line) => octets(line).length <= LONGEST_LINE)
  const headers = {
    From: `${encoded(headerLine(mail.from_name), plain_name)} <${from}>`,
    To: `<${mail.to}>`,
    Subject: encoded(headerLine(mail.subject), plain_subject),
    Date: date.toUTCString().replace('GMT', '+0000'),
    'Message-ID': `<${id.replace(/[^\w.-]/g, '.')}@${from.split('@')[1]}>`,
    ...extraHeaders(mail),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': is_readable ? '8bit' : 'base64',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [...lines, '', ...(is_readable ? [text] : base64Lines(text))].join('\r\n')
}

/** RFC 5322: a line has 998 octets at most. A longer paragraph makes the whole text base64, which nobody reads by eye. */
const LONGEST_LINE = 998

/** ASCII that means nothing else: in a name a comma or a quote would, and in either what looks encoded. */
const plain_name = /^[\w .-]*$/
const plain_subject = /^(?!.*=\?)[\x20-\x7e]*$/

/** RFC 2047, where it is needed: 11 letters of four octets at most make words below 75 characters. */
function encoded(text: string, plain: RegExp): string {
  if (plain.test(text)) return text
  const parts = text.match(/.{1,11}/gsu) ?? []
  return parts.map((part) => `=?utf-8?B?${base64(part)}?=`).join('\r\n ')
}

function base64Lines(text: string): string[] {
  return [...(base64(text).match(/.{1,76}/g) ?? []), '']
}

function base64(text: string): string {
  let binary = ''
  for (const octet of octets(text)) binary += String.fromCharCode(octet)
  return btoa(binary)
}

function octets(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
