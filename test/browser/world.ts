import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** `post 3` has its title, `post 3 comment 7` its status; what is deleted is not there. */
export type World = Record<string, string>

/** The database's files as they lie there. Read from a copy, so that the blog itself has to mend the originals. */
export function readDatabase(data_dir: string): { world: World; miscounted: unknown[] } {
  const copy = mkdtempSync(join(tmpdir(), 'plainview-'))
  cpSync(join(data_dir, folder), copy, { recursive: true })
  const database = new DatabaseSync(databaseIn(copy))
  try {
    const rows = database.prepare(everything).all() as { name: string; value: string }[]
    const miscounted = database.prepare(wrong_counts).all()
    return { world: Object.fromEntries(rows.map((row) => [row.name, row.value])), miscounted }
  } finally {
    database.close()
    rmSync(copy, { recursive: true })
  }
}

export function databaseFile(data_dir: string): string {
  return databaseIn(join(data_dir, folder))
}

function databaseIn(place: string): string {
  const name = readdirSync(place).find((file) => /^[\da-f]{64}\.sqlite$/.test(file)) ?? ''
  return join(place, name)
}

/** Where the local runtime keeps it. */
const folder = 'v3/d1/miniflare-D1DatabaseObject'

const everything = `
  SELECT 'post ' || id AS name, title AS value FROM posts
  UNION ALL
  SELECT 'post ' || post_id || ' comment ' || id, status FROM comments WHERE status <> 'deleted'`

/** Counters that are not what a recount gives. */
const wrong_counts = `
  SELECT post_id, views, visitors, comments FROM post_counts
  EXCEPT
  SELECT id,
    (SELECT COALESCE(SUM(views), 0) FROM visits WHERE post_id = posts.id),
    (SELECT COUNT(*) FROM visits WHERE post_id = posts.id),
    (SELECT COUNT(*) FROM comments WHERE post_id = posts.id AND status = 'approved')
  FROM posts`
