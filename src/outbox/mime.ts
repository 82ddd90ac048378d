import { extraHeaders, headerLine, type Mail } from './mail.ts'

interface Envelope {
  from: string
  date: Date
  /** Part of the Message-ID: the same for each try. */
  id: string
}

/** The mail as RFC 5322 and 2045 write it: UTF-8 text in base64, headers in ASCII. */
export function mimeOf(mail: Mail, { from, date, id }: Envelope): string {
  const headers = {
    From: `${encoded(headerLine(mail.from_name), plain_name)} <${from}>`,
    To: `<${mail.to}>`,
    Subject: encoded(headerLine(mail.subject), plain_subject),
    Date: date.toUTCString().replace('GMT', '+0000'),
    'Message-ID': `<${id.replace(/[^\w.-]/g, '.')}@${from.split('@')[1]}>`,
    ...extraHeaders(mail),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': 'base64',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [...lines, '', ...base64Lines(mail.text), ''].join('\r\n')
}

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
  const crlf = text.replace(/\r?\n/g, '\r\n')
  return base64(crlf).match(/.{1,76}/g) ?? []
}

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
