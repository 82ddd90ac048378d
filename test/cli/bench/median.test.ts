import { expect, it } from 'vitest'
import { median } from '../../../src/cli/bench/median.ts'

it.each([
  [[3], 3],
  [[1, 100, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[10, 9], 9.5],
])('takes the middle of %j', (values, middle) => {
  expect(median(values)).toBe(middle)
})

it('is no number where there are none', () => {
  expect(median([])).toBeNaN()
})
