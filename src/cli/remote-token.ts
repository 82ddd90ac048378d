import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { randomBytes, sha256, toHex } from '../lib/hash.ts'
import { iso } from '../lib/time.ts'
import { newToken } from '../owner/token.ts'
import { Refusal } from './command.ts'

/** Makes a token here and puts its hash into the deployed database, by wrangler and its sign-in. */
export async function createRemoteToken(name: string, now: Date): Promise<string> {
  const token = newToken(randomBytes(32))
  const values = [quoted(name), `X'${toHex(await sha256(token))}'`, quoted(iso(now))]
  await execute(`INSERT INTO tokens (name, hash, created_at) VALUES (${values.join(', ')})`)
  return token
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

async function execute(sql: string): Promise<void> {
  const wrangler = [
    'node_modules/wrangler/bin/wrangler.js',
    'd1',
    'execute',
    'DB',
    '--remote',
    '--yes',
  ]
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' }
  try {
    await promisify(execFile)(process.execPath, [...wrangler, '--command', sql], { env })
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    throw new Refusal(
      `The token could not be put into the deployed database.\n${stdout ?? ''}${stderr ?? ''}`,
    )
  }
}
