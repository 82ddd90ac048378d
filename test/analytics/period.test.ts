import { describe, expect, it } from 'vitest'
import {
  no_months,
  periodBefore,
  readPeriod,
  unitOf,
  wholeMonths,
} from '../../src/analytics/period.ts'

const TODAY = '2026-11-03'

function read(query: Record<string, string>) {
  const result = readPeriod(query, TODAY)
  return result.ok ? result.period : result.errors.map(({ field }) => field)
}

describe('readPeriod', () => {
  it.each([
    ['today', '2026-11-03'],
    ['7d', '2026-10-28'],
    ['30d', '2026-10-05'],
    ['90d', '2026-08-06'],
    ['12m', '2025-11-04'],
    ['all', '1990-01-01'],
  ])('takes %s to begin on %s', (preset, from) => {
    expect(read({ period: preset })).toEqual({ from, to: TODAY, preset })
  })

  it('takes thirty days where nothing is asked', () => {
    expect(read({})).toMatchObject({ preset: '30d' })
  })

  it('takes any days of the calendar', () => {
    const chosen = { from: '2028-02-29', to: '2028-02-29' }
    expect(read(chosen)).toEqual({ ...chosen, preset: null })
    expect(read({ from: '2026-11-01' })).toEqual({ from: '2026-11-01', to: TODAY, preset: null })
    expect(read({ to: '2026-10-30' })).toMatchObject({ from: '2026-10-01', to: '2026-10-30' })
  })

  it.each([
    [{ period: 'fortnight' }, ['period']],
    [{ from: '2026-02-30', to: '2026-03-01' }, ['from']],
    [{ from: '2026-02-01', to: '2026-13-01' }, ['to']],
    [{ from: '1.2.2026', to: 'yesterday' }, ['from', 'to']],
    [{ from: '0000-01-01' }, ['from']],
    [{ from: '2026-11-02', to: '2026-11-01' }, ['from']],
    [{ from: '2016-11-02', to: '2026-11-03' }, ['from']],
  ])('refuses %j by its fields', (query: Record<string, string>, fields) => {
    expect(read(query)).toEqual(fields)
  })

  it('takes ten years, and not a day more', () => {
    expect(read({ from: '2016-11-03', to: '2026-11-03' })).toMatchObject({ from: '2016-11-03' })
  })
})

describe('periodBefore', () => {
  it.each([
    ['2026-11-03', '2026-11-03', '2026-11-02', '2026-11-02'],
    ['2026-10-05', '2026-11-03', '2026-09-05', '2026-10-04'],
    ['2024-03-01', '2024-03-31', '2024-01-30', '2024-02-29'],
  ])('of %s to %s is %s to %s', (from, to, before_from, before_to) => {
    const before = periodBefore({ from, to, preset: null })
    expect(before).toMatchObject({ from: before_from, to: before_to })
  })

  it('is nothing for all', () => {
    expect(periodBefore({ from: '1990-01-01', to: TODAY, preset: 'all' })).toBeNull()
  })
})

describe('unitOf', () => {
  it.each([
    ['2026-11-03', '2026-11-03', 'hour'],
    ['2026-11-02', '2026-11-03', 'day'],
    ['2026-08-04', '2026-11-03', 'day'],
    ['2026-08-03', '2026-11-03', 'month'],
  ])('of %s to %s is the %s', (from, to, unit) => {
    expect(unitOf({ from, to, preset: null })).toBe(unit)
  })
})

describe('wholeMonths', () => {
  it.each([
    ['2025-11-25', '2026-11-24', '2025-12', '2026-10'],
    ['2026-10-01', '2026-11-07', '2026-10', '2026-10'],
    ['2024-02-01', '2024-03-07', '2024-02', '2024-02'],
    ['2025-12-31', '2026-03-01', '2026-01', '2026-01'],
    ['1990-01-01', '2026-01-07', '1990-01', '2025-12'],
  ])('of %s to %s are %s to %s', (from, to, first, last) => {
    expect(wholeMonths({ from, to })).toEqual({ first, last })
  })

  it.each([
    ['2026-10-01', '2026-11-06'],
    ['2026-10-02', '2026-11-30'],
    ['2026-10-26', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
  ])('of %s to %s are none', (from, to) => {
    expect(wholeMonths({ from, to })).toBe(no_months)
  })
})
