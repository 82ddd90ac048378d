/** Takes the oldest entries out of a Map that is used as a queue, until it has `limit`. */
export function trimToNewest<Key>(map: Map<Key, unknown>, limit: number): void {
  for (const key of map.keys()) {
    if (map.size <= limit) return
    map.delete(key)
  }
}

/**
 * A function that remembers its last answers, as many as `limit`: for one whose answer hangs on nothing but what it is
 * asked, and who is asked the same again and again.
 */
export function remembering<Asked, Answer>(
  limit: number,
  find: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>()
  return (asked) => {
    const answer = known.get(asked)
    if (answer !== undefined) return answer
    const found = find(asked)
    known.set(asked, found)
    trimToNewest(known, limit)
    return found
  }
}
