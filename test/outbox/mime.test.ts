import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mimeOf } from '../../src/outbox/mime.ts'

const envelope = {
  from: 'blog@blog.example',
  date: new Date('2026-11-03T08:05:00Z'),
  id: 'blog.example/reply-mail/12',
}
const mail = { to: 'ada@example.org', from_name: 'Ours', subject: 'Hello', text: 'Words.\n' }

/** By RFC 5322 and 2047, independently of how it was written: unfolded headers, decoded words, the body. */
function read(message: string) {
  const end = message.indexOf('\r\n\r\n')
  const [head, body] = [message.slice(0, end), message.slice(end + 4)]
  const lines = head.replace(/\r\n(?=[ \t])/g, '').split('\r\n')
  const headers = lines.map((line) => {
    const at = line.indexOf(': ')
    return [line.slice(0, at), decoded(line.slice(at + 2))] as const
  })
  const fields = Object.fromEntries(headers)
  const is_base64 = fields['Content-Transfer-Encoding'] === 'base64'
  const text = is_base64 ? utf8(body) : body
  return { names: headers.map(([name]) => name), headers: fields, text }
}

function decoded(value: string): string {
  const joined = value.replace(/\?=\s+=\?utf-8\?B\?/g, '?= =?utf-8?B?')
  const words = joined.replace(/(\?=) (?==\?)/g, '$1')
  return words.replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_all, word: string) => utf8(word))
}

function utf8(base64: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'))
}

describe('a mail as a message', () => {
  it('has the headers that RFC 5322 asks for, and the text', () => {
    const { headers, text } = read(mimeOf(mail, envelope))
    expect(headers).toEqual({
      From: 'Ours <blog@blog.example>',
      To: '<ada@example.org>',
      Subject: 'Hello',
      Date: 'Tue, 03 Nov 2026 08:05:00 +0000',
      'Message-ID': '<blog.example.reply-mail.12@blog.example>',
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Transfer-Encoding': '8bit',
    })
    expect(text).toBe('Words.\r\n')
  })

  it('offers to unsubscribe with one click, as RFC 8058 writes it', () => {
    const unsubscribe = 'https://blog.example/mail/unsubscribe/x'
    const { headers } = read(mimeOf({ ...mail, unsubscribe }, envelope))
    expect(headers).toMatchObject({
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
  })

  it('says every letter of subject, name and text, in lines that mail may have', () => {
    const words = 'Grüße, 你好 🙂 “x” =?utf-8?B?eA==?= '
    const subject = words.repeat(4).trim()
    const message = mimeOf({ ...mail, subject, from_name: 'Köhler, "Blog"', text: words }, envelope)
    const { headers, text } = read(message)
    expect(headers['Subject']).toBe(subject.slice(0, 150).trimEnd())
    expect(headers['From']).toBe('Köhler, "Blog" <blog@blog.example>')
    expect(text).toBe(words)
    // RFC 5322: headers in ASCII, 78 characters a line where it can be.
    const [head = ''] = message.split('\r\n\r\n')
    expect(head).toMatch(/^[\x20-\x7e\r\n]*$/)
    for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78)
  })

  it('breaks no paragraph, and has no line of more than 998 octets', () => {
    const text = `${'ü'.repeat(499)}\n\n${'ü'.repeat(500)}\n`
    const message = mimeOf({ ...mail, text }, envelope)
    expect(read(message).text).toBe(text.replaceAll('\n', '\r\n'))
    for (const line of message.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(998)
    }
  })

  it('lets nothing that people write become a header', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    const hostile = fc.tuple(text, fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\0'), text)
    fc.assert(
      fc.property(hostile, hostile, (name, subject) => {
        const [from_name, title] = [name, subject].map((parts) => parts.join('Bcc: x@evil.example'))
        const { names } = read(
          mimeOf({ ...mail, from_name: from_name ?? '', subject: title ?? '' }, envelope),
        )
        expect(names).toEqual(read(mimeOf(mail, envelope)).names)
      }),
    )
  })
})
