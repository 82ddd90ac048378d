import type { en_waiting } from './en-waiting.ts'

export const de_waiting: typeof en_waiting = {
  usually: {
    hours: (count) => `, meist binnen ${count === 1 ? 'einer Stunde' : `${count} Stunden`}`,
    days: (count) => `, meist binnen ${count === 1 ? 'eines Tages' : `${count} Tagen`}`,
  },
  thanks: (name) => (name ? `Danke, ${name}.` : 'Danke.'),
  reads: {
    first: (owner, usually) =>
      `${owner} liest den ersten Kommentar von jeder Person, bevor er erscheint${usually}.`,
    all: (owner, usually) => `${owner} liest jeden Kommentar, bevor er erscheint${usually}.`,
    this: (owner, usually) => `${owner} liest Ihren Kommentar, bevor er erscheint${usually}.`,
  },
  closed: {
    now: 'Die Kommentare sind geschlossen.',
    after: (days) =>
      `Die Kommentare sind geschlossen: In diesem Blog sind sie ${days} Tage lang möglich, nachdem ein Beitrag erschienen ist.`,
  },
  close_after: 'Kommentare schließen',
  close_after_choices: (days) => (days === 0 ? 'nie' : `${days} Tage nach Erscheinen`),
}
