import { randomBytes, sha256, toBase64Url } from '../lib/hash.ts'

/** A secret for a cookie or a link, and what the database keeps of it. */
export async function newSession(): Promise<{ secret: string; hash: Uint8Array }> {
  const secret = toBase64Url(randomBytes(32))
  return { secret, hash: await sha256(secret) }
}
