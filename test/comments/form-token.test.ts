import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkToken, issueToken } from '../../src/comments/form-token.ts'
import { hmacKey } from '../../src/lib/hash.ts'

const issued = new Date('2026-11-03T12:00:00Z')
const key = await hmacKey(new Uint8Array(32).fill(7))
const other_key = await hmacKey(new Uint8Array(32).fill(8))

function after(seconds: number): Date {
  return new Date(issued.getTime() + seconds * 1000)
}

describe('checkToken', () => {
  it('takes no other last letter, though some stand for the same bytes', async () => {
    const token = await issueToken(key, 12, issued)
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const altered = token.slice(0, -1) + letter
      expect((await checkToken(key, 12, altered, issued)).ok, letter).toBe(altered === token)
    }
  })

  it.each([
    [0, { ok: true, age_seconds: 0 }],
    [2.999, { ok: true, age_seconds: 2 }],
    [3, { ok: true, age_seconds: 3 }],
    [24 * 3600, { ok: true, age_seconds: 86_400 }],
    [24 * 3600 + 1, { ok: false, why: 'stale' }],
    [365 * 24 * 3600, { ok: false, why: 'stale' }],
  ])('after %d s says %o', async (seconds, expected) => {
    const token = await issueToken(key, 12, issued)
    expect(await checkToken(key, 12, token, after(seconds))).toEqual(expected)
  })

  it('refuses the token of another post', async () => {
    const token = await issueToken(key, 12, issued)
    expect(await checkToken(key, 1, token, after(10))).toEqual({ ok: false, why: 'wrong' })
    expect(await checkToken(key, 121, token, after(10))).toEqual({ ok: false, why: 'wrong' })
  })

  it('refuses a token that was signed with another key', async () => {
    const token = await issueToken(other_key, 12, issued)
    expect(await checkToken(key, 12, token, after(10))).toEqual({ ok: false, why: 'wrong' })
  })

  it('refuses a token whose time was moved', async () => {
    const [seconds, signature] = (await issueToken(key, 12, issued)).split('.')
    const moved = `${Number(seconds) + 3600}.${signature}`
    expect(await checkToken(key, 12, moved, after(25 * 3600))).toEqual({ ok: false, why: 'wrong' })
  })

  it.each([
    '',
    '.',
    'x',
    '1.',
    '.x',
    '1762171200',
    `1762171200.${'A'.repeat(43)}`,
    `-1.${'A'.repeat(43)}`,
  ])('refuses %j', async (token) => {
    expect(await checkToken(key, 12, token, after(10))).toEqual({ ok: false, why: 'wrong' })
  })

  it('refuses every change of a letter', async () => {
    const token = await issueToken(key, 12, issued)
    const letter = fc.constantFrom(
      ...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.',
    )
    // The last of 43 letters carries four bits that count and two that do not.
    const place = fc.nat({ max: token.length - 2 })
    await fc.assert(
      fc.asyncProperty(place, letter, async (at, put) => {
        fc.pre(token[at] !== put)
        const changed = token.slice(0, at) + put + token.slice(at + 1)
        expect((await checkToken(key, 12, changed, after(10))).ok).toBe(false)
      }),
    )
  })
})
