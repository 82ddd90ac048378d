import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'

/** After fewer decisions nothing is promised. */
const FEWEST = 5

type UsualWait = { unit: 'hours' | 'days'; count: number }

/** Half of the last were decided on within this. Rounded up: what is said is no less than what was. */
export function usualWait({ waits }: Pick<Settings, 'waits'>): UsualWait | null {
  const seconds = JSON.parse(waits) as number[]
  if (seconds.length < FEWEST) return null
  const hours = Math.max(1, Math.ceil(median(seconds) / 3600))
  if (hours < 24) return { unit: 'hours', count: hours }
  return { unit: 'days', count: Math.ceil(hours / 24) }
}

/** For the end of a sentence: “, usually within 5 hours”, or nothing. */
export function usually(site: Settings): string {
  const wait = usualWait(site)
  return wait ? textFor(site.language).waiting.usually[wait.unit](wait.count) : ''
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low = 0, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return (low + high) / 2
}
