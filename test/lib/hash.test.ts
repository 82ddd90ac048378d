import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fingerprint,
  fingerprintOf,
  fromBase64Url,
  hmac,
  hmacKey,
  hmacMatches,
  randomBytes,
  sha256,
  toBase64Url,
  toHex,
} from '../../src/lib/hash.ts'

describe('sha256', () => {
  it.each([
    // FIPS 180-4, examples.
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j', async (text, expected) => {
    expect(toHex(await sha256(text))).toBe(expected)
  })
})

describe('hmac', () => {
  it('is that of RFC 4231, test case 2', async () => {
    const key = await hmacKey(new TextEncoder().encode('Jefe'))
    expect(toHex(await hmac(key, 'what do ya want for nothing?'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })

  it('takes a key as D1 gives it back, and matches nothing but its own', async () => {
    const bytes = randomBytes(32)
    const key = await hmacKey(bytes)
    const mac = new Uint8Array(await hmac(await hmacKey([...bytes]), 'text'))
    expect(await hmacMatches(key, mac, 'text')).toBe(true)
    expect(await hmacMatches(key, mac, 'texu')).toBe(false)
    expect(await hmacMatches(key, mac.slice(0, 31), 'text')).toBe(false)
    expect(await hmacMatches(await hmacKey(randomBytes(32)), mac, 'text')).toBe(false)
  })
})

describe('base64url', () => {
  it('gives back any bytes, in letters that an address can hold', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = toBase64Url(bytes)
        expect(text).toMatch(/^[\w-]*$/)
        expect([...(fromBase64Url(text) ?? [])]).toEqual([...bytes])
      }),
    )
  })

  it.each(['a', 'a+b=', 'ab/c', 'ü', 'ab cd', 'abcd='])('refuses %s', (text) => {
    expect(fromBase64Url(text)).toBeNull()
  })
})

describe('fingerprint', () => {
  it('is the same for the same text and another for almost every other', () => {
    const seen = new Set<string>()
    for (let i = 0; i < 20_000; i++) seen.add(fingerprint(`page ${i}`))
    expect(seen.size).toBe(20_000)
    expect(fingerprint('page 1')).toBe(fingerprint('page 1'))
  })

  it('is another wherever a single bit differs', () => {
    const bytes = new TextEncoder().encode(
      'A page of words, longer than four bytes and odd.'.repeat(9),
    )
    const seen = new Set([fingerprintOf([bytes])])
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      seen.add(fingerprintOf([bytes]))
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    }
    expect(seen.size).toBe(bytes.length * 8 + 1)
  })

  it('tells pieces apart by where they are cut', () => {
    const bytes = new TextEncoder().encode('One text in two pieces')
    const cut = (at: number) => fingerprintOf([bytes.subarray(0, at), bytes.subarray(at)])
    expect(new Set(Array.from({ length: 23 }, (_, at) => cut(at))).size).toBe(23)
  })

  it('stands in a header as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fingerprint(text)).toMatch(/^[\da-z]+$/)
      }),
    )
  })
})
