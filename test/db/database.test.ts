import { env } from 'cloudflare:workers'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { Db } from '../../src/db/database.ts'

const insertTag = (db: Db, slug: string) => db.insertInto('tags').values({ slug, name: slug })

describe('Db', () => {
  it('gives each statement of a batch its rows, in order', async () => {
    const db = new Db(env.DB)
    const [none, tags, count] = await db.batch(
      insertTag(db, 'first'),
      db.selectFrom('tags').select(['slug', 'name']).where('slug', '=', 'first'),
      db.selectFrom('tags').select((eb) => eb.fn.countAll<number>().as('n')),
    )
    expect(none).toEqual([])
    expect(tags).toEqual([{ slug: 'first', name: 'first' }])
    expect(count[0]?.n).toBe(1)
  })

  it('does all of a batch or nothing', async () => {
    const db = new Db(env.DB)
    const twice = db.batch(insertTag(db, 'second'), insertTag(db, 'third'), insertTag(db, 'second'))
    await expect(twice).rejects.toThrow('UNIQUE constraint failed: tags.slug')
    const found = await db
      .selectFrom('tags')
      .select('slug')
      .where('slug', 'in', ['second', 'third'])
      .execute()
    expect(found).toEqual([])
  })

  it('knows what its statements cost: round trips, statements, rows', async () => {
    const db = new Db(env.DB)
    await db.batch(insertTag(db, 'fourth'), insertTag(db, 'fifth'))
    expect(db.cost).toMatchObject({ trips: 1, statements: 2, rows_written: 2 })
    await db.selectFrom('tags').selectAll().execute()
    const { trips, statements, rows_read } = db.cost
    expect({ trips, statements }).toEqual({ trips: 2, statements: 3 })
    expect(rows_read).toBeGreaterThanOrEqual(3)
    expect(new Db(env.DB).cost).toEqual({ trips: 0, statements: 0, rows_read: 0, rows_written: 0 })
  })

  it('takes bytes, and gives them back as numbers', async () => {
    const db = new Db(env.DB)
    const secret = crypto.getRandomValues(new Uint8Array(32))
    await db.insertInto('keys').values({ purpose: 'bytes', secret }).execute()
    const row = await db
      .selectFrom('keys')
      .select('secret')
      .where('purpose', '=', 'bytes')
      .executeTakeFirst()
    expect(row?.secret).toEqual([...secret])
  })

  it('says how many rows a change has met', async () => {
    const db = new Db(env.DB)
    await insertTag(db, 'sixth').execute()
    const [result] = await db
      .updateTable('tags')
      .set({ name: 'Six' })
      .where('slug', '=', 'sixth')
      .execute()
    expect(result?.numUpdatedRows).toBe(1n)
    const gone = await db.deleteFrom('tags').where('slug', '=', 'nobody').executeTakeFirst()
    expect(gone.numDeletedRows).toBe(0n)
  })

  it('passes text as a value, never as SQL', async () => {
    const db = new Db(env.DB)
    const name = `'); DROP TABLE tags; --`
    await db.insertInto('tags').values({ slug: 'seventh', name }).execute()
    const row = await db
      .selectFrom('tags')
      .select('name')
      .where('name', '=', name)
      .executeTakeFirst()
    expect(row?.name).toBe(name)
  })

  it('has no transaction but the batch', async () => {
    const db = new Db(env.DB)
    await expect(db.transaction().execute(async () => {})).rejects.toThrow('use batch()')
  })

  it('lets many statements go out at once', async () => {
    const db = new Db(env.DB)
    const rows = await Promise.all(
      Array.from({ length: 30 }, (_, i) => sql<{ n: number }>`SELECT ${i} + 0 AS n`.execute(db)),
    )
    expect(rows.map(({ rows: [row] }) => row?.n)).toEqual(Array.from({ length: 30 }, (_, i) => i))
  })
})
