import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isInstalled } from '../../src/cli/install.mjs'

const wanted = {
  '': { name: 'blog' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/a/node_modules/b': { version: '2.0.0' },
  'node_modules/only-elsewhere': { version: '3.0.0', optional: true },
}

function checkout(present: object | undefined): string {
  const root = mkdtempSync(join(tmpdir(), 'plainview-'))
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  if (present) {
    const list = join(root, 'node_modules/.package-lock.json')
    writeFileSync(list, JSON.stringify({ packages: present }))
  }
  return root
}

describe('isInstalled', () => {
  const a = { version: '1.0.0' }
  const b = { version: '2.0.0' }

  it.each([
    ['all of it', { 'node_modules/a': a, 'node_modules/a/node_modules/b': b }, true],
    [
      'more than needed',
      { 'node_modules/a': a, 'node_modules/a/node_modules/b': b, 'node_modules/c': a },
      true,
    ],
    ['another version', { 'node_modules/a': b, 'node_modules/a/node_modules/b': b }, false],
    ['a package less', { 'node_modules/a': a }, false],
    ['an installation that broke off', undefined, false],
  ])('with %s: %j', (_, present, complete) => {
    expect(isInstalled(checkout(present))).toBe(complete)
  })
})
