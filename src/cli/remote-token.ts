import { randomBytes, sha256, toHex } from '../lib/hash.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import { newSession } from '../owner/new-session.ts'
import { PRINTED_LINK_SECONDS } from '../owner/session.ts'
import { newToken } from '../owner/token.ts'
import { queryDatabase } from './wrangler.ts'

/** Makes a token here and puts its hash into the deployed database. */
export async function createRemoteToken(name: string, now: Date): Promise<string> {
  const token = newToken(randomBytes(32))
  const values = [quoted(name), blob(await sha256(token)), quoted(iso(now))]
  await queryDatabase(
    'remote',
    `INSERT INTO tokens (name, hash, created_at) VALUES (${values.join(', ')})`,
  )
  return token
}

/** The secret of a link that lets the owner in once; null where there is no owner yet. */
export async function createRemoteSignInLink(now: Date): Promise<string | null> {
  const { secret, hash } = await newSession()
  const values = [blob(hash), quoted(iso(secondsAfter(now, PRINTED_LINK_SECONDS)))]
  const rows = await queryDatabase(
    'remote',
    `INSERT INTO sign_in_links (hash, expires_at) SELECT ${values.join(', ')}` +
      " FROM users WHERE role = 'owner' RETURNING expires_at",
  )
  return rows.length > 0 ? secret : null
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function blob(bytes: Uint8Array): string {
  return `X'${toHex(bytes)}'`
}
