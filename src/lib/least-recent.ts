/** Takes the oldest entries out of a Map that is used as a queue, until it has `limit`. */
export function trimToNewest<Key>(map: Map<Key, unknown>, limit: number): void {
  for (const key of map.keys()) {
    if (map.size <= limit) return
    map.delete(key)
  }
}
