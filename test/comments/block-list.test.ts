import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Blockable,
  entriesOf,
  entryFor,
  findBlocked,
  MOST_ENTRIES,
} from '../../src/comments/block-list.ts'

const ada: Blockable = {
  name: 'Ada Byron',
  email: 'ada@mail.example',
  url: null,
  body: 'Good words.',
}

function meets(entry: string, comment: Partial<Blockable>): boolean {
  return findBlocked({ hold: entry, spam: '' }, { ...ada, ...comment }) !== null
}

describe('an entry', () => {
  it.each<[string, Parameters<typeof meets>[1], boolean]>([
    // Words, in the text and in the name.
    ['casino', { body: 'The best CASINO, here!' }, true],
    ['casino', { body: 'The best ｃａｓｉｎｏ.' }, true],
    ['casino', { body: 'The best cas\u200bino.' }, true],
    ['casino', { name: 'Casino Tom' }, true],
    ['casino', { body: 'Casinos and occasinos' }, false],
    ['cheap pills', { body: 'Cheap,\npills' }, true],
    ['cheap pills', { body: 'cheap red pills' }, false],
    ['ass', { body: 'A classic assessment' }, false],
    ['Übung', { body: 'eine übung' }, true],
    ['赌场', { body: '最好的赌场在这里' }, true],
    ['💊', { body: 'Buy 💊💊 now' }, true],
    ['$$$', { body: 'Make $$$ fast' }, true],
    // Addresses, the writer's and those that are written.
    ['Ada@Mail.example', {}, true],
    ['ada@mail.example', { email: 'bada@mail.example' }, false],
    ['tom@pills.example', { body: 'Write to <tom@pills.example>.' }, true],
    ['tom@pills.example', { body: 'Write to tom@pills.example!' }, true],
    // Domains, with all below them.
    ['mail.example', {}, true],
    ['@mail.example', {}, true],
    ['shop.example', { url: 'https://www.shop.example/a' }, true],
    ['shop.example', { body: 'See [this](https://shop.example:8080/x?y) now' }, true],
    ['shop.example', { body: 'see shop.example.' }, true],
    ['shop.example', { url: 'https://workshop.example/' }, false],
    ['shop.example', { url: 'https://shop.example.org/' }, false],
    // A whole name.
    ['name: ada byron', {}, true],
    ['name: Ada', {}, false],
    ['name: Ada Byron', { name: 'Tom', body: 'Ada Byron was here' }, false],
  ])('%s against %j: %s', (entry, comment, expected) => {
    expect(meets(entry, comment)).toBe(expected)
  })

  it('is met by the comment it was made for, whoever wrote that', () => {
    const email = fc.option(fc.emailAddress().map((address) => address.toLowerCase()))
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), email, (name, address) => {
        const writer = { ...ada, name, email: address }
        expect(meets(entryFor(writer), writer)).toBe(true)
      }),
    )
  })

  it('of one word is met exactly where the word stands among the words', () => {
    const word = fc.constantFrom('a', 'b', 'ab', 'ba', 'aba')
    fc.assert(
      fc.property(word, fc.array(word), (entry, words) => {
        expect(meets(entry, { name: '-', body: words.join(' ') })).toBe(words.includes(entry))
      }),
    )
  })
})

describe('the list', () => {
  it('is read a line at a time, each entry once', () => {
    expect(entriesOf(' casino \r\n\nPills\ncasino\n')).toEqual(['casino', 'Pills'])
  })

  it('says spam before it says hold, and which entry was met', () => {
    const list = { hold: 'good', spam: 'nothing\nwords' }
    expect(findBlocked(list, ada)).toEqual({ status: 'spam', entry: 'words' })
    expect(findBlocked({ ...list, spam: '' }, ada)).toEqual({ status: 'pending', entry: 'good' })
    expect(findBlocked({ hold: '', spam: '' }, ada)).toBeNull()
  })

  it.each([
    ['words', 'word '.repeat(2000), (i: number) => `entry ${i}`],
    ['one letter', 'a'.repeat(10_000), (i: number) => 'a'.repeat(i % 199) + 'b'],
    ['signs', '$'.repeat(10_000), (i: number) => `${'$'.repeat(i % 199)}€`],
    ['hosts', 'a.'.repeat(5000), (i: number) => `${i}.a.example`],
    ['at signs', '@'.repeat(10_000), (i: number) => `a${i}@b.example`],
  ])('of 500 is asked at once, against 10,000 letters of %s', (_what, body, entryOf) => {
    const hold = Array.from({ length: MOST_ENTRIES }, (_, i) => entryOf(i)).join('\n')
    const started = performance.now()
    for (let i = 0; i < 5; i += 1)
      expect(findBlocked({ hold, spam: '' }, { ...ada, body })).toBeNull()
    // A quadratic matcher takes seconds; this one a few milliseconds.
    expect((performance.now() - started) / 5).toBeLessThan(200)
  })
})
