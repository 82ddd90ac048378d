import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync, backup } from 'node:sqlite'
import { Refusal } from './command.ts'
import { shown } from './data-dir.ts'

/**
 * Copies the data of a blog, whether it is being served or not. Each database is copied as it is at one moment;
 * the copy stands at its place when it is whole. Throws a Refusal in words.
 */
export async function copyData(data_dir: string, copy: string): Promise<void> {
  if (!existsSync(join(data_dir, 'v3'))) {
    throw new Refusal(
      `There is no blog in ${shown(data_dir)}. Another folder is named by DATA_DIR.`,
    )
  }
  if (existsSync(copy)) {
    throw new Refusal(`${copy} is there already, and a backup writes over nothing.`)
  }
  const beside = `${copy}.part`
  try {
    rmSync(beside, { recursive: true, force: true })
    for (const file of filesOf(data_dir)) await copyFile(join(data_dir, file), join(beside, file))
    renameSync(beside, copy)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal(`The backup could not be made: ${reason}`)
  }
}

/** Databases first: what they name is then among the files. What SQLite keeps beside them is in their copy. */
function filesOf(data_dir: string): string[] {
  const files = globSync('v3/**/*', { cwd: data_dir }).filter(
    (path) => statSync(join(data_dir, path)).isFile() && !/\.sqlite-(?:wal|shm)$/.test(path),
  )
  return files.toSorted((a, b) => Number(isDatabase(b)) - Number(isDatabase(a)))
}

function isDatabase(path: string): boolean {
  return path.endsWith('.sqlite')
}

async function copyFile(from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  if (!isDatabase(from)) return copyFileSync(from, to)
  const database = new DatabaseSync(from, { readOnly: true })
  try {
    // All pages in one step: else it would begin again whenever somebody writes.
    await backup(database, to, { rate: 2 ** 30 })
  } finally {
    database.close()
  }
}
