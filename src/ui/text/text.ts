import { de } from './de.ts'
import { en } from './en.ts'

export type Language = 'en' | 'de'

/** Every word of the interface. German must say all that English says: the type sees to it. */
export type Text = typeof en

const texts: Record<Language, Text> = { en, de }

export function textFor(language: Language): Text {
  return texts[language]
}
