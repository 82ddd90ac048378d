import { fromBase64Url, hmac, hmacMatches, toBase64Url } from '../lib/hash.ts'
import { trimToNewest } from '../lib/least-recent.ts'

const GOOD_FOR_SECONDS = 24 * 3600
const FRESH_MS = 30_000
const MOST_TOKENS = 1000

/** Says when the form of this post was made: `issued.HMAC(post id, issued)`. Good for many, since pages are kept. */
export async function issueToken(key: CryptoKey, post_id: number, now: Date): Promise<string> {
  const issued = Math.floor(now.getTime() / 1000)
  return `${issued}.${toBase64Url(await hmac(key, signed(post_id, issued)))}`
}

const recent = new WeakMap<CryptoKey, Map<number, { token: string; at: number }>>()

/** One that was issued within half a minute, as pages are kept for so long with theirs. */
export async function recentToken(key: CryptoKey, post_id: number, now: Date): Promise<string> {
  const of_posts = recent.get(key) ?? new Map<number, { token: string; at: number }>()
  recent.set(key, of_posts)
  const known = of_posts.get(post_id)
  const age = now.getTime() - (known?.at ?? 0)
  if (known && age >= 0 && age < FRESH_MS) return known.token
  const token = await issueToken(key, post_id, now)
  of_posts.set(post_id, { token, at: now.getTime() })
  trimToNewest(of_posts, MOST_TOKENS)
  return token
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
