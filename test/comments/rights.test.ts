import { describe, expect, it } from 'vitest'
import { pauseLeft, rightsOf } from '../../src/comments/rights.ts'

const created_at = '2026-11-03T12:00:00Z'
const until = '2026-11-03T12:15:00Z'

describe('rightsOf', () => {
  it.each([
    ['at once', 0, '12:00:00', true, true],
    ['in the last second', 0, '12:14:59', true, true],
    ['after 15 minutes', 0, '12:15:00', false, false],
    ['answered', 1, '12:00:01', false, true],
    ['answered, and late', 1, '12:15:00', false, false],
  ] as const)('%s', (_what, is_answered, time, may_edit, may_delete) => {
    const now = new Date(`2026-11-03T${time}Z`)
    expect(rightsOf({ created_at, is_answered }, now)).toEqual({ until, may_edit, may_delete })
  })
})

describe('pauseLeft', () => {
  it.each([
    [null, 0],
    ['2026-11-03T12:00:00Z', 15],
    ['2026-11-02T12:00:00Z', 0],
  ])('after a change at %s: %d s', (edited_at, seconds) => {
    expect(pauseLeft({ edited_at }, new Date('2026-11-03T12:00:00Z'))).toBe(seconds)
  })

  it('never asks for less than a second', () => {
    const now = new Date('2026-11-03T12:00:14.600Z')
    expect(pauseLeft({ edited_at: '2026-11-03T12:00:00Z' }, now)).toBe(1)
  })
})
