import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../src/posts/excerpt.ts'
import { renderMarkdown } from '../../src/posts/markdown.ts'

describe('excerptOf', () => {
  it.each([
    ['short', 20, 'short'],
    ['  two\nlines\t here ', 20, 'two · lines here'],
    ['exactly twenty chars', 20, 'exactly twenty chars'],
    ['the quick brown fox jumps', 20, 'the quick brown fox…'],
    ['the quick brown, foxes', 17, 'the quick brown…'],
    ['the quick brown. Foxes', 18, 'the quick brown…'],
    ['針灸對慢性疼痛有幫助嗎', 6, '針灸對慢性…'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaa', 10, 'aaaaaaaaa…'],
    ['👩‍🚀👩‍🚀👩‍🚀', 12, '👩‍🚀👩‍🚀…'],
    ['', 10, ''],
  ])('cuts %j at %i', (text, limit, excerpt) => {
    expect(excerptOf(text, limit)).toBe(excerpt)
  })

  it.each([
    ['# Yes\n\n## What?\n\nSome words.\n\n# More\n\nOf it', 'Some words. More · Of it'],
    ['Some words.\n\n# More\n\nOf it', 'Some words. More · Of it'],
    ['# Only this', 'Only this'],
    ['```\nf({\n\n  a: 1 })\n```\n\nEnd', 'f({ a: 1 }) · End'],
    ['# Yes\n\n- one\n- “two.”\n- three:\n  - four', 'one · “two.” three: four'],
    ['Erst „so.“\n\n何か。\n\n(Done!)\n\nEnd', 'Erst „so.“ 何か。 (Done!) End'],
  ])('begins after the headings of %j, and sets lines apart', (source, excerpt) => {
    expect(excerptOf(renderMarkdown(source).text)).toBe(excerpt)
  })

  it('takes 200 characters unless told otherwise', () => {
    expect(excerptOf('word '.repeat(40))).toBe('word '.repeat(40).trim())
    expect(excerptOf('word '.repeat(41))).toBe(`${'word '.repeat(39)}word…`)
  })

  it('is never longer than the limit, and ends in no half character', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 40 }), (words, limit) => {
        const excerpt = excerptOf(words, limit)
        expect(excerpt.length).toBeLessThanOrEqual(limit)
        expect(excerpt.isWellFormed()).toBe(true)
      }),
    )
  })
})
