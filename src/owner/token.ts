import { toBase64Url } from '../lib/hash.ts'

/** What a token looks like: 256 random bits behind a mark that secret scanners can find. */
export function newToken(random: Uint8Array): string {
  return `pv_${toBase64Url(random)}`
}

export function isToken(text: string): boolean {
  return /^pv_[\w-]{43}$/.test(text)
}
