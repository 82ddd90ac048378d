import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { loadSalts, visitorOf } from '../../src/analytics/salts.ts'
import { Db } from '../../src/db/database.ts'
import { runJobs } from '../../src/jobs.ts'

const db = new Db(env.DB)
const CLIENT = { address: '198.51.100.7', agent: 'Firefox' }
const at = (text: string) => new Date(`${text}Z`)

async function listDays(): Promise<string[]> {
  const rows = await db.selectFrom('salts').select('day').orderBy('day').execute()
  return rows.map((row) => row.day)
}

describe('loadSalts', () => {
  it('gives two isolates the same keys, also when both come first', async () => {
    const now = at('2026-01-01T00:00:00')
    const loads = Array.from({ length: 4 }, () => loadSalts(new Db(env.DB), '2026-01-01', now))
    const visitors = await Promise.all(
      (await Promise.all(loads)).map((salts) => visitorOf(salts.today, CLIENT)),
    )
    expect(new Set(visitors.map(String)).size).toBe(1)
  })

  it('makes 32 random bytes a day', async () => {
    await loadSalts(db, '2026-01-02', at('2026-01-02T09:00:00'))
    const salts = await db.selectFrom('salts').selectAll().orderBy('day').execute()
    expect(salts.map((row) => row.salt.length)).toEqual([32, 32])
    expect(salts[0]?.salt).not.toEqual(salts[1]?.salt)
    expect(salts[1]).toMatchObject({ day: '2026-01-02', created_at: '2026-01-02T09:00:00Z' })
  })

  it("knows yesterday's people by yesterday's key, and cannot tell them today", async () => {
    const before = await loadSalts(db, '2026-01-03', at('2026-01-03T22:00:00'))
    const after = await loadSalts(db, '2026-01-04', at('2026-01-04T01:00:00'))
    const visitor = await visitorOf(before.today, CLIENT)
    expect(after.yesterday && (await visitorOf(after.yesterday, CLIENT))).toEqual(visitor)
    expect(await visitorOf(after.today, CLIENT)).not.toEqual(visitor)
  })

  it('has none of a yesterday on which nobody came', async () => {
    const salts = await loadSalts(db, '2026-01-09', at('2026-01-09T12:00:00'))
    expect(salts.yesterday).toBeNull()
    expect(await listDays()).toEqual(['2026-01-09'])
  })

  it('takes away the day before yesterday, though its salt was made late in it', async () => {
    await loadSalts(db, '2026-01-10', at('2026-01-10T20:00:00'))
    await loadSalts(db, '2026-01-12', at('2026-01-12T09:00:00'))
    expect(await listDays()).toEqual(['2026-01-12'])
  })
})

describe('runJobs', () => {
  it('takes away salts after 48 hours', async () => {
    await loadSalts(db, '2026-02-01', at('2026-02-01T06:00:00'))
    await runJobs(env, at('2026-02-03T05:59:59'))
    expect(await listDays()).toEqual(['2026-02-01'])
    await runJobs(env, at('2026-02-03T06:00:00'))
    expect(await listDays()).toEqual([])
  })
})

describe('visitorOf', () => {
  it('is 64 bits that differ by address, by agent, and not by where one ends', async () => {
    const { today } = await loadSalts(db, '2026-03-01', at('2026-03-01T12:00:00'))
    const clients = [
      { address: '192.0.2.1', agent: 'a' },
      { address: '192.0.2.1', agent: 'b' },
      { address: '192.0.2.2', agent: 'a' },
      { address: '192.0.2.1a', agent: '' },
      { address: '192.0.2.1', agent: '' },
    ]
    const visitors = await Promise.all(clients.map((client) => visitorOf(today, client)))
    expect(visitors.map((visitor) => visitor.length)).toEqual([8, 8, 8, 8, 8])
    expect(new Set(visitors.map(String)).size).toBe(5)
  })
})
