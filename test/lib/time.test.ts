import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayBefore, dayIn, iso, parseMoment, secondsAfter } from '../../src/lib/time.ts'

const date = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
})

describe('iso', () => {
  it('is the moment to the second, in UTC', () => {
    expect(iso(new Date('2026-11-03T08:30:00.999+02:00'))).toBe('2026-11-03T06:30:00Z')
  })

  it('is read back, and orders as text as moments do', () => {
    fc.assert(
      fc.property(date, date, (one, other) => {
        const second = Math.floor(one.getTime() / 1000) * 1000
        expect(parseMoment(iso(one))?.getTime()).toBe(second)
        if (iso(one) < iso(other)) expect(one.getTime()).toBeLessThan(other.getTime())
      }),
    )
  })
})

describe('secondsAfter', () => {
  it.each([
    [90, '2026-03-29T01:01:30Z'],
    [-60, '2026-03-29T00:59:00Z'],
    [0.5, '2026-03-29T01:00:00Z'],
  ])('%d s', (seconds, expected) => {
    expect(iso(secondsAfter(new Date('2026-03-29T01:00:00Z'), seconds))).toBe(expected)
  })
})

describe('dayIn', () => {
  it.each([
    ['UTC', '2026-11-03T23:59:59Z', '2026-11-03'],
    ['UTC', '2026-11-04T00:00:00Z', '2026-11-04'],
    ['Europe/Berlin', '2026-11-03T23:00:00Z', '2026-11-04'],
    ['Europe/Berlin', '2026-07-03T21:59:59Z', '2026-07-03'],
    ['Europe/Berlin', '2026-07-03T22:00:00Z', '2026-07-04'],
    ['Pacific/Kiritimati', '2026-11-03T10:00:00Z', '2026-11-04'],
    ['Pacific/Pago_Pago', '2026-11-03T10:59:59Z', '2026-11-02'],
    ['Asia/Kathmandu', '2026-11-03T18:15:00Z', '2026-11-04'],
    // Both 02:30 of the night when clocks go back are of one day.
    ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01'],
    ['America/New_York', '2026-11-01T06:30:00Z', '2026-11-01'],
  ])('%s: %s is of %s', (zone, moment, day) => {
    expect(dayIn(zone, new Date(moment))).toBe(day)
  })
})

describe('dayBefore', () => {
  it.each([
    ['2026-11-03', '2026-11-02'],
    ['2026-03-01', '2026-02-28'],
    ['2024-03-01', '2024-02-29'],
    ['2026-01-01', '2025-12-31'],
    ['2026-03-30', '2026-03-29'],
  ])('of %s: %s', (day, before) => {
    expect(dayBefore(day)).toBe(before)
  })
})

describe('parseMoment', () => {
  it.each([
    ['2026-11-03T08:30:00Z', '2026-11-03T08:30:00Z'],
    ['2026-11-03T08:30Z', '2026-11-03T08:30:00Z'],
    ['2026-11-03T08:30:00.123456789Z', '2026-11-03T08:30:00Z'],
    ['2026-11-03T08:30:00+05:30', '2026-11-03T03:00:00Z'],
    ['2026-11-03T08:30:00-11:00', '2026-11-03T19:30:00Z'],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59Z'],
  ])('reads %s', (text, expected) => {
    const moment = parseMoment(text)
    expect(moment && iso(moment)).toBe(expected)
  })

  it.each([
    '2026-11-03',
    '2026-11-03T08:30:00',
    '2026-11-03 08:30:00Z',
    '2026-02-30T08:30:00Z',
    '2026-02-29T08:30:00Z',
    '2026-13-01T08:30:00Z',
    '2026-11-03T25:00:00Z',
    '2026-11-03T08:60:00Z',
    '2026-11-03T08:30:00+25:00',
    '0000-01-01T00:00:00+00:01',
    '9999-12-31T23:59:59-00:01',
    '+002026-11-03T08:30:00Z',
    '٢٠٢٦-11-03T08:30:00Z',
    '1762160400',
    '',
  ])('refuses %s', (text) => {
    expect(parseMoment(text)).toBeNull()
  })
})
