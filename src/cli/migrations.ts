import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { D1Database } from '@cloudflare/workers-types'
import { Refusal } from './command.ts'

export interface Migration {
  name: string
  statements: string[]
}

export function readMigrations(dir: string): Migration[] {
  const names = readdirSync(dir).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name) => ({
    name,
    statements: splitStatements(readFileSync(join(dir, name), 'utf8')),
  }))
}

/** Our migrations have no triggers, so a semicolon at the end of a line ends a statement. */
export function splitStatements(sql: string): string[] {
  const parts = sql.split(/;[ \t]*(?:--.*)?$/m).map((part) => part.trim())
  return parts.filter((part) => part.replaceAll(/^\s*--.*$/gm, '').trim() !== '')
}

/**
 * Applies what is not applied yet, each migration whole or not at all, noted where wrangler notes it too.
 * Throws a Refusal when the database is ahead of this checkout, or when a migration fails.
 */
export async function migrate(d1: D1Database, migrations: Migration[]): Promise<void> {
  await d1.prepare(applied_table).run()
  const { results } = await d1.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const applied = new Set(results.map((row) => row.name))
  refuseNewer(applied, migrations)
  for (const migration of migrations.filter(({ name }) => !applied.has(name))) {
    await apply(d1, migration)
  }
}

/** Word for word the table of `wrangler d1 migrations apply`. */
const applied_table = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`

/** Throws a Refusal when a newer version has been there. */
export function refuseNewer(applied: Set<string>, migrations: Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...applied].filter((name) => !known.has(name))
  if (unknown.length === 0) return
  throw new Refusal(
    `This database was last used by a newer version of Plainview, which applied ${unknown.join(', ')}. ` +
      'Update this checkout, or use another database: on this machine with DATA_DIR=FOLDER.',
  )
}

async function apply(d1: D1Database, { name, statements }: Migration): Promise<void> {
  const note = d1.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name)
  try {
    await d1.batch([...statements.map((statement) => d1.prepare(statement)), note])
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal(`The migration ${name} failed, and nothing of it was applied: ${reason}`)
  }
}
