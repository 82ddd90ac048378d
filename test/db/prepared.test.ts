import { env } from 'cloudflare:workers'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { Db } from '../../src/db/database.ts'
import { prepared } from '../../src/db/prepared.ts'

const db = new Db(env.DB)
let builds = 0

const build = (on: Db, name: string, least: number, again: string) => {
  builds += 1
  return on
    .selectFrom('tags')
    .select(['slug', sql<string | null>`${again}`.as('again')])
    .where('name', '=', name)
    .where('slug', '<>', again)
    .where('slug', 'in', ['x', 'y', name])
    .limit(least)
}
const find = prepared(build)

describe('prepared', () => {
  it('says what the statement says that is built each time', () => {
    const all: [string, number, string][] = [
      ['a', 1, 'b'],
      ['', 0, "'; --"],
      ['x', 2, 'x'],
    ]
    for (const values of all) {
      const { sql: text, parameters } = find(db, ...values).compile()
      const fresh = build(db, ...values).compile()
      // Kysely writes what stands for a value, and its place, whatever the value is.
      expect({ text, parameters }).toEqual({ text: fresh.sql, parameters: fresh.parameters })
    }
  })

  it('is built once', () => {
    builds = 0
    const find_anew = prepared(build)
    for (let n = 0; n < 5; n++) find_anew(db, 'a', n, 'b').compile()
    expect(builds).toBe(1)
  })

  it('finds by the values of each time, also when several wait for one batch', async () => {
    const insert = (slug: string) => db.insertInto('tags').values({ slug, name: slug })
    await db.batch(insert('x'), insert('y'))
    const [first, second, none] = await db.batch(
      find(db, 'x', 5, 'a'),
      find(db, 'y', 5, 'b'),
      find(db, 'x', 5, 'x'),
    )
    expect(first).toEqual([{ slug: 'x', again: 'a' }])
    expect(second).toEqual([{ slug: 'y', again: 'b' }])
    expect(none).toEqual([])
  })
})
