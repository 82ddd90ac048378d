import { fromBase64Url, hmac, hmacMatches, toBase64Url } from '../lib/hash.ts'
import { secondsAfter } from '../lib/time.ts'

/** Enough for the phones of a household, too short for who finds the link later. */
const GOOD_FOR_SECONDS = 3600

/** `EXPIRES.HMAC`: whoever brings it was shown it by the owner within the hour. Nothing is stored of it. */
export async function signDeviceLink(key: CryptoKey, now: Date): Promise<string> {
  const expires = String(Math.floor(secondsAfter(now, GOOD_FOR_SECONDS).getTime() / 1000))
  return `${expires}.${toBase64Url(await hmac(key, expires))}`
}

export async function isDeviceLink(key: CryptoKey, text: string, now: Date): Promise<boolean> {
  const [, expires = '', mac = ''] = /^(\d{1,12})\.([\w-]{43})$/.exec(text) ?? []
  const bytes = fromBase64Url(mac)
  const is_over = Number(expires) * 1000 <= now.getTime()
  return bytes !== null && !is_over && hmacMatches(key, bytes, expires)
}
