/** What this browser keeps for us, or undefined: it may keep nothing at all. */
export function readKept<Kept>(where: 'sessionStorage' | 'localStorage', key: string) {
  try {
    return JSON.parse(window[where].getItem(key) ?? '') as Kept
  } catch {
    return undefined
  }
}

/** Null takes it away. */
export function keep(where: 'sessionStorage' | 'localStorage', key: string, value: object | null) {
  try {
    if (value) window[where].setItem(key, JSON.stringify(value))
    else window[where].removeItem(key)
  } catch {
    // It keeps nothing, or has no room: then it is as without script.
  }
}
