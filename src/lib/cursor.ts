import { fromBase64Url, toBase64Url } from './hash.ts'

/** A place in a list ordered by id, newest first: the last id seen. Opaque to callers. */
export function encodeCursor(id: number): string {
  return btoa(`id:${id}`).replaceAll('=', '')
}

/** Null when it is none of ours. */
export function decodeCursor(cursor: string): number | null {
  try {
    const id = /^id:([1-9]\d{0,14})$/.exec(atob(cursor))?.[1]
    return id ? Number(id) : null
  } catch {
    return null
  }
}

/** A place in a list with an order of its own: what the last row is ordered by, and its id. */
export type KeyCursor = readonly [key: string | number, id: number]

export function encodeKeyCursor(place: KeyCursor): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(place)))
}

/** Null when it is none of ours. */
export function decodeKeyCursor(cursor: string): KeyCursor | null {
  try {
    const [key, id, ...more]: unknown[] = JSON.parse(
      new TextDecoder().decode(fromBase64Url(cursor) ?? new Uint8Array()),
    )
    const is_key = typeof key === 'string' || Number.isSafeInteger(key)
    const is_place = is_key && Number.isSafeInteger(id) && more.length === 0
    return is_place ? [key as string | number, id as number] : null
  } catch {
    return null
  }
}
