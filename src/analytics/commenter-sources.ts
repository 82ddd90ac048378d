import { OTHER } from './day-detail.ts'

/** A source is named from so many people on: of fewer it would say of a person who is known how they came. */
const FEWEST_COMMENTERS = 3

export type CommenterSource = [source: string, commenters: number]

/** Most people first; those of sources that are not named stand last, together. Empty while there are too few in all. */
export function namedSources(sources: CommenterSource[]): CommenterSource[] {
  const people = (some: CommenterSource[]) => some.reduce((sum, [, number]) => sum + number, 0)
  if (people(sources) < FEWEST_COMMENTERS) return []
  const is_named = ([, number]: CommenterSource) => number >= FEWEST_COMMENTERS
  const rest = people(sources.filter((source) => !is_named(source)))
  const named = sources
    .filter(is_named)
    .toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
  return rest > 0 ? [...named, [OTHER, rest]] : named
}
