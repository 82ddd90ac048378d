/** What one network, a /24 or /48, may send: at most so many comments within so many seconds. */
export const RATES = [
  { most: 1, seconds: 15 },
  { most: 5, seconds: 10 * 60 },
  { most: 30, seconds: 24 * 3600 },
]

/** Seconds until there is room for one more, after those that were sent at these moments, newest first. */
export function secondsToWait(sent: string[], now: Date): number {
  const on_the_second = Math.floor(now.getTime() / 1000)
  const waits = RATES.map(({ most, seconds }) => {
    const oldest = sent[most - 1]
    return oldest ? Date.parse(oldest) / 1000 + seconds - on_the_second : 0
  })
  return Math.max(0, ...waits)
}
