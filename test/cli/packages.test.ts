import { globSync, lstatSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

describe('what npm start installs', () => {
  it('is at most 150 packages at the top of node_modules', () => {
    const packages = globSync('node_modules/{[!.@]*,@*/*}/package.json')
    expect(packages.length).toBeGreaterThan(50)
    expect(packages.length).toBeLessThanOrEqual(150)
  })

  it('takes at most 600 MB', () => {
    const megabytes = sizeOf(globSync('node_modules/[!.]*/**/*')) / 1e6
    expect(megabytes).toBeGreaterThan(100)
    expect(megabytes).toBeLessThanOrEqual(600)
  })
})

/** On the disk: a file with two names is there once. */
function sizeOf(paths: string[]): number {
  const files = new Map(
    paths.map((path) => lstatSync(path)).map(({ ino, blocks }) => [ino, blocks]),
  )
  return [...files.values()].reduce((sum, blocks) => sum + blocks * 512, 0)
}
