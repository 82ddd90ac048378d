import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { clientOptions } from '../../src/cli/bundle.ts'

it.each([
  ['a post', ['reader.js', 'thread.js']],
  ['the search', ['search.js']],
])('the scripts of %s together weigh at most 3 KB', async (_, names) => {
  const { outputFiles } = await build(clientOptions())
  const scripts = outputFiles?.filter(({ path }) => names.includes(basename(path))) ?? []
  expect(scripts).toHaveLength(names.length)
  const bytes = scripts.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0)
  expect(bytes).toBeLessThanOrEqual(3 * 1024)
})

it('all that readers’ pages have weighs at most 3 KB as one', async () => {
  const { outputFiles } = await build(clientOptions())
  const names = ['reader.js', 'thread.js', 'search.js']
  const scripts = outputFiles?.filter(({ path }) => names.includes(basename(path))) ?? []
  const whole = Buffer.concat(scripts.map(({ contents }) => contents))
  expect(scripts).toHaveLength(names.length)
  expect(gzipSync(whole).length).toBeLessThanOrEqual(3 * 1024)
})
