import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, candidatesMatch, relate, RELATED_SHOWN } from '../../src/posts/related.ts'

const needles = 'Needles of steel, thinner than needles for sewing, sterile and used once.'
const headache = 'Headaches after waking, headaches behind the temples, and medicines taken daily.'
const garden = 'Gardens want water, gardeners want gardens with shadow and a wooden bench.'

function candidate(id: number, fields: Partial<Candidate> = {}): Candidate {
  const published_at = '2026-01-01T00:00:00Z'
  return {
    id,
    slug: `p${id}`,
    title: `${id}`,
    text: '',
    tags: [],
    published_at,
    related: [],
    ...fields,
  }
}

const ids = (list: { id: number }[] | undefined) => list?.map(({ id }) => id)

describe('the posts that stand under one', () => {
  it('are near by their words, whatever their endings, and by their tags', () => {
    const post = candidate(1, { text: needles, tags: ['Safety'] })
    const lists = relate(
      post,
      [
        candidate(2, { text: garden }),
        candidate(3, { text: headache, tags: ['Safety'] }),
        candidate(4, { text: 'A needle, sterile, of steel.' }),
      ],
      true,
    )
    expect(ids(lists.get(1))?.toSorted()).toEqual([3, 4])
  })

  it('are three at most, the nearest first', () => {
    const tags = ['a', 'b', 'c', 'd']
    const candidates = tags.map((_, i) => candidate(i + 2, { tags: tags.slice(0, i + 1) }))
    const lists = relate(candidate(1, { tags }), candidates, true)
    expect(ids(lists.get(1))).toEqual([5, 4, 3])
  })

  it('are not chosen for words that all have', () => {
    const text = 'Their which would there about these words.'
    const lists = relate(
      candidate(1, { text }),
      [2, 3, 4].map((id) => candidate(id, { text })),
      true,
    )
    expect(lists.get(1)).toEqual([])
  })

  it('have the new one under them too, in the place of what is less near', () => {
    const far = (id: number) => ({ ...entry(id), score: 0.2 })
    const entry = (id: number) => ({ id, slug: 'x', title: 'x', published_at: '2026', score: 1.5 })
    const full = candidate(2, { tags: ['t'], related: [entry(7), entry(8), far(9)] })
    const fuller = candidate(3, { tags: ['t'], related: [entry(4), entry(5), entry(6)] })
    const lists = relate(candidate(1, { tags: ['t'] }), [full, fuller], true)
    expect(ids(lists.get(2))).toEqual([8, 7, 1])
    expect(lists.has(3)).toBe(false)
    const hidden = relate(candidate(1, { tags: ['t'] }), [full], false)
    expect([...hidden.keys()]).toEqual([1])
  })

  it('stand there once each, never the post itself, whatever texts they have', () => {
    const word = fc.constantFrom(
      'needle',
      'garden',
      'headache',
      'steel',
      'about',
      '針灸',
      'über',
      '"',
    )
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))
    const tags = fc.uniqueArray(word, { maxLength: 3 })
    const some = fc.record({ text, tags, title: word })
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 12 }), (all) => {
        const [first, ...rest] = all.map((fields, i) => candidate(i + 1, fields))
        if (!first) return
        for (const [id, list] of relate(first, rest, true)) {
          expect(list.length).toBeLessThanOrEqual(RELATED_SHOWN)
          expect(new Set(ids(list)).size).toBe(list.length)
          expect(ids(list)).not.toContain(id)
          const scores = list.map(({ score }) => score)
          expect(scores).toEqual(scores.toSorted((a, b) => b - a))
          for (const score of scores) expect(score).toBeLessThanOrEqual(2)
        }
      }),
    )
  })
})

describe('what is asked for candidates', () => {
  it('is any of the words that the post is about, or a tag', () => {
    expect(candidatesMatch(candidate(1, { title: 'Thin needles', tags: ['A "b"'] }))).toBe(
      '"needle"* OR tags : "A  b "',
    )
    expect(candidatesMatch(candidate(1, { title: '?' }))).toBeNull()
  })

  it('is no more for a long text', () => {
    const text = Array.from({ length: 500 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}x`)
    expect(candidatesMatch(candidate(1, { text: text.join(' ') }))?.split(' OR ')).toHaveLength(16)
  })
})
