import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLanguage } from '../../src/analytics/language.ts'

describe('readLanguage', () => {
  it.each([
    ['de', 'de'],
    ['de-CH,de;q=0.9,en;q=0.8', 'de'],
    ['en-GB, en;q=0.5', 'en'],
    ['EN-us', 'en'],
    ['zh-Hant-TW,zh;q=0.9', 'zh'],
    [' fr ; q=1', 'fr'],
    ['gsw', 'gsw'],
    ['iw-IL,iw;q=0.9', 'he'],
    ['in-ID', 'id'],
    ['de-DE-1996', 'de'],
  ])('reads %j as %s', (header, language) => {
    expect(readLanguage(header)).toBe(language)
  })

  it.each([
    null,
    '',
    ' ',
    '*',
    '*;q=0.5',
    'x-pirate',
    'i-klingon',
    'C',
    'POSIX',
    'english',
    'd3',
    '12',
  ])('finds none in %j', (header) => {
    expect(readLanguage(header)).toBeNull()
  })

  it.each(['de_DE.UTF-8', "de'; drop table visits", '<script>', 'de-', 'de--DE', 'e\u0000n'])(
    'refuses %j',
    (header) => {
      expect(readLanguage(header)).toBeNull()
    },
  )

  it('never throws, and answers with two or three letters', () => {
    const header = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[a-zA-Z]{1,4}(-[a-zA-Z\d]{0,9}){0,3}$/),
    )
    fc.assert(
      fc.property(header, (text) => {
        const language = readLanguage(text)
        return language === null || /^[a-z]{2,3}$/.test(language)
      }),
    )
  })
})
