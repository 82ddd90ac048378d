import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaPath, labelledSteps, linePath, middleOf, roundTop } from '../../src/analytics/chart.ts'

describe('a line of the chart', () => {
  it('goes through the middle of each step, upside down', () => {
    expect(linePath([0, 10], 10)).toBe('M25 100L75 0')
    expect(linePath([5], 10)).toBe('M0 50H100')
    expect(linePath([], 10)).toBe('')
  })

  it('ends where a shorter series does', () => {
    expect(linePath([0, 10], 10, 4)).toBe('M12.5 100L37.5 0')
  })

  it('closes its area on the ground', () => {
    expect(areaPath([0, 10], 10)).toBe('M25 100L75 0L75 100L25 100Z')
  })

  it('stays inside its square', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1e6 }), { minLength: 1, maxLength: 400 }), (values) => {
        const numbers = linePath(values, roundTop(Math.max(...values))).match(/[\d.]+/g) ?? []
        expect(numbers.every((number) => Number(number) >= 0 && Number(number) <= 100)).toBe(true)
      }),
    )
  })
})

describe('roundTop', () => {
  it.each([
    [0, 4],
    [3, 4],
    [7, 8],
    [11, 20],
    [41, 50],
    [273, 300],
    [1000, 1000],
  ])('of %i is %i', (most, top) => {
    expect(roundTop(most)).toBe(top)
  })

  it('is enough, at most twice as much, and has a whole half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 1e9 }), (most) => {
        const top = roundTop(most)
        expect(top).toBeGreaterThanOrEqual(most)
        expect(top).toBeLessThanOrEqual(most * 2)
        expect(Number.isInteger(top / 2)).toBe(true)
      }),
    )
  })
})

describe('the words below', () => {
  it('are few, evenly apart, and end with the last step', () => {
    expect(labelledSteps(30, 6)).toEqual([4, 9, 14, 19, 24, 29])
    expect(labelledSteps(2, 6)).toEqual([0, 1])
    expect(middleOf(0, 4)).toBe(12.5)
  })
})
