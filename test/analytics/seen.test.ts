import { describe, expect, it } from 'vitest'
import { Newcomers, SeenReadings } from '../../src/analytics/seen.ts'

const NOON = new Date('2026-11-03T12:00:00Z')
const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)

describe('SeenReadings', () => {
  it('knows a reading for 30 minutes', () => {
    const seen = new SeenReadings()
    expect(seen.why('a', NOON)).toBeNull()
    seen.add('a', NOON)
    expect(seen.why('a', after(0))).toBe('reload')
    expect(seen.why('a', after(1799))).toBe('reload')
    expect(seen.why('a', after(1800))).toBeNull()
    expect(seen.why('b', after(1))).toBeNull()
  })

  it('takes a reading back as if it had not been', () => {
    const seen = new SeenReadings()
    const takeBack = seen.add('a', NOON)
    takeBack()
    expect(seen.why('a', NOON)).toBeNull()
  })

  it('takes a second view back to the first', () => {
    const seen = new SeenReadings()
    seen.add('a', NOON)
    const takeBack = seen.add('a', after(1800))
    expect(seen.why('a', after(1900))).toBe('reload')
    takeBack()
    expect(seen.why('a', after(1799))).toBe('reload')
    expect(seen.why('a', after(1900))).toBeNull()
  })

  it('says too-many from the twentieth view on', () => {
    const seen = new SeenReadings()
    for (let n = 0; n < 19; n++) seen.add('a', after(n * 1800))
    expect(seen.why('a', after(19 * 1800))).toBeNull()
    seen.add('a', after(19 * 1800))
    expect(seen.why('a', after(19 * 1800))).toBe('too-many')
    expect(seen.why('a', after(30 * 1800))).toBe('too-many')
  })

  it('believes the database more than itself', () => {
    const seen = new SeenReadings()
    seen.add('a', after(1200))
    seen.learn('a', { last_at: '2026-11-03T12:00:00Z', views: 1 })
    expect(seen.why('a', after(1799))).toBe('reload')
    expect(seen.why('a', after(1800))).toBeNull()
    seen.learn('a', { last_at: '2026-11-03T12:00:00Z', views: 20 })
    expect(seen.why('a', after(9999))).toBe('too-many')
  })

  it('remembers the last 5,000 and forgets the oldest first', () => {
    const seen = new SeenReadings()
    for (let n = 0; n < 5000; n++) seen.add(`r${n}`, NOON)
    expect(seen.why('r0', NOON)).toBe('reload')
    seen.add('r0', NOON)
    seen.add('one more', NOON)
    expect(seen.why('r0', NOON)).toBe('reload')
    expect(seen.why('r1', NOON)).toBeNull()
    expect(seen.why('r2', NOON)).toBe('reload')
  })
})

describe('Newcomers', () => {
  it('lets 200 in from one block, and those again', () => {
    const newcomers = new Newcomers()
    for (let n = 0; n < 200; n++) expect(newcomers.letIn('block', `v${n}`, NOON)).toBe(true)
    expect(newcomers.letIn('block', 'v200', NOON)).toBe(false)
    expect(newcomers.letIn('block', 'v7', NOON)).toBe(true)
    expect(newcomers.letIn('elsewhere', 'v200', NOON)).toBe(true)
  })

  it('begins anew with the hour, in which those of the last are not new', () => {
    const newcomers = new Newcomers()
    for (let n = 0; n < 200; n++) newcomers.letIn('block', `v${n}`, NOON)
    expect(newcomers.letIn('block', 'late', after(3599))).toBe(false)
    for (let n = 0; n < 200; n++) newcomers.letIn('block', `v${n}`, after(3600))
    for (let n = 200; n < 400; n++) {
      expect(newcomers.letIn('block', `v${n}`, after(3600))).toBe(true)
    }
    expect(newcomers.letIn('block', 'v400', after(3600))).toBe(false)
  })

  it('is not set back by a request from before the hour', () => {
    const newcomers = new Newcomers()
    for (let n = 0; n < 200; n++) newcomers.letIn('block', `v${n}`, after(3600))
    newcomers.letIn('block', 'a slow one', after(3599))
    expect(newcomers.letIn('block', 'v200', after(3601))).toBe(false)
  })

  it('keeps the sum of a block that is busy, however many others come by', () => {
    const newcomers = new Newcomers()
    for (let n = 0; n < 200; n++) {
      newcomers.letIn('busy', `v${n}`, NOON)
      for (let other = 0; other < 50; other++) {
        newcomers.letIn(`block ${n}/${other}`, `o${n}/${other}`, NOON)
      }
    }
    expect(newcomers.letIn('busy', 'v200', NOON)).toBe(false)
  })
})
