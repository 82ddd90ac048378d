/** Tries again after each pause (ms); the last error is the caller's. */
export async function withRetries<T>(pauses: number[], attempt: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await attempt()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return attempt()
}
