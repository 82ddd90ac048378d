import type { en_trouble } from './en-trouble.ts'

/** Wenn etwas nicht geht, wie es soll. */
export const de_trouble: typeof en_trouble = {
  logged_as: (id) => `In unserem Protokoll steht es als ${id}.`,
  unsent_title: 'Ihr Kommentar wurde nicht abgeschickt',
  unsent:
    'Die Datenbank antwortet gerade nicht. Von dem, was Sie geschrieben haben, ist nichts verloren: Es steht hier.',
  unsent_hint: 'Lassen Sie diese Seite offen und versuchen Sie es in einer Minute noch einmal.',
  cannot_send:
    'Ein Kommentar lässt sich gerade nicht abschicken. Wenn Sie es trotzdem versuchen und es misslingt, bekommen Sie Ihren Text zurück.',
}
