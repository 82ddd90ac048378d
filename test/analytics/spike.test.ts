import { describe, expect, it } from 'vitest'
import { isSpike } from '../../src/analytics/spike.ts'

const cases: [
  people: number,
  people_before: number,
  days: number,
  is_spike: boolean,
  why: string,
][] = [
  [49, 0, 7, false, 'fewer than fifty'],
  [50, 0, 7, true, 'fifty where nobody comes'],
  [50, 0, 0, true, 'fifty for a post of today'],
  [50, 10 * 7 * 24, 7, true, 'five times ten an hour'],
  [50, 10 * 7 * 24 + 1, 7, false, 'just less than five times'],
  [499, 100 * 7 * 24, 7, false, 'many where many are usual'],
  [500, 100 * 7 * 24, 7, true, 'five times as many where many are usual'],
  [50, 10 * 24, 1, true, 'five times the one day there was'],
  [50, 11 * 24, 1, false, 'less than five times the one day there was'],
]

describe('isSpike', () => {
  it.each(cases)(
    '%i people, %i before on %i days: %s, %s',
    (people, people_before, days, is_spike) => {
      expect(isSpike({ people, people_before, days })).toBe(is_spike)
    },
  )
})
