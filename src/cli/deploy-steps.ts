import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressIn } from './deployed-address.ts'
import { readMigrations, refuseNewer } from './migrations.ts'
import {
  type Place,
  placeOptions,
  queryDatabase,
  readDatabaseName,
  runWrangler,
} from './wrangler.ts'

/** Creates the database when the account has none of its name. One whose id is known exists. */
export async function provideDatabase(): Promise<{ name: string; created: boolean }> {
  const { name, has_id } = readDatabaseName()
  if (has_id) return { name, created: false }
  const databases = JSON.parse(await runWrangler(['d1', 'list', '--json'])) as { name: string }[]
  if (databases.some((database) => database.name === name)) return { name, created: false }
  await runWrangler(['d1', 'create', name])
  return { name, created: true }
}

/** Applies what is missing. Throws a Refusal when the database is ahead of this checkout. */
export async function migrateDatabase(
  place: Place,
): Promise<{ migration: string; has_owner: boolean }> {
  await runWrangler(['d1', 'migrations', 'apply', 'DB', ...placeOptions(place)])
  const [row] = await queryDatabase<{ owners: number; migrations: string }>(place, state_of_things)
  const applied = JSON.parse(row?.migrations ?? '[]') as string[]
  refuseNewer(new Set(applied), readMigrations('migrations'))
  return { migration: applied.sort().at(-1) ?? '', has_owner: row?.owners === 1 }
}

/** Null where one is kept: the Deploy button has asked for it, and only its maker knows it. */
export async function chooseSetupCode(env: NodeJS.ProcessEnv): Promise<string | null> {
  if (env['SETUP_CODE']) return env['SETUP_CODE']
  if (env['WORKERS_CI'] && (await isCodeStored())) return null
  return randomBytes(9).toString('base64url')
}

/** The Worker, and with it the code, if there is one: in a file, because a command line can be read by others. */
export async function uploadWorker(
  folder: string,
  code: string | null,
  options: string[],
): Promise<{ address: string | null; size: string }> {
  const secrets = join(folder, 'secrets.json')
  const report = join(folder, 'report.ndjson')
  if (code) writeFileSync(secrets, JSON.stringify({ SETUP_CODE: code }), { mode: 0o600 })
  const args = ['deploy', '--minify', '--keep-vars', ...(code ? ['--secrets-file', secrets] : [])]
  const output = await runWrangler([...args, ...options], { WRANGLER_OUTPUT_FILE_PATH: report })
  const [, size = 'uploaded'] = /Total Upload: (.+)/.exec(output) ?? []
  return { address: existsSync(report) ? addressIn(readFileSync(report, 'utf8')) : null, size }
}

const state_of_things = `
  SELECT (SELECT COUNT(*) FROM users WHERE role = 'owner') AS owners,
    (SELECT json_group_array(name) FROM d1_migrations) AS migrations`

/** A Worker that is not there yet has no secrets. */
async function isCodeStored(): Promise<boolean> {
  const list = await runWrangler(['secret', 'list', '--format', 'json']).catch(() => '[]')
  return (JSON.parse(list) as { name: string }[]).some(({ name }) => name === 'SETUP_CODE')
}
