import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outcome } from './run-command.ts'
import { RunningBlog } from './running-blog.ts'
import { databaseFile } from './world.ts'

let data_dir: string

beforeEach(() => {
  data_dir = mkdtempSync(join(tmpdir(), 'plainview-'))
})

afterEach(() => rmSync(data_dir, { recursive: true, force: true }))

function start(env: Record<string, string> = {}) {
  return outcome(['start'], { DATA_DIR: data_dir, PORT: '0', DEMO: '0', ...env })
}

describe('npm start', () => {
  it('says that the port is in use, or the data', async () => {
    const blog = await RunningBlog.start({ DEMO: '0' })
    const { port } = new URL(blog.address)
    const [same_port, same_data] = await Promise.all([
      start({ PORT: port }),
      start({ DATA_DIR: blog.data_dir }),
    ])
    await blog.stop()
    expect(same_port).toMatchObject({ code: 1, stdout: '' })
    expect(same_port.stderr).toMatch(new RegExp(`^Port ${port} is in use\\. .+\n$`))
    expect(same_data).toMatchObject({ code: 1, stdout: '' })
    expect(same_data.stderr).toContain(`runs on it at ${blog.address}`)
  })

  it('refuses a database that a newer version has used, or that is none', async () => {
    await outcome(['token', '--name', 'test'], { DATA_DIR: data_dir })
    const database = new DatabaseSync(databaseFile(data_dir))
    database.exec("INSERT INTO d1_migrations (name) VALUES ('9999_later.sql')")
    database.close()
    const newer = await start()
    expect(newer).toMatchObject({ code: 1, stdout: '' })
    expect(newer.stderr).toMatch(/^This database was last used by a newer .+9999_later\.sql.+\n$/)

    writeFileSync(databaseFile(data_dir), 'no database '.repeat(1000))
    const damaged = await start()
    expect(damaged).toMatchObject({ code: 1, stdout: '' })
    expect(damaged.stderr).toMatch(/^SQLite: file is not a database.+\nThe database in .+A backup/)
  })

  it.each([
    ['DATA_DIR', { DATA_DIR: '/proc/plainview' }, /^The folder for the data can't be written/],
    ['HOST', { HOST: '203.0.113.9' }, /^Nothing can listen on HOST=203\.0\.113\.9/],
    ['SITE_URL', { SITE_URL: 'https://example.org/blog' }, /^SITE_URL must be .+ without a path/],
    ['COUNT_ROWS_A_DAY', { COUNT_ROWS_A_DAY: 'many' }, /^COUNT_ROWS_A_DAY must be a whole number/],
    ['COUNTRY_HEADER', { COUNTRY_HEADER: 'X Country' }, /^COUNTRY_HEADER must be the name/],
  ])('with a wrong %s, says so in one line', async (_, env, line) => {
    const { code, stdout, stderr } = await start(env)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(line)
    expect(stderr.trimEnd()).not.toContain('\n')
  })
})
