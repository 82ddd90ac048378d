import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
import { describe, expect, it } from 'vitest'
import { readMigrations, splitStatements } from '../../src/cli/migrations.ts'

describe('splitStatements', () => {
  it.each([
    ['one a line', 'SELECT 1;\nSELECT 2;', ['SELECT 1', 'SELECT 2']],
    ['several lines', 'CREATE TABLE a (\n  b TEXT\n);\n', ['CREATE TABLE a (\n  b TEXT\n)']],
    [
      'a semicolon inside a text',
      "INSERT INTO a VALUES ('x; y');",
      ["INSERT INTO a VALUES ('x; y')"],
    ],
    ['the last one without its semicolon', 'SELECT 1;\nSELECT 2', ['SELECT 1', 'SELECT 2']],
    ['a comment after the semicolon', 'SELECT 1; -- why\nSELECT 2;', ['SELECT 1', 'SELECT 2']],
    ['Windows line ends', 'SELECT 1;\r\nSELECT 2;\r\n', ['SELECT 1', 'SELECT 2']],
    ['nothing but a comment', '-- nothing yet\n', []],
  ])('takes %s', (_, sql, statements) => {
    expect(splitStatements(sql)).toEqual(statements)
  })
})

describe('readMigrations', () => {
  it('reads the same statements from this checkout as wrangler does', async () => {
    const theirs = await readD1Migrations('migrations')
    const ours = readMigrations('migrations')
    expect(ours.map(({ name }) => name)).toEqual(theirs.map(({ name }) => name))
    for (const [i, { queries }] of theirs.entries()) {
      expect(ours[i]?.statements.map(bare)).toEqual(queries.map(bare).filter(Boolean))
    }
  })

  it('sorts them and leaves other files alone', () => {
    const dir = mkdtempSync(join(tmpdir(), 'plainview-'))
    for (const name of ['0002_b.sql', '0001_a.sql', 'notes.txt'])
      writeFileSync(join(dir, name), 'SELECT 1;')
    expect(readMigrations(dir).map(({ name }) => name)).toEqual(['0001_a.sql', '0002_b.sql'])
  })
})

/** Without comments, and with one space where wrangler may have another. */
function bare(statement: string): string {
  return statement.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim().replace(/;$/, '')
}
