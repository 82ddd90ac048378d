import { fromBase64Url, hmac, hmacMatches, toBase64Url } from '../lib/hash.ts'

const GOOD_FOR_SECONDS = 24 * 3600

/** Says when the form of this post was made: `issued.HMAC(post id, issued)`. Good for many, since pages are kept. */
export async function issueToken(key: CryptoKey, post_id: number, now: Date): Promise<string> {
  const issued = Math.floor(now.getTime() / 1000)
  return `${issued}.${toBase64Url(await hmac(key, signed(post_id, issued)))}`
}

export type TokenCheck = { ok: true; age_seconds: number } | { ok: false; why: 'stale' | 'wrong' }

/** Missing, forged and another post's are `wrong`; older than a day is `stale`. */
export async function checkToken(
  key: CryptoKey,
  post_id: number,
  token: string,
  now: Date,
): Promise<TokenCheck> {
  const [, issued, signature] = /^(\d{1,12})\.([\w-]{43})$/.exec(token) ?? []
  const decoded = signature && fromBase64Url(signature)
  // The last letter has two bits to spare: only the way we write it is ours.
  const mac = decoded && toBase64Url(decoded) === signature ? decoded : null
  if (!issued || !mac) return { ok: false, why: 'wrong' }
  if (!(await hmacMatches(key, mac, signed(post_id, Number(issued)))))
    return { ok: false, why: 'wrong' }
  const age_seconds = Math.floor(now.getTime() / 1000) - Number(issued)
  return age_seconds > GOOD_FOR_SECONDS ? { ok: false, why: 'stale' } : { ok: true, age_seconds }
}

function signed(post_id: number, issued: number): string {
  return `comment form of post ${post_id} at ${issued}`
}
