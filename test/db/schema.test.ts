import { env } from 'cloudflare:workers'
import type { InsertType } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/schema.ts'
import { columns, type StrictTable } from './columns.ts'

type Optional<Table> = {
  [Column in keyof Table as undefined extends InsertType<Table[Column]> ? Column : never]-?: true
}

/** Columns that an insert may leave out: each has a default, may be null, or is the row's own number. */
const optional = {
  settings: {
    tagline: true,
    owner_name: true,
    language: true,
    time_zone: true,
    accent: true,
    comments: true,
    comment_note: true,
    footer: true,
    sample: true,
    notify_url: true,
    owner_mail: true,
    bulletins: true,
    origin: true,
    theme: true,
    custom_css: true,
    counters: true,
    demo_steps: true,
    counted_families: true,
    guid: true,
    ai_crawlers: true,
    close_after: true,
    waits: true,
  },
  posts: {
    id: true,
    kind: true,
    status: true,
    author: true,
    excerpt: true,
    tags: true,
    related: true,
    cover: true,
    cover_alt: true,
    cover_caption: true,
    comments_open: true,
    sample: true,
    version: true,
    guid: true,
    author_id: true,
  },
  post_counts: {
    views: true,
    visitors: true,
    reads: true,
    comments: true,
    likes: true,
    heat: true,
  },
  comments: {
    id: true,
    reason: true,
    by_owner: true,
    sample: true,
    notify: true,
    key_hash: true,
    block: true,
    placed: true,
    likes: true,
    pinned: true,
    opened: true,
    read: true,
    by_moderator: true,
  },
  block_lists: { hold: true, spam: true },
  visits: { views: true, seconds: true, scroll: true, read: true, commented: true },
  users: { id: true, seen_at: true },
  sign_in_links: { user_id: true, makes_key: true },
  tokens: { id: true, user_id: true },
  site_days: { sample: true },
  post_days: { sample: true },
  outbox: { status: true, tries: true, last_answer: true },
  bulletins: { status: true, tries: true, last_answer: true },
} satisfies Partial<{ [Table in StrictTable]: Optional<Database[Table]> }>

interface TableInfo {
  name: string
  type: string
  notnull: 0 | 1
  dflt_value: string | null
  pk: number
}

async function pragma<Row>(name: string, table: string): Promise<Row[]> {
  return (await env.DB.prepare(`PRAGMA ${name}(${table})`).all<Row>()).results
}

const tables = Object.keys(columns) as StrictTable[]

describe('the database after its migrations', () => {
  it('has the tables of the types and no other', async () => {
    const { results } = await env.DB.prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        AND name NOT LIKE '_cf_%' AND name NOT LIKE 'post_search_%' AND name <> 'd1_migrations'`,
    ).all<{ name: string }>()
    const known = [...tables, 'post_search']
    expect(results.map(({ name }) => name).toSorted()).toEqual(known.toSorted())
  })

  it.each(tables)('%s has the columns of its type, in its order', async (table) => {
    const found = await pragma<TableInfo>('table_info', table)
    const as_types = found.map(({ name, type, notnull, pk }) => [
      name,
      type + (notnull || pk ? '' : '?'),
    ])
    expect(as_types).toEqual(Object.entries(columns[table]))
  })

  it.each(Object.entries(optional))(
    '%s gives what an insert may leave out',
    async (table, names) => {
      const found = await pragma<TableInfo>('table_info', table)
      for (const name of Object.keys(names)) {
        const column = found.find((one) => one.name === name)
        const may_be_absent =
          column && (column.dflt_value !== null || column.pk === 1 || !column.notnull)
        expect(may_be_absent, name).toBe(true)
      }
    },
  )

  it.each(tables)('%s is strict', async (table) => {
    const [row] = await pragma<{ strict: 0 | 1 }>('table_list', table)
    expect(row?.strict).toBe(1)
  })

  it.each(tables)('%s has each foreign key first in an index or its primary key', async (table) => {
    const keys = await pragma<{ from: string }>('foreign_key_list', table)
    const info = await pragma<TableInfo>('table_info', table)
    const firsts = info.filter(({ pk }) => pk === 1).map(({ name }) => name)
    for (const { name } of await pragma<{ name: string }>('index_list', table)) {
      const [first] = await pragma<{ name: string }>('index_info', name)
      if (first) firsts.push(first.name)
    }
    for (const { from } of keys) expect(firsts).toContain(from)
  })
})

describe('what the database itself refuses', () => {
  const post = `INSERT INTO posts (slug, status, published_at, title, body, html, text, words, tags, created_at, updated_at)
    VALUES (?, ?, ?, 't', '', '', '', 0, ?, '', '')`
  const now = '2026-11-03T12:00:00Z'

  it.each([
    ['a status that is none', ['a', 'gone', now, '[]']],
    ['published without a time', ['a', 'published', null, '[]']],
    ['a time that is none', ['a', 'draft', 'yesterday', '[]']],
    ['tags that are no JSON', ['a', 'draft', null, 'one, two']],
  ])('a post with %s', async (_, values) => {
    await expect(
      env.DB.prepare(post)
        .bind(...values)
        .run(),
    ).rejects.toThrow('CHECK constraint failed')
  })

  it('a second row of settings, a second post of a slug, a reading of no post', async () => {
    const insert = (sql: string) => env.DB.prepare(sql).run()
    await env.DB.prepare(post).bind('twice', 'draft', null, '[]').run()
    await expect(env.DB.prepare(post).bind('twice', 'draft', null, '[]').run()).rejects.toThrow(
      'UNIQUE',
    )
    await expect(
      insert(`INSERT INTO settings (id, title, updated_at) VALUES (2, 'x', '')`),
    ).rejects.toThrow('CHECK')
    await expect(insert(`INSERT INTO post_counts (post_id) VALUES (999)`)).rejects.toThrow(
      'FOREIGN KEY',
    )
  })
})
