import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFurther, type Stay, stayAfter } from '../../src/analytics/visit.ts'

const FIRST = Date.parse('2026-11-03T12:00:00Z')
const after = (seconds: number) => new Date(FIRST + seconds * 1000)
const visit = (stay: Partial<Stay> = {}) => ({
  seconds: 0,
  scroll: 0,
  read: 0 as const,
  first_at: '2026-11-03T12:00:00Z',
  ...stay,
})

/** 440 words are expected to take two minutes: half of that is one. */
const WORDS = 440

describe('stayAfter', () => {
  it.each([
    ['takes what fits the time', visit(), { seconds: 30, scroll: 40 }, 35, [30, 40, 0]],
    [
      'clips to the time since the first view',
      visit(),
      { seconds: 500, scroll: 40 },
      35,
      [35, 40, 0],
    ],
    ['knows no time before the first view', visit(), { seconds: 9, scroll: 1 }, -5, [0, 1, 0]],
    [
      'takes nothing back',
      visit({ seconds: 50, scroll: 80 }),
      { seconds: 1, scroll: 1 },
      90,
      [50, 80, 0],
    ],
    ['is no read before half of the time', visit(), { seconds: 59, scroll: 100 }, 99, [59, 100, 0]],
    ['is no read at three quarters', visit(), { seconds: 60, scroll: 75 }, 99, [60, 75, 0]],
    ['is a read past both', visit(), { seconds: 60, scroll: 76 }, 99, [60, 76, 1]],
    [
      'is no read by a claim that was clipped',
      visit(),
      { seconds: 60, scroll: 99 },
      59,
      [59, 99, 0],
    ],
    [
      'adds up what two pages tell',
      visit({ seconds: 60 }),
      { seconds: 3, scroll: 90 },
      99,
      [60, 90, 1],
    ],
    [
      'stays a read',
      visit({ seconds: 9, scroll: 9, read: 1 as never }),
      { seconds: 1, scroll: 0 },
      99,
      [9, 9, 1],
    ],
  ] as const)('%s', (_, before, told, elapsed, [seconds, scroll, read]) => {
    expect(stayAfter(before, told, WORDS, after(elapsed))).toEqual({ seconds, scroll, read })
  })

  const telling = fc.record({
    seconds: fc.nat({ max: 100_000 }),
    scroll: fc.nat({ max: 100 }),
    pause: fc.nat({ max: 5000 }),
  })

  it('only ever grows, and never past the time since the first view', () => {
    fc.assert(
      fc.property(
        fc.array(telling, { maxLength: 12 }),
        fc.nat({ max: 5000 }),
        (tellings, words) => {
          let stay = visit() as ReturnType<typeof visit> & Stay
          let elapsed = 0
          for (const told of tellings) {
            elapsed += told.pause
            const next = stayAfter(stay, told, words, after(elapsed))
            expect(next.seconds).toBeGreaterThanOrEqual(stay.seconds)
            expect(next.scroll).toBeGreaterThanOrEqual(stay.scroll)
            expect(next.read).toBeGreaterThanOrEqual(stay.read)
            expect(next.seconds).toBeLessThanOrEqual(elapsed)
            expect(next.scroll).toBeLessThanOrEqual(100)
            const has_grown = JSON.stringify({ ...stay, ...next }) !== JSON.stringify(stay)
            expect(isFurther(next, stay)).toBe(has_grown)
            stay = { ...stay, ...next }
          }
        },
      ),
    )
  })

  it('says the same when it is told twice', () => {
    fc.assert(
      fc.property(telling, (told) => {
        const once = stayAfter(visit(), told, WORDS, after(told.pause))
        const twice = stayAfter({ ...visit(), ...once }, told, WORDS, after(told.pause))
        expect(twice).toEqual(once)
        expect(isFurther(twice, once)).toBe(false)
      }),
    )
  })
})
