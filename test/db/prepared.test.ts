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
    .select(sql<string>`'?' || ${"it's ? 'so'"} || ${sql.lit('?')}`.as('marks'))
    .where('name', '=', name)
    .where('slug', '<>', again)
    .where('slug', 'in', ['x', 'y', name])
    .where(sql<boolean>`${1} = 1 AND ${null} IS NULL`)
    .limit(least)
}
const find = prepared(build)

describe('prepared', () => {
  it('writes out what does not change, and leaves a place for what does', () => {
    const { sql: text, parameters } = prepared((on: Db, name: string) =>
      on.selectFrom('tags').select('slug').where('name', '=', name).where('slug', '<>', "it's"),
    )(db, 'a').compile()
    expect(text).toBe(`select "slug" from "tags" where "name" = ? and "slug" <> 'it''s'`)
    expect(parameters).toEqual(['a'])
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
    const marks = "?it's ? 'so'?"
    expect(first).toEqual([{ slug: 'x', again: 'a', marks }])
    expect(second).toEqual([{ slug: 'y', again: 'b', marks }])
    expect(none).toEqual([])
    expect(await build(db, 'y', 5, 'b').execute()).toEqual(second)
  })
})
