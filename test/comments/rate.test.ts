import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RATES, secondsToWait } from '../../src/comments/rate.ts'

const start = Date.parse('2026-11-03T12:00:00Z')
const at = (seconds: number) => new Date(start + seconds * 1000)

describe('secondsToWait', () => {
  it('leaves no rate overstepped, and keeps nobody a second longer than that takes', () => {
    const gaps = fc.array(fc.oneof(fc.nat(40), fc.nat(4000)), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(gaps, (pauses) => {
        const sent: number[] = []
        let now = 0
        for (const pause of pauses) {
          now += pause
          const newest_first = sent.toReversed().map((second) => at(second).toISOString())
          const wait = secondsToWait(newest_first, at(now))
          expect(fits([...sent, now + wait])).toBe(true)
          if (wait > 0) expect(fits([...sent, now + wait - 1])).toBe(false)
          if (wait === 0) sent.push(now)
        }
      }),
    )
  })
})

/** By the words of the rule: counted anew in every window that ends with the newest. */
function fits(sent: number[]): boolean {
  const newest = sent.at(-1) ?? 0
  return RATES.every(
    ({ most, seconds }) => sent.filter((second) => second > newest - seconds).length <= most,
  )
}
