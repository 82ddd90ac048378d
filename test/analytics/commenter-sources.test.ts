import { describe, expect, it } from 'vitest'
import { type CommenterSource, namedSources } from '../../src/analytics/commenter-sources.ts'

describe('the sources of commenters', () => {
  it.each<[string, CommenterSource[], CommenterSource[]]>([
    ['nobody', [], []],
    ['two people in all', [['Google', 2]], []],
    [
      'two people of two sources',
      [
        ['Google', 1],
        ['Direct', 1],
      ],
      [],
    ],
    ['three of one', [['Google', 3]], [['Google', 3]]],
    [
      'three of three',
      [
        ['Google', 1],
        ['Direct', 1],
        ['Bing', 1],
      ],
      [],
    ],
    [
      'few beside many',
      [
        ['Bing', 2],
        ['Direct', 4],
        ['Google', 7],
        ['a.example', 1],
      ],
      [
        ['Google', 7],
        ['Direct', 4],
        ['(other)', 3],
      ],
    ],
    [
      'as many of two',
      [
        ['b', 3],
        ['a', 3],
      ],
      [
        ['a', 3],
        ['b', 3],
      ],
    ],
  ])('of %s', (_, sources, named) => {
    expect(namedSources(sources)).toEqual(named)
  })
})
