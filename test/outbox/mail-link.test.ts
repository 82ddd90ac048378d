import { describe, expect, it } from 'vitest'
import { hmacKey } from '../../src/lib/hash.ts'
import { checkLink, mail_purposes, signLink } from '../../src/outbox/mail-link.ts'

const made = new Date('2026-11-03T12:00:00Z')
const after = (days: number) => new Date(made.getTime() + days * 86_400_000)
const key = await hmacKey(new Uint8Array(32).fill(1))
const other_key = await hmacKey(new Uint8Array(32).fill(2))

describe('a link of a mail', () => {
  it.each(mail_purposes)('to %s says what it is about', async (purpose) => {
    const token = await signLink(key, purpose, '12 ädä@example.org', made)
    expect(token).toMatch(/^[\w.-]+$/)
    const link = await checkLink(key, purpose, token, after(6.99))
    expect(link).toMatchObject({ ok: true, subject: '12 ädä@example.org' })
  })

  it('is good for seven days, but for leaving much longer', async () => {
    const approve = await signLink(key, 'approve', '12', made)
    expect(await checkLink(key, 'approve', approve, after(7))).toEqual({ ok: false, why: 'late' })
    const leave = await signLink(key, 'unsubscribe', '12 a@example.org', made)
    expect(await checkLink(key, 'unsubscribe', leave, after(3000))).toMatchObject({ ok: true })
  })

  it('is good for one purpose', async () => {
    const token = await signLink(key, 'approve', '12', made)
    for (const purpose of mail_purposes.filter((one) => one !== 'approve')) {
      expect(await checkLink(key, purpose, token, made)).toEqual({ ok: false, why: 'wrong' })
    }
  })

  it('has one spelling, and no other is taken', async () => {
    const token = await signLink(key, 'approve', '12', made)
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'
    for (let at = 0; at < token.length; at += 1) {
      for (const letter of letters) {
        if (letter === token[at]) continue
        const forged = token.slice(0, at) + letter + token.slice(at + 1)
        expect((await checkLink(key, 'approve', forged, made)).ok, forged).toBe(false)
      }
    }
    for (const forged of ['', 'x', `${token}A`, token.slice(1), '..', 'a.1.b']) {
      expect(await checkLink(key, 'approve', forged, made)).toEqual({ ok: false, why: 'wrong' })
    }
    expect((await checkLink(other_key, 'approve', token, made)).ok).toBe(false)
  })
})
