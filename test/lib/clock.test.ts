import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockIn, momentAt } from '../../src/lib/clock.ts'

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Asia/Kathmandu']
const more_zones = [
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/Sao_Paulo',
]

describe('clockIn', () => {
  it.each([
    ['Europe/Berlin', '2026-11-03T08:30:59Z', '2026-11-03T09:30'],
    ['Europe/Berlin', '2026-07-01T22:00:00Z', '2026-07-02T00:00'],
    ['America/St_Johns', '2026-01-01T00:00:00Z', '2025-12-31T20:30'],
    ['Asia/Kathmandu', '2026-01-01T18:15:00Z', '2026-01-02T00:00'],
  ])('in %s says of %s that it is %s', (zone, moment, clock) => {
    expect(clockIn(zone, new Date(moment))).toBe(clock)
  })
})

describe('momentAt', () => {
  it.each([
    ['an hour of winter', 'Europe/Berlin', '2026-11-03T09:30', '2026-11-03T08:30:00Z'],
    ['an hour of summer', 'Europe/Berlin', '2026-07-02 00:00', '2026-07-01T22:00:00Z'],
    [
      'the first of an hour that comes twice',
      'Europe/Berlin',
      '2026-10-25T02:30',
      '2026-10-25T00:30:00Z',
    ],
    [
      'an hour that is left out, as an hour later',
      'Europe/Berlin',
      '2026-03-29T02:30',
      '2026-03-29T01:30:00Z',
    ],
    [
      'a day that was left out, as a day later',
      'Pacific/Apia',
      '2011-12-30T12:00',
      '2011-12-30T22:00:00Z',
    ],
    [
      'half an hour that is left out',
      'Australia/Lord_Howe',
      '2026-10-04T02:15',
      '2026-10-03T15:45:00Z',
    ],
  ])('finds %s', (_, zone, clock, moment) => {
    expect(momentAt(zone, clock)?.toISOString()).toBe(moment.replace('Z', '.000Z'))
  })

  it.each([
    '',
    'tomorrow',
    '2026-02-30T08:30',
    '2026-11-03',
    '2026-11-03T25:00',
    '2026-11-03T08:30Z',
    '2026-11-03T08:30+01:00',
  ])('knows no %j', (clock) => {
    expect(momentAt('Europe/Berlin', clock)).toBeNull()
  })

  it('knows no moment that four digits of a year can’t say', () => {
    expect(momentAt('America/New_York', '9999-12-31T23:59')).toBeNull()
  })

  it('is a moment at which the clock shows just that, whenever there is one', () => {
    const moment = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2040-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(fc.constantFrom(...zones, ...more_zones), moment, (zone, date) => {
        const clock = clockIn(zone, date)
        const found = momentAt(zone, clock)
        expect(found && clockIn(zone, found)).toBe(clock)
        expect(Number(found)).toBeLessThanOrEqual(date.getTime())
      }),
      { numRuns: 2000 },
    )
  })
})
