import type { en_correction } from './en-correction.ts'

export const de_correction: typeof en_correction = {
  line: (date) => `Korrigiert am ${date}, mit Dank an`,
  badge: 'führte zu einer Korrektur',
  thank: 'Für eine Korrektur danken',
  no_thanks: 'Dank zurücknehmen',
  thanked: 'Der Beitrag endet mit einem Dank für die Korrektur.',
  yours: 'Er hat zu einer Korrektur geführt: Am Ende des Beitrags wird Ihnen namentlich gedankt.',
}
