import { de } from './de.ts'
import { en, type Text } from './en.ts'

export type { Text }
export type Language = 'en' | 'de'

const texts: Record<Language, Text> = { en, de }

export function textFor(language: Language): Text {
  return texts[language]
}
