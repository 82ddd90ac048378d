import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayClock, hourOn } from '../../src/lib/day-clock.ts'
import { dayIn } from '../../src/lib/time.ts'

const hours = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 3_600_000

describe('dayClock', () => {
  // The rules of the zones are the IANA time zone database's.
  it.each([
    ['UTC', '2026-11-03', '2026-11-03T00:00:00.000Z', 24],
    ['Europe/Berlin', '2026-11-03', '2026-11-02T23:00:00.000Z', 24],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', 25],
    ['Pacific/Auckland', '2026-11-10', '2026-11-09T11:00:00.000Z', 24],
    ['Asia/Kathmandu', '2026-11-03', '2026-11-02T18:15:00.000Z', 24],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00.000Z', 24.5],
    // Clocks go from 24:00 to 1:00 there.
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z', 23],
  ])('in %s, the %s begins at %s and lasts %d hours', (zone, day, start, length) => {
    const clock = dayClock(zone, day)
    expect(clock.start.toISOString()).toBe(start)
    expect(hours(clock.start, clock.end)).toBe(length)
  })

  it('says when clocks change', () => {
    expect(dayClock('Europe/Berlin', '2026-10-25').change).toEqual({
      at: new Date('2026-10-25T01:00:00Z'),
      offset: 60,
    })
    expect(dayClock('Europe/Berlin', '2026-10-26').change).toBeNull()
  })

  it('holds every moment of its day, and no other', () => {
    const zones = ['Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia']
    const moment = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, (zone, seconds) => {
        const at = new Date(seconds * 1000)
        const { start, end } = dayClock(zone, dayIn(zone, at))
        expect(start <= at && at < end).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('hourOn', () => {
  it('says what the clock on the wall says', () => {
    const zones = ['Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'UTC']
    const around = fc.constantFrom('2026-10-25', '2026-03-29', '2026-11-01', '2026-03-08')
    const minute = fc.integer({ min: 0, max: 30 * 60 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), around, minute, (zone, day, minutes) => {
        const { start, end } = dayClock(zone, day)
        const at = new Date(start.getTime() + minutes * 60_000)
        if (at >= end) return
        const wall = at.toLocaleString('en-GB', { timeZone: zone, hour: '2-digit', hour12: false })
        expect(hourOn(dayClock(zone, day), at)).toBe(Number(wall))
      }),
      { numRuns: 300 },
    )
  })
})
