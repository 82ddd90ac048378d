import { describe, expect, it } from 'vitest'
import { expectedSeconds, isRead, minutesToRead } from '../../src/analytics/expected-time.ts'

describe('expectedSeconds', () => {
  it.each([
    [0, 10],
    [1, 10],
    [36, 10],
    [55, 15],
    [110, 30],
    [220, 60],
    [800, 218],
    [2200, 600],
  ])('gives %i words %i seconds', (words, seconds) => {
    expect(expectedSeconds(words)).toBe(seconds)
  })
})

describe('isRead', () => {
  it.each([
    [30, 76, 220, true],
    [30, 75, 220, false],
    [29, 100, 220, false],
    [300, 100, 2200, true],
    [299, 100, 2200, false],
    [5, 100, 0, true],
    [4, 100, 0, false],
    [9999, 50, 220, false],
    [0, 0, 0, false],
  ])('takes %i s and %i %% of %i words for read: %s', (seconds, scroll, words, read) => {
    expect(isRead(seconds, scroll, words)).toBe(read)
  })
})

describe('minutesToRead', () => {
  it.each([
    [0, 1],
    [220, 1],
    [329, 1],
    [330, 2],
    [800, 4],
    [2200, 10],
  ])('says of %i words %i min', (words, minutes) => {
    expect(minutesToRead(words)).toBe(minutes)
  })
})
