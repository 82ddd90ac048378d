import { describe, expect, it } from 'vitest'
import { Ledger } from '../../src/analytics/ledger.ts'

describe('Ledger', () => {
  it('sums by day, reason and family, and is empty once they are taken', () => {
    const ledger = new Ledger()
    for (const family of ['a', 'b', 'a']) ledger.add('2027-01-01', 'robot', family)
    ledger.add('2027-01-02', 'robot', 'a')
    expect(ledger.take()).toEqual([
      { day: '2027-01-01', reason: 'robot', family: 'a', hits: 2 },
      { day: '2027-01-01', reason: 'robot', family: 'b', hits: 1 },
      { day: '2027-01-02', reason: 'robot', family: 'a', hits: 1 },
    ])
    expect(ledger.take()).toEqual([])
  })

  it('is full at a hundred hits', () => {
    const ledger = new Ledger()
    for (let n = 0; n < 99; n++) ledger.add('2027-01-01', 'robot', 'a')
    expect(ledger.isFull).toBe(false)
    ledger.add('2027-01-01', 'robot', 'a')
    expect(ledger.isFull).toBe(true)
    ledger.take()
    expect(ledger.isFull).toBe(false)
  })

  it('does not grow with what robots make up', () => {
    const ledger = new Ledger()
    for (let n = 0; n < 10_000; n++) ledger.add('2027-01-01', 'robot', `r${n}`)
    ledger.add('2027-01-01', 'reload', '')
    expect(ledger.lot.sums.size).toBeLessThanOrEqual(27)
    expect(ledger.lot.hits).toBe(10_001)
  })
})
