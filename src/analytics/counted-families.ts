import type { Settings } from '../settings/settings.ts'
import type { Reason } from './not-counted.ts'

const MOST_FAMILIES = 50
const LONGEST_FAMILY = 40

/** Reasons that are a program's own: only its family can be let through. */
const by_program: ReadonlySet<string> = new Set<Reason>([
  'ai-crawler',
  'feed-reader',
  'link-preview',
  'robot',
])

/** The families of robots that the owner takes for readers. */
export function countedFamilies({
  counted_families,
}: Pick<Settings, 'counted_families'>): string[] {
  return JSON.parse(counted_families) as string[]
}

export function canBeCounted({ reason, family }: { reason: string; family: string }): boolean {
  return by_program.has(reason) && isFamily(family)
}

/** The families with this one among them, or without it. The same ones where it can be no family. */
export function withFamily(families: string[], family: string, is_counted: boolean): string[] {
  const others = families.filter((one) => one !== family)
  if (!is_counted) return others
  return isFamily(family) ? [...others, family].slice(-MOST_FAMILIES) : families
}

function isFamily(family: string): boolean {
  return family !== '' && family.length <= LONGEST_FAMILY
}
