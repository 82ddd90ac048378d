import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cappedText } from '../../src/lib/capped-text.ts'

describe('cappedText', () => {
  it.each([
    ['plain', 'plain'],
    ['  two \t\n words  ', 'two words'],
    ['no\u0000 con\u001btrol\u007f\u0085', 'no control'],
    ['a \u0000 b', 'a b'],
    ['line\r\nbreak', 'line break'],
    ['wide\u3000and\u00a0hard', 'wide and hard'],
    ['\u202eright to left\u202c', 'right to left'],
    ['\ud83d\ude00', '\ud83d\ude00'],
    ['lone \ud83d end', 'lone \ufffd end'],
    ['\ude00', '\ufffd'],
    ['👩‍🚀 an astronaut', '👩‍🚀 an astronaut'],
    ['می‌خواهم', 'می‌خواهم'],
  ])('cleans %j', (text, clean) => {
    expect(cappedText(text)).toBe(clean)
  })

  it.each([null, undefined, '', '   ', '\u0000\u0007', '\n'])('gives null for %j', (text) => {
    expect(cappedText(text)).toBeNull()
  })

  it('cuts at 120 characters unless told otherwise', () => {
    expect(cappedText('x'.repeat(121))).toBe('x'.repeat(120))
    expect(cappedText('abcdef', 3)).toBe('abc')
  })

  it('leaves no half of a pair and no space at the cut', () => {
    expect(cappedText('ab😀', 3)).toBe('ab')
    expect(cappedText('ab😀', 4)).toBe('ab😀')
    expect(cappedText('ab cd', 3)).toBe('ab')
    expect(cappedText('😀', 1)).toBeNull()
  })

  it('is short, well-formed, without control characters, and leaves its own answer alone', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 150 }), (raw, limit) => {
        const clean = cappedText(raw, limit)
        if (clean === null) return
        expect(clean.length).toBeLessThanOrEqual(limit)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(/\p{Cc}| {2}|^ | $/u)
        expect(cappedText(clean, limit)).toBe(clean)
      }),
    )
  })
})
