import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byRankThenNewest, cleanQuery, matchOf, piecesOf } from '../../src/posts/search.ts'

describe('what FTS5 is asked', () => {
  it.each([
    ['needle', '"needle"*'],
    ['  thin   needles ', '"thin"* "needles"*'],
    ['well-being', '"well-being"*'],
    ['"thin needles" pain', '"thin needles" "pain"*'],
    ['„dünne Nadeln“', '"dünne Nadeln"'],
    ['«fines aiguilles»', '"fines aiguilles"'],
    ['"never closed', '"never closed"'],
    ['is it so', '"is" "it" "so"'],
    ['C++', '"C++"'],
    ['针', '"针"*'],
    ['pain OR NOT * (a:b) NEAR/2', '"pain"* "OR" "NOT"* "(a:b)" "NEAR/2"'],
    ['', null],
    ['""', null],
    ['*', null],
    ['?! -- "…"', null],
  ])('%s: %s', (query, match) => {
    expect(matchOf(query)).toBe(match)
  })

  it('has no more than twelve words', () => {
    expect(matchOf('abc '.repeat(40))?.split(' ')).toHaveLength(12)
  })

  it('is one line of 200 characters at most, none of them half', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const query = cleanQuery(text)
        expect([...query].length).toBeLessThanOrEqual(200)
        expect(query).toBe(query.trim())
        expect(query).not.toMatch(/[\p{Cc}]/u)
        expect(query.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('a marked text', () => {
  it('falls into what was found and what lies between', () => {
    expect(piecesOf('a \ue000b\ue001 c')).toEqual([
      { text: 'a ', is_hit: false },
      { text: 'b', is_hit: true },
      { text: ' c', is_hit: false },
    ])
    expect(piecesOf('\ue001a\ue000')).toEqual([{ text: 'a', is_hit: false }])
  })

  it('loses nothing but the marks', () => {
    const mark = fc.constantFrom('\ue000', '\ue001', 'a', '<b>', ' ')
    fc.assert(
      fc.property(fc.array(mark), (parts) => {
        const marked = parts.join('')
        const pieces = piecesOf(marked)
        expect(pieces.map(({ text }) => text).join('')).toBe(marked.replace(/[\ue000\ue001]/g, ''))
      }),
    )
  })
})

describe('the order of what was found', () => {
  it('is the rank, and among equals the newest first', () => {
    const found = [
      { id: 1, rank: -1, published_at: '2026-01-01T00:00:00Z' },
      { id: 2, rank: -2, published_at: '2026-01-01T00:00:00Z' },
      { id: 3, rank: -2, published_at: '2026-03-01T00:00:00Z' },
    ]
    expect(byRankThenNewest(found).map(({ id }) => id)).toEqual([3, 2, 1])
  })
})
