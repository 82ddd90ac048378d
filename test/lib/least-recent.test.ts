import { describe, expect, it } from 'vitest'
import { remembering, trimToNewest } from '../../src/lib/least-recent.ts'

describe('trimToNewest', () => {
  it.each([
    [3, ['c', 'd', 'e']],
    [5, ['a', 'b', 'c', 'd', 'e']],
    [9, ['a', 'b', 'c', 'd', 'e']],
    [0, []],
  ])('leaves the %i set last', (limit, left) => {
    const map = new Map([...'abcde'].map((letter) => [letter, 1]))
    trimToNewest(map, limit)
    expect([...map.keys()]).toEqual(left)
  })

  it('goes by when a key was set first, unless it was taken out meanwhile', () => {
    const map = new Map([...'abc'].map((letter) => [letter, 1]))
    map.set('a', 2)
    map.delete('b')
    map.set('b', 2)
    trimToNewest(map, 2)
    expect([...map.keys()]).toEqual(['c', 'b'])
  })
})

describe('remembering', () => {
  it('asks once for each, until it has forgotten', () => {
    const asked: string[] = []
    const lengthOf = remembering(2, (text: string) => {
      asked.push(text)
      return text.length
    })
    for (const text of ['a', 'bb', 'a', 'bb', 'ccc', 'bb', 'a', 'ccc']) {
      expect(lengthOf(text)).toBe(text.length)
    }
    expect(asked).toEqual(['a', 'bb', 'ccc', 'a'])
  })

  it('remembers that there was nothing', () => {
    let times = 0
    const find = remembering(2, (text: string) => {
      times += 1
      return text === 'x' ? null : text
    })
    expect([find('x'), find('x'), times]).toEqual([null, null, 1])
  })
})
