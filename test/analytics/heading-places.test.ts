import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headingPlaces, reachedAt } from '../../src/analytics/heading-places.ts'

describe('headingPlaces', () => {
  it('counts the words before each', () => {
    const html =
      '<p>one two <b>three</b></p><h2 id="a">Head &amp; neck</h2><p>six</p><h3>Last</h3><p>8 9 10</p>'
    expect(headingPlaces(html)).toEqual([
      { title: 'Head & neck', at: 3 / 10 },
      { title: 'Last', at: 6 / 10 },
    ])
  })

  it('finds none in a text without', () => {
    expect(headingPlaces('<p>one</p>')).toEqual([])
    expect(headingPlaces('<h2></h2>')).toEqual([{ title: '', at: 0 }])
  })
})

describe('reachedAt', () => {
  const curve = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0]

  it('is everybody at the top, what is known at each tenth, and between them in between', () => {
    expect(reachedAt(curve, 0)).toBe(1)
    expect(reachedAt(curve, 0.5)).toBe(0.5)
    expect(reachedAt(curve, 1)).toBe(0)
    expect(reachedAt(curve, 0.25)).toBeCloseTo(0.75)
  })

  it('never grows towards the end', () => {
    const falling = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 })
      .map((shares) => shares.toSorted((a, b) => b - a))
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(falling, place, place, (shares, a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)]
        expect(reachedAt(shares, last)).toBeLessThanOrEqual(reachedAt(shares, first) + 1e-9)
      }),
    )
  })
})
