import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { DayMemory } from '../../src/analytics/day-memory.ts'
import { Db } from '../../src/db/database.ts'
import { tappedD1 } from '../support/tapped-d1.ts'

const at = (text: string) => new Date(`${text}Z`)

describe('DayMemory', () => {
  const load = (memory: DayMemory, own: Db, day: string) =>
    memory.get(own, day, at(`${day}T12:00:00`), false)

  it('asks the database once a day', async () => {
    const own = new Db(env.DB)
    const memory = new DayMemory()
    expect(memory.knows('2026-04-01')).toBe(false)
    const first = await load(memory, own, '2026-04-01')
    expect(memory.knows('2026-04-01')).toBe(true)
    expect(await load(memory, own, '2026-04-01')).toBe(first)
    expect(own.cost).toMatchObject({ trips: 1, statements: 4 })
    await load(memory, own, '2026-04-02')
    expect(own.cost).toMatchObject({ trips: 2 })
  })

  it('has one memory of people for all who come first together', async () => {
    const memory = new DayMemory()
    const days = Array.from({ length: 5 }, () => load(memory, new Db(env.DB), '2026-04-03'))
    expect(new Set(await Promise.all(days)).size).toBe(1)
  })

  it('forgets the people of a day with it', async () => {
    const memory = new DayMemory()
    const first = await load(memory, new Db(env.DB), '2026-04-04')
    first.seen.add('a', at('2026-04-04T23:59:00'))
    const second = await load(memory, new Db(env.DB), '2026-04-05')
    expect(second.seen.why('a', at('2026-04-05T00:00:00'))).toBeNull()
  })

  it('tries again after a failure', async () => {
    let is_down = true
    const before = () => {
      if (is_down) throw new Error('D1_ERROR: Network connection lost.')
    }
    const own = new Db(tappedD1(env.DB, { before }))
    const memory = new DayMemory()
    await expect(load(memory, own, '2026-04-06')).rejects.toThrow('Network connection lost')
    is_down = false
    expect(await load(memory, own, '2026-04-06')).toMatchObject({ day: '2026-04-06' })
  })
})
