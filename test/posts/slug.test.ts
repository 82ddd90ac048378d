import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hyphenated, isSlug, slugFrom } from '../../src/posts/slug.ts'

describe('slugFrom', () => {
  it.each([
    ['Why acupuncture can help with chronic pain', 'why-acupuncture-can-help-with-chronic-pain'],
    ['Über uns: Größe & Maß', 'ueber-uns-groesse-mass'],
    ['ÄÖÜ ẞ', 'aeoeue-ss'],
    ['U\u0308ber', 'ueber'],
    ['Crème brûlée, s’il vous plaît', 'creme-brulee-sil-vous-plait'],
    ["Don't", 'dont'],
    ['Smørrebrød på Ærø', 'smorrebrod-pa-aero'],
    ['Łódź, đĩ, İzmir', 'lodz-di-izmir'],
    ['Þórr œuvre', 'thorr-oeuvre'],
    ['x\u0302 marks', 'x-marks'],
    ['10 tips (2026)', '10-tips-2026'],
    ['--a__b..c//d--', 'a-b-c-d'],
    ['C++ / C#', 'c-c'],
    ['ﬁne ＡＢＣ', 'fine-abc'],
    ['Что такое боль?', 'что-такое-боль'],
    ['Ёлка и йога', 'ёлка-и-йога'],
    ['针灸 与 疼痛', '针灸-与-疼痛'],
    ['がんばって', 'がんばって'],
    ['한국어 제목', '한국어-제목'],
    ['مرحبا بالعالم', 'مرحبا-بالعالم'],
    ['हिन्दी में', 'हिन्दी-में'],
    ['Καλημέρα', 'καλημέρα'],
    ['❤️ love 1️⃣', 'love-1'],
    ['👩‍🚀', 'post'],
    ['', 'post'],
    ['!?', 'post'],
    ['\ud800', 'post'],
  ])('makes %j into %j', (title, slug) => {
    expect(slugFrom(title)).toBe(slug)
  })

  it('cuts a long title at a hyphen', () => {
    expect(slugFrom('word '.repeat(30))).toBe('word-'.repeat(16).slice(0, -1))
    expect(slugFrom(`${'a'.repeat(80)} b`)).toBe('a'.repeat(80))
    expect(slugFrom(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79))
  })

  it('cuts anywhere when the words are too long', () => {
    expect(slugFrom('a'.repeat(100))).toBe('a'.repeat(80))
    expect(slugFrom(`a ${'漢'.repeat(100)}`)).toBe(`a-${'漢'.repeat(78)}`)
  })

  it('always gives what isSlug accepts', () => {
    const letter = fc.constantFrom(...'aÄßøİǅẞΣςйёがｶ한ा\u0301\u0308\ufe0f’-_ 1½²ﬁ🙂\ud800')
    const title = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letter }))
    fc.assert(
      fc.property(title, (text) => {
        expect(slugFrom(text)).toSatisfy(isSlug)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('isSlug', () => {
  it.each(['a', 'my-first-post', '2026', 'что-такое', '针灸', 'a'.repeat(80)])(
    'takes %j',
    (text) => {
      expect(isSlug(text)).toBe(true)
    },
  )

  it.each([
    '',
    '-',
    'a-',
    '-a',
    'a--b',
    'A',
    'a b',
    'a_b',
    'a.md',
    'a/b',
    'ä',
    'é',
    'e\u0301',
    '%61',
    'a\u0000',
    '../a',
    'a'.repeat(81),
    '🙂',
    '\ud800',
  ])('refuses %j', (text) => {
    expect(isSlug(text)).toBe(false)
  })
})

describe('hyphenated', () => {
  it('is empty for a text without letters and digits', () => {
    expect(hyphenated(' – ')).toBe('')
  })
})
