import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeCursor,
  decodeKeyCursor,
  encodeCursor,
  encodeKeyCursor,
} from '../../src/lib/cursor.ts'

describe('decodeCursor', () => {
  it('gives back every id, from a text that an address can hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), (id) => {
        const cursor = encodeCursor(id)
        expect(cursor).toBe(encodeURIComponent(cursor))
        expect(decodeCursor(cursor)).toBe(id)
      }),
    )
  })

  it.each([
    '',
    'x',
    '1',
    btoa('id:0'),
    btoa('id:-1'),
    btoa('id:1.5'),
    btoa('id:01'),
    btoa('id: 1'),
    btoa('no:1'),
    '\0',
    'é',
  ])('refuses %j', (cursor) => {
    expect(decodeCursor(cursor)).toBeNull()
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decodeCursor(text)))
  })
})

describe('decodeKeyCursor', () => {
  it('gives back every place, from a text that an address can hold', () => {
    const key = fc.oneof(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger())
    fc.assert(
      fc.property(key, fc.maxSafeNat(), (at, id) => {
        const cursor = encodeKeyCursor([at, id])
        expect(cursor).toBe(encodeURIComponent(cursor))
        expect(decodeKeyCursor(cursor)).toEqual([at, id])
      }),
    )
  })

  it.each([
    'null',
    '1',
    '{}',
    '[]',
    '["a"]',
    '["a","1"]',
    '[null,1]',
    '["a",1.5]',
    '["a",1,2]',
    'x',
  ])('refuses %s', (json) => {
    expect(decodeKeyCursor(btoa(json).replaceAll('=', ''))).toBeNull()
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decodeKeyCursor(text)))
  })
})
