import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newSignInKey, normalKey } from '../../src/owner/sign-in-key.ts'

const random = fc.uint8Array({ minLength: 26, maxLength: 26 })

describe('newSignInKey', () => {
  it('takes five bits of each byte: 26 letters that are not mistaken for one another', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const key = newSignInKey(bytes)
        expect(key).toMatch(/^([0-9a-hjkmnp-tv-z]{5}-){5}[0-9a-hjkmnp-tv-z]$/)
      }),
    )
  })

  it('differs where any of those bits does', () => {
    const zero = newSignInKey(new Uint8Array(26))
    for (let i = 0; i < 26; i++) {
      expect(newSignInKey(new Uint8Array(26).fill(1, i, i + 1))).not.toBe(zero)
    }
  })
})

describe('normalKey', () => {
  it('gives the key back, however it was copied', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const key = newSignInKey(bytes)
        const copied = key.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O')
        expect(normalKey(copied.replaceAll('1', 'I'))).toBe(key)
      }),
    )
  })
})
