import type { Language } from '../ui/text/text.ts'
import type { Settings } from './settings.ts'

export type DemoWords = Pick<Settings, 'tagline' | 'footer' | 'comment_note'>

/** What the demo says of itself, beside its name. */
export const demo_words: Record<Language, DemoWords> = {
  en: {
    tagline: 'Notes from a small acupuncture practice.',
    footer: '© Still Point, Rosenweg 4',
    comment_note: 'Please share no personal health details.',
  },
  de: {
    tagline: 'Notizen aus einer kleinen Akupunkturpraxis.',
    footer: '© Still Point, Rosenweg 4',
    comment_note: 'Bitte keine persönlichen Angaben zur Gesundheit.',
  },
}

/** The same in other words, where it still stands as the demo said it. What its owner wrote stays. */
export function replacedDemoWords(site: DemoWords, words: DemoWords): Partial<DemoWords> {
  const names = Object.keys(words) as (keyof DemoWords)[]
  const said = Object.values(demo_words)
  const untouched = names.filter((name) => said.some((one) => one[name] === site[name]))
  return Object.fromEntries(untouched.map((name) => [name, words[name]]))
}
