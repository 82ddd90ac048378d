import type { Language } from '../ui/text/text.ts'
import { textFor } from '../ui/text/text.ts'
import { type Dimension, OTHER, UNKNOWN } from './day-detail.ts'
import type { Report } from './report.ts'

/** A value as people call it: DE is Germany, `phone` a phone. What came from outside stays as it is. */
export function nameOf(
  dimension: Dimension,
  value: string,
  language: Language,
  posts: Report['posts'],
): string {
  const text = textFor(language).owner.stats
  if (value === OTHER) return text.other
  if (value === UNKNOWN) return text.unknown
  if (dimension === 'post') return posts.get(Number(value))?.title ?? text.deleted_post
  if (dimension === 'channel') return text.channels[value] ?? value
  if (dimension === 'device') return text.devices[value] ?? value
  if (dimension === 'source') return value === 'Direct' ? text.direct : value
  if (dimension === 'country') return displayName('region', value, language)
  if (dimension === 'language') return displayName('language', value, language)
  return value
}

const display_names = new Map<string, Intl.DisplayNames>()

/** The code itself where nobody knows such a place or language, or where it is no code. */
function displayName(type: 'region' | 'language', code: string, language: Language): string {
  const key = `${type} ${language}`
  const names = display_names.get(key) ?? new Intl.DisplayNames(language, { type })
  display_names.set(key, names)
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
