import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Chance } from '../../src/demo/chance.ts'
import { outcome } from './run-command.ts'
import { RunningBlog } from './running-blog.ts'
import { readDatabase } from './world.ts'
import { Writer } from './writer.ts'

const folder = mkdtempSync(join(tmpdir(), 'plainview-'))
let blog: RunningBlog

beforeAll(async () => {
  blog = await RunningBlog.start({ DEMO: '0' })
})

afterAll(async () => {
  await blog.stop()
  rmSync(folder, { recursive: true })
})

function backup(to: string) {
  return outcome(['backup', to], { DATA_DIR: blog.data_dir })
}

describe('npm run backup', () => {
  it('copies a blog that is being written, whole, and disturbs nobody', async () => {
    const writers = ['Ana', 'Ben'].map((name, i) => new Writer(name, new Chance(i)))
    const token = await blog.token()
    const writing = writers.map((writer) => writer.writeTo(blog.address, token))
    // An empty copy would prove nothing.
    for (const writer of writers) await expect.poll(() => writer.answers).toBeGreaterThan(0)
    const copies = ['a', 'b', 'c'].map((name) => join(folder, name))
    for (const copy of copies) {
      const before = writers.map(({ answers }) => answers)
      expect(await backup(copy)).toMatchObject({ code: 0, stderr: '' })
      const { world, miscounted } = readDatabase(copy)
      expect(miscounted).toEqual([])
      expect(Object.keys(world).length).toBeGreaterThan(0)
      for (const [i, { answers }] of writers.entries())
        expect(answers).toBeGreaterThan(before[i] ?? 0)
    }
    for (const writer of writers) writer.stop()
    await Promise.all(writing)

    const last = join(folder, 'last')
    await backup(last)
    const { world } = readDatabase(last)
    expect(world).toEqual(Object.assign({}, ...writers.map(({ promised }) => promised)))
    const copied = await RunningBlog.start({ DEMO: '0' }, last)
    expect(await (await fetch(`${copied.address}/healthz`)).json()).toMatchObject({ status: 'ok' })
    await copied.stop()
  })

  it('writes over nothing, and says where nothing is', async () => {
    const [taken, empty, unused] = await Promise.all([
      backup(folder),
      outcome(['backup', join(folder, 'x')], { DATA_DIR: join(folder, 'none') }),
      outcome(['backup']),
    ])
    expect(taken).toMatchObject({ code: 1, stdout: '' })
    expect(taken.stderr).toMatch(/is there already/)
    expect(empty).toMatchObject({ code: 1, stdout: '' })
    expect(empty.stderr).toMatch(/There is no blog in .+none/)
    expect(unused).toMatchObject({ code: 2, stderr: 'Usage: npm run backup -- FOLDER\n' })
  })
})
