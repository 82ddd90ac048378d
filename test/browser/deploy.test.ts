import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyCheckout } from './checkout.ts'
import { Cloudflare } from './cloudflare.ts'
import { outcome } from './run-command.ts'

let cloudflare: Cloudflare
let checkout: ReturnType<typeof copyCheckout>

beforeEach(async () => {
  cloudflare = await Cloudflare.open()
  checkout = copyCheckout()
})

afterEach(() => {
  cloudflare.close()
  checkout.remove()
})

function run(args: string[], env: Record<string, string> = {}) {
  return outcome(args, { ...cloudflare.env, ...env }, checkout.folder)
}

function makeOwner(): void {
  cloudflare.database.exec(`INSERT INTO users (role, name, email, key_hash, created_at)
    VALUES ('owner', 'Mira', 'mira@example.org', zeroblob(32), '2026-11-03T12:00:00Z')`)
}

function rows(sql: string): Record<string, unknown>[] {
  return cloudflare.database.prepare(sql).all()
}

function sha256(text: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(text).digest())
}

// Each step of it is a wrangler of its own, which takes its second or two.
describe('npm run deploy', { timeout: 180_000 }, () => {
  it('brings an empty account a blog and its set-up link, and later a new version without one', async () => {
    const first = await run(['deploy'])
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(cloudflare.databases).toEqual(['plainview'])
    const migrations = globSync('migrations/*.sql').map((path) => basename(path))
    expect(rows('SELECT name FROM d1_migrations').map(({ name }) => name)).toEqual(
      migrations.toSorted(),
    )
    expect(cloudflare.bindings).toContainEqual({ name: 'ASSETS', type: 'assets' })
    expect(cloudflare.bindings).toContainEqual(expect.objectContaining({ name: 'DB', type: 'd1' }))
    const [, gzip] = /gzip: ([\d.]+) KiB/.exec(first.stdout) ?? []
    expect(Number(gzip)).toBeLessThanOrEqual(400)
    const code = cloudflare.secret('SETUP_CODE')
    expect(code).toMatch(/^[\w-]{12}$/)
    expect(first.stdout).toContain('Your blog          https://plainview.mira.workers.dev/\n')
    expect(first.stdout).toContain(`https://plainview.mira.workers.dev/owner/setup?code=${code}\n`)

    makeOwner()
    const second = await run(['deploy'])
    expect(second).toMatchObject({ code: 0, stderr: '' })
    expect(cloudflare.databases).toEqual(['plainview'])
    expect(cloudflare.secret('SETUP_CODE')).toBeUndefined()
    expect(second.stdout).toContain('Your blog          https://plainview.mira.workers.dev/\n')
    expect(second.stdout).not.toContain('setup')

    const link = await run(['token', '--sign-in', '--remote'])
    expect(link).toMatchObject({ code: 0, stderr: '' })
    const [, secret = ''] =
      /^https:\/\/plainview\.mira\.workers\.dev\/owner\/sign-in\?link=([\w-]{43})\n$/.exec(
        link.stdout,
      ) ?? []
    expect(rows('SELECT hash FROM sign_in_links')).toEqual([{ hash: sha256(secret) }])
  })

  it('tries what it can without Cloudflare, and says what it has not tried', async () => {
    cloudflare.refused = '/'
    const { code, stdout, stderr } = await run(['deploy', '--dry-run'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/Migrations +applied to an empty database here, up to \d{4}_/)
    expect(stdout).toMatch(/Worker +[\d.]+ KiB/)
    expect(stdout).toContain('Nothing was sent')
    expect(cloudflare.bindings).toBeNull()
  })

  it('takes the database and the code that the Deploy button has made', async () => {
    const file = join(checkout.folder, 'wrangler.toml')
    const id = '\ndatabase_id = "11111111-2222-3333-4444-555555555555"'
    const toml = readFileSync(file, 'utf8').replace(/^database_name.+$/m, `$&${id}`)
    writeFileSync(file, toml)
    cloudflare.databases = ['a name of their own']
    cloudflare.secrets = ['SETUP_CODE']
    const { code, stdout } = await run(['deploy'], { WORKERS_CI: '1' })
    expect(code).toBe(0)
    expect(cloudflare.databases).toEqual(['a name of their own'])
    expect(cloudflare.secret('SETUP_CODE')).toBeUndefined()
    expect(stdout).not.toContain('setup')
    expect(readFileSync(file, 'utf8')).toBe(toml)
  })

  it('leaves a database of a newer version, and its Worker, alone', async () => {
    cloudflare.databases = ['plainview']
    cloudflare.database.exec(
      "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY, name TEXT UNIQUE, applied_at TEXT); INSERT INTO d1_migrations (name) VALUES ('9999_later.sql')",
    )
    const { code, stderr } = await run(['deploy'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^This database was last used by a newer version .+9999_later\.sql/)
    expect(cloudflare.bindings).toBeNull()
  })

  it('says which rights a token lacks', async () => {
    cloudflare.refused = 'd1/database'
    const { code, stderr } = await run(['deploy'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^This failed: wrangler d1 list/)
    expect(stderr).toMatch(/D1: Edit/)
  })

  it('says how to sign in', async () => {
    const env = { CLOUDFLARE_API_TOKEN: '', XDG_CONFIG_HOME: checkout.folder }
    const { code, stdout, stderr } = await run(['deploy'], env)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^Nobody is signed in to Cloudflare here\. .+wrangler login/)
  })

  it('says how it is used', async () => {
    const { code, stderr } = await run(['deploy', '--now'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/--now.+\nUsage: npm run deploy/s)
  })
})

describe('npm run token -- --remote', () => {
  beforeEach(() => {
    cloudflare.databases = ['plainview']
    cloudflare.database.exec(
      'CREATE TABLE users (role TEXT); CREATE TABLE sign_in_links (hash BLOB, expires_at TEXT);' +
        'CREATE TABLE tokens (name TEXT, hash BLOB, created_at TEXT)',
    )
  })

  it('puts the hash of a token into the deployed database', async () => {
    const { code, stdout } = await run(['token', '--remote', '--name', "Mira's laptop"])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^pv_[\w-]{43}\n$/)
    expect(rows('SELECT name, hash FROM tokens')).toEqual([
      { name: "Mira's laptop", hash: sha256(stdout.trim()) },
    ])
  })

  it('gives no link where there is no owner, or no address', async () => {
    const env = { BASE_URL: 'https://blog.example.org' }
    const [no_owner, no_address] = await Promise.all([
      run(['token', '--remote', '--sign-in'], env),
      run(['token', '--remote', '--sign-in']),
    ])
    expect(no_owner).toMatchObject({ code: 1, stdout: '' })
    expect(no_owner.stderr).toMatch(/has no owner yet/)
    expect(no_address).toMatchObject({ code: 1, stdout: '' })
    expect(no_address.stderr).toMatch(/BASE_URL/)
    expect(rows('SELECT * FROM sign_in_links')).toEqual([])
  })
})
