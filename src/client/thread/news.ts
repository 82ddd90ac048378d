const FIRST_MS = 60_000
/** Each pause is longer than the one before; past this one it is left at that: three quarters of an hour in all. */
const LONGEST_MS = 15 * 60_000

/** Asks, while somebody is looking, whether comments came, and says so where nothing moves for it. */
export function watchForNews(thread: HTMLElement): void {
  const line = thread.querySelector<HTMLElement>('.news')
  if (!line) return
  const { stats = '', href = '', count, one = '', many = '' } = line.dataset
  const link = Object.assign(document.createElement('a'), { href })
  let pause = FIRST_MS

  const ask = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') {
      document.addEventListener('visibilitychange', ask, { once: true })
      return
    }
    const more = (await countComments(stats)) - Number(count)
    // Not known: the blog does not answer, or not this any more.
    if (Number.isNaN(more)) return
    if (more > 0) {
      const words = more === 1 ? one : many.replace('%', String(more))
      if (link.textContent !== words) link.textContent = words
      if (!link.isConnected) line.append(link)
    }
    pause *= 1.5
    if (pause < LONGEST_MS) setTimeout(ask, pause)
  }
  setTimeout(ask, pause)
}

/** By the public counters, with the ETag of the last answer: the browser sends it. */
async function countComments(stats: string): Promise<number> {
  try {
    const answer = await fetch(stats, { cache: 'no-cache' })
    return ((await answer.json()) as { comments: number }).comments
  } catch {
    return NaN
  }
}
