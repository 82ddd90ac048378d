// Adults read English non-fiction silently at 238 words a minute, most of them at 175 to 300
// (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). Somewhat less is taken here: posts carry code,
// tables and pictures, and a German text says the same in fewer, longer words.
const wordsPerMinute = 220
const shortest = 10

/** Seconds it takes to read that many words: at least ten, for the title and finding one's way. */
export function expectedSeconds(words: number): number {
  return Math.max(shortest, Math.round((words / wordsPerMinute) * 60))
}

/** `seconds` visible and focused, `scroll` the share of the article reached, 0 to 100. */
export function isRead(seconds: number, scroll: number, words: number): boolean {
  return seconds >= expectedSeconds(words) / 2 && scroll > 75
}

/** For "4 min read": whole minutes, at least one. */
export function minutesToRead(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute))
}
