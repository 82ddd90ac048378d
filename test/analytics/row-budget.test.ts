import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { addRowsWritten } from '../../src/analytics/queries.ts'
import { RowBudget } from '../../src/analytics/row-budget.ts'
import { Db } from '../../src/db/database.ts'
import { tappedD1 } from '../support/tapped-d1.ts'

const db = new Db(env.DB)

async function dayRow(day: string) {
  const row = db.selectFrom('count_days').select(['rows_written', 'stopped_at'])
  return row.where('day', '=', day).executeTakeFirst()
}

describe('RowBudget', () => {
  const at = (text: string) => new Date(`2026-09-${text}Z`)

  it('tells the others every 500 rows', async () => {
    const budget = new RowBudget()
    const now = at('01T12:00:00')
    for (let n = 0; n < 166; n++) await budget.spend(db, 3, 70_000, now)
    expect(await dayRow('2026-09-01')).toBeUndefined()
    await budget.spend(db, 3, 70_000, now)
    expect(await dayRow('2026-09-01')).toEqual({ rows_written: 501, stopped_at: null })
  })

  it('takes over what the others have written', async () => {
    const now = at('02T12:00:00')
    const budget = new RowBudget()
    expect(await budget.allows(db, 70_000, now)).toBe(true)
    await addRowsWritten(db, '2026-09-02', 69_600, 70_000, now).execute()
    expect(await budget.allows(db, 70_000, now)).toBe(true)
    await budget.spend(db, 500, 70_000, now)
    expect(await budget.allows(db, 70_000, now)).toBe(false)
    expect(await dayRow('2026-09-02')).toMatchObject({ rows_written: 70_100 })
    expect(await new RowBudget().allows(db, 70_000, now)).toBe(false)
  })

  it('keeps the moment at which counting stopped first', async () => {
    const budget = new RowBudget()
    await budget.spend(db, 100, 100, at('03T10:00:00'))
    await budget.spend(db, 100, 100, at('03T11:00:00'))
    const stopped = { rows_written: 200, stopped_at: '2026-09-03T10:00:00Z' }
    expect(await dayRow('2026-09-03')).toEqual(stopped)
  })

  it('does not carry a full day over midnight, though its last sum comes in after', async () => {
    const budget = new RowBudget()
    await addRowsWritten(db, '2026-09-04', 90, 100, at('04T23:00:00')).execute()
    expect(await budget.allows(db, 100, at('04T23:59:59'))).toBe(true)
    const late = budget.spend(db, 20, 100, at('04T23:59:59'))
    const next = budget.allows(db, 100, at('05T00:00:00'))
    await late
    expect(await next).toBe(true)
    expect(await budget.allows(db, 100, at('05T00:00:01'))).toBe(true)
    expect(await dayRow('2026-09-04')).toMatchObject({ rows_written: 110 })
  })

  it('puts a late write on the new day, and asks for the old one no more', async () => {
    const budget = new RowBudget()
    expect(await budget.allows(db, 1000, at('06T00:00:00'))).toBe(true)
    await budget.spend(db, 60, 1000, at('05T23:59:58'))
    expect(await dayRow('2026-09-06')).toMatchObject({ rows_written: 60 })
    expect(await budget.allows(db, 1000, at('05T23:59:59'))).toBe(true)
  })

  it('loses no row that is noted while the day is being asked for', async () => {
    let open = (): void => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    const slow = new Db(tappedD1(env.DB, { before: () => gate }))
    const budget = new RowBudget()
    const now = at('07T00:00:00')
    const asking = budget.allows(slow, 1000, now)
    for (let n = 0; n < 4; n++) await budget.spend(db, 10, 1000, now)
    open()
    await asking
    await budget.spend(db, 10, 1000, now)
    expect(await dayRow('2026-09-07')).toMatchObject({ rows_written: 50 })
  })

  it('tells later what it could not tell', async () => {
    let is_down = true
    const broken = new Db(
      tappedD1(env.DB, {
        before: (sql) => {
          if (is_down && sql.startsWith('insert')) throw new Error('D1_ERROR: overloaded')
        },
      }),
    )
    const budget = new RowBudget()
    const now = at('08T12:00:00')
    await expect(budget.spend(broken, 60, 1000, now)).rejects.toThrow('overloaded')
    expect(await dayRow('2026-09-08')).toBeUndefined()
    is_down = false
    await budget.spend(broken, 3, 1000, now)
    expect(await dayRow('2026-09-08')).toMatchObject({ rows_written: 63 })
  })

  it('asks the database once a day and isolate', async () => {
    const asking = new Db(env.DB)
    const budget = new RowBudget()
    for (let n = 0; n < 5; n++) await budget.allows(asking, 1000, at('09T12:00:00'))
    expect(asking.cost).toMatchObject({ trips: 1 })
    expect(asking.cost.rows_read).toBeLessThanOrEqual(1)
    await budget.allows(asking, 1000, at('10T00:00:00'))
    expect(asking.cost).toMatchObject({ trips: 2 })
  })
})
