import { describe, expect, it } from 'vitest'
import { weekToTell } from '../../src/analytics/week.ts'

// 23 November 2026 is a Monday; the clocks of Los Angeles go back on Sunday, 1 November.
const told: [zone: string, moment: string, from: string, to: string][] = [
  ['UTC', '2026-11-23T07:00:00Z', '2026-11-16', '2026-11-22'],
  ['UTC', '2026-11-23T23:59:59Z', '2026-11-16', '2026-11-22'],
  ['Europe/Berlin', '2026-11-23T06:00:00Z', '2026-11-16', '2026-11-22'],
  ['Europe/Berlin', '2026-11-23T22:59:59Z', '2026-11-16', '2026-11-22'],
  ['Pacific/Kiritimati', '2026-11-22T17:00:00Z', '2026-11-16', '2026-11-22'],
  ['America/Los_Angeles', '2026-10-26T14:00:00Z', '2026-10-19', '2026-10-25'],
  ['America/Los_Angeles', '2026-11-02T15:00:00Z', '2026-10-26', '2026-11-01'],
  ['UTC', '2027-01-04T12:00:00Z', '2026-12-28', '2027-01-03'],
]
const silent: [zone: string, moment: string][] = [
  ['UTC', '2026-11-23T06:59:59Z'],
  ['UTC', '2026-11-24T00:00:00Z'],
  ['UTC', '2026-11-22T12:00:00Z'],
  ['Europe/Berlin', '2026-11-23T05:59:59Z'],
  ['Europe/Berlin', '2026-11-23T23:00:00Z'],
  ['America/Los_Angeles', '2026-11-02T14:59:59Z'],
]

describe('the week', () => {
  it.each(told)('in %s at %s is told from %s to %s', (zone, moment, from, to) => {
    expect(weekToTell(zone, new Date(moment))).toEqual({ from, to, preset: null })
  })

  it.each(silent)('in %s at %s is not told', (zone, moment) => {
    expect(weekToTell(zone, new Date(moment))).toBeNull()
  })
})
