import { describe, expect, it } from 'vitest'
import { Ledger } from '../../src/analytics/ledger.ts'

const DAY = '2027-01-01'
const link = {
  day: DAY,
  kind: 'link',
  post_id: 3,
  value: 'https://a.example/',
  detail: '',
} as const
const feed = {
  day: DAY,
  kind: 'subscribers',
  post_id: 0,
  value: 'Feedly',
  detail: '/feed.xml',
} as const

const now = new Date(`${DAY}T12:00:00Z`)

function take(ledger: Ledger) {
  const { uncounted, tallies } = ledger.take(now)
  return { uncounted: [...uncounted.values()], tallies: [...tallies.values()] }
}

describe('Ledger', () => {
  it('sums by day, reason and family, and is empty once they are taken', () => {
    const ledger = new Ledger()
    for (const family of ['a', 'b', 'a']) ledger.add(DAY, 'robot', family)
    ledger.add('2027-01-02', 'robot', 'a')
    expect(take(ledger).uncounted).toEqual([
      { day: DAY, reason: 'robot', family: 'a', hits: 2 },
      { day: DAY, reason: 'robot', family: 'b', hits: 1 },
      { day: '2027-01-02', reason: 'robot', family: 'a', hits: 1 },
    ])
    expect(take(ledger)).toEqual({ uncounted: [], tallies: [] })
  })

  it('sums links by post, and of a service the highest number', () => {
    const ledger = new Ledger()
    for (const post_id of [3, 4, 3]) ledger.addTally({ ...link, post_id })
    for (const readers of [7, 12, 9]) ledger.noteSubscribers(feed, readers)
    expect(take(ledger).tallies).toEqual([
      { ...link, hits: 2 },
      { ...link, post_id: 4, hits: 1 },
      { ...feed, hits: 12 },
    ])
  })

  it('is due at a hundred hits', () => {
    const ledger = new Ledger()
    for (let n = 0; n < 98; n++) ledger.add(DAY, 'robot', 'a')
    ledger.addTally(link)
    expect(ledger.isDue(now)).toBe(false)
    ledger.add(DAY, 'robot', 'a')
    expect(ledger.isDue(now)).toBe(true)
    ledger.take(now)
    expect(ledger.isDue(now)).toBe(false)
  })

  it('is due again two seconds after it was written, at the earliest', () => {
    const ledger = new Ledger()
    ledger.take(now)
    for (let n = 0; n < 5000; n++) ledger.add(DAY, 'robot', 'a')
    expect(ledger.isDue(new Date(now.getTime() + 1999))).toBe(false)
    expect(ledger.isDue(new Date(now.getTime() + 2000))).toBe(true)
    expect(take(ledger).uncounted).toMatchObject([{ hits: 5000 }])
  })

  it('does not grow with what robots make up', () => {
    const ledger = new Ledger()
    for (let n = 0; n < 10_000; n++) {
      ledger.add(DAY, 'robot', `r${n}`)
      ledger.addTally({ ...link, value: `https://a.example/${n}` })
    }
    ledger.add(DAY, 'reload', '')
    expect(ledger.lot.uncounted.size).toBeLessThanOrEqual(27)
    expect(ledger.lot.tallies.size).toBeLessThanOrEqual(27)
    expect(ledger.lot.hits).toBe(20_001)
  })
})
