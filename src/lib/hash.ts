const encoder = new TextEncoder()

type Bytes = Uint8Array<ArrayBuffer>

export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)))
}

export async function hmacKey(secret: Uint8Array | number[]): Promise<CryptoKey> {
  const bytes = new Uint8Array(secret)
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ])
}

export async function hmac(key: CryptoKey, text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))
}

/** Constant in time: the comparison is the runtime's own. */
export async function hmacMatches(key: CryptoKey, mac: Bytes, text: string): Promise<boolean> {
  return crypto.subtle.verify('HMAC', key, mac, encoder.encode(text))
}

export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}

export function toHex(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += hex_pairs[byte]
  return hex
}

const hex_pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Null for anything that is not base64url. */
export function fromBase64Url(text: string): Bytes | null {
  if (!/^[\w-]*$/.test(text)) return null
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

/** 53 bits of a text, quick and for cache keys only: nothing secret hangs on it. */
export function fingerprint(text: string): string {
  return fingerprintOf([encoder.encode(text)])
}

/**
 * The same of bytes that lie in several pieces, four at a time. After cyrb53 (public domain), with a shift in each
 * step, as a product carries what differs up only.
 */
export function fingerprintOf(pieces: Uint8Array[]): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (const piece of pieces) {
    const words = new DataView(piece.buffer, piece.byteOffset, piece.length & ~3)
    for (let at = 0; at < words.byteLength; at += 4) {
      const word = words.getInt32(at)
      high = Math.imul(high ^ word, 2654435761)
      high ^= high >>> 15
      low = Math.imul(low ^ word, 1597334677)
      low ^= low >>> 13
    }
    const rest = piece.subarray(words.byteLength).reduce((sum, byte) => (sum << 8) | byte, 1)
    high = Math.imul(high ^ rest, 2654435761)
    low = Math.imul(low ^ rest, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
