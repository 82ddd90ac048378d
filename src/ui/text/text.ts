import { de } from './de.ts'
import { en, type Text } from './en.ts'

export type { Text }
export type Language = 'en' | 'de'

const texts: Record<Language, Text> = { en, de }

/** Of our languages the one that a browser would rather read: it names the better one first. */
export function languageFor(accepted: string): Language | undefined {
  const tags = accepted.split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase())
  return tags.find((tag): tag is Language => tag in texts)
}

export function textFor(language: Language): Text {
  return texts[language]
}
