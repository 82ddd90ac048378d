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
