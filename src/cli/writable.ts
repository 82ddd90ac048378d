import {
  accessSync,
  constants,
  existsSync,
  globSync,
  mkdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from './command.ts'

/** Makes the folder where there is none, and writes there once. Throws a Refusal that says why that is not possible. */
export function makeWritable(dir: string): void {
  const probe = join(dir, `writable.${process.pid}`)
  try {
    makeFolders(dir)
    // So long that a full disk does not take it.
    writeFileSync(probe, ' '.repeat(64 * 1024))
  } catch (error) {
    throw notWritable(error)
  } finally {
    if (existsSync(probe)) rmSync(probe)
  }
}

/** Files that somebody else has left there: a backup that was put back as root, for example. */
export function checkFiles(dir: string): void {
  for (const path of globSync('v3/**/*', { cwd: dir })) {
    try {
      accessSync(join(dir, path), constants.R_OK | constants.W_OK)
    } catch (error) {
      throw notWritable(error)
    }
  }
}

/** Not by `recursive`, which never comes back from a folder below /proc. */
function makeFolders(dir: string): void {
  if (existsSync(dir)) return
  makeFolders(dirname(dir))
  mkdirSync(dir, { mode: 0o700 })
}

function notWritable(error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : String(error)
  return new Refusal(
    `The folder for the data can't be written: ${reason}. Another one is chosen with DATA_DIR=FOLDER.`,
  )
}
