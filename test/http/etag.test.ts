import { describe, expect, it } from 'vitest'
import { namesEtag } from '../../src/http/etag.ts'

describe('namesEtag', () => {
  it.each([
    ['"a"', '"a"', true],
    ['W/"a"', 'W/"a"', true],
    // Weak comparison of RFC 9110, 8.8.3.2.
    ['"a"', 'W/"a"', true],
    ['W/"a"', '"a"', true],
    ['"b", W/"a"', '"a"', true],
    ['"b","a","c"', '"a"', true],
    ['  "a"  ', '"a"', true],
    ['*', '"a"', true],
    ['"b"', '"a"', false],
    ['a', '"a"', false],
    ['"aa"', '"a"', false],
    ['"*"', '"a"', false],
    ['w/"a"', '"a"', false],
    ['', '"a"', false],
    [',', '"a"', false],
  ])('%j names %s: %s', (header, etag, expected) => {
    expect(namesEtag(header, etag)).toBe(expected)
  })
})
