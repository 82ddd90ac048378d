import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveYears, monthBounds, monthIn, monthsOf } from '../../src/posts/archive.ts'

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu']

describe('a month of the blog’s zone', () => {
  it.each([
    ['UTC', '2026-11', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z'],
    ['Europe/Berlin', '2026-10', '2026-09-30T22:00:00Z', '2026-10-31T23:00:00Z'],
    ['America/New_York', '2026-12', '2026-12-01T05:00:00Z', '2027-01-01T05:00:00Z'],
    ['Pacific/Kiritimati', '2026-01', '2025-12-31T10:00:00Z', '2026-01-31T10:00:00Z'],
    ['Asia/Kathmandu', '2026-02', '2026-01-31T18:15:00Z', '2026-02-28T18:15:00Z'],
  ])('%s %s', (zone, month, from, to) => {
    expect(monthBounds(zone, month)).toEqual({ month, from, to })
  })

  it('has every moment between its bounds and no other', () => {
    const times = {
      min: new Date('1971-01-01Z'),
      max: new Date('2200-01-01Z'),
      noInvalidDate: true,
    }
    fc.assert(
      fc.property(fc.date(times), fc.constantFrom(...zones), (date, zone) => {
        const moment = `${date.toISOString().slice(0, 19)}Z`
        const { month, from, to } = monthBounds(zone, monthIn(zone, moment))
        expect(month).toMatch(/^\d{4}-\d{2}$/)
        expect(from <= moment && moment < to).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('has an end in the last one that four digits can say', () => {
    for (const zone of zones) {
      const { month, to } = monthBounds(zone, monthIn(zone, '9999-12-31T23:59:59Z'))
      expect(month).toBe('9999-12')
      expect(to > '9999-12-31T23:59:59Z').toBe(true)
      expect(monthIn(zone, '0000-01-01T00:00:00Z')).toMatch(/^\d{4}-\d{2}$/)
    }
  })

  it('stands once for all its moments', () => {
    const moments = ['2026-10-31T23:30:00Z', null, undefined, '2026-11-30T22:00:00Z']
    expect(monthsOf('Europe/Berlin', moments).map(({ month }) => month)).toEqual(['2026-11'])
  })
})

describe('the archive', () => {
  it('has years and months, newest first, without what is still to come', () => {
    const months = [
      { month: '2025-02', posts: 3 },
      { month: '2026-10', posts: 2 },
      { month: '2026-11', posts: 5 },
      { month: '2026-12', posts: 1 },
    ]
    const to_come = ['2026-11-30T23:30:00Z', '2026-11-20T00:00:00Z']
    expect(archiveYears(months, to_come, 'Europe/Berlin')).toEqual([
      {
        year: '2026',
        months: [
          { month: '2026-11', posts: 4 },
          { month: '2026-10', posts: 2 },
        ],
      },
      { year: '2025', months: [{ month: '2025-02', posts: 3 }] },
    ])
  })
})
