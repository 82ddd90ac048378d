import { OTHER } from './day-detail.ts'

/** A source is named from so many people on: of fewer it would say of a person who is known how they came. */
const FEWEST_COMMENTERS = 3

export type CommenterSource = [source: string, commenters: number]

/** Most people first; those of sources that are not named stand last, together. Empty while no source can be named. */
export function namedSources(sources: CommenterSource[]): CommenterSource[] {
  const named = sources
    .filter(([, number]) => number >= FEWEST_COMMENTERS)
    .toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
  const people = (some: CommenterSource[]) => some.reduce((sum, [, number]) => sum + number, 0)
  const rest = people(sources) - people(named)
  return named.length > 0 && rest > 0 ? [...named, [OTHER, rest]] : named
}
