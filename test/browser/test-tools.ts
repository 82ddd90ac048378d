import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const place = 'node_modules/.test-tools'
const files = ['package.json', 'package-lock.json'] as const

/** Before all test files, once: what test/tools has locked stands beside the packages that `npm start` needs. */
export function setup(): void {
  if (isInstalled()) return
  mkdirSync(place, { recursive: true })
  for (const file of files) copyFileSync(join('test/tools', file), join(place, file))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: place })
}

export function requireTool(name: string): unknown {
  return createRequire(join(process.cwd(), place, 'package.json'))(name)
}

function isInstalled(): boolean {
  try {
    // npm leaves this behind when it is done.
    readFileSync(join(place, 'node_modules/.package-lock.json'))
    return files.every((file) =>
      readFileSync(join('test/tools', file)).equals(readFileSync(join(place, file))),
    )
  } catch {
    return false
  }
}
