import type { en_demo } from './en-demo.ts'

/** Die Demo: drei Schritte auf den Seiten für Leser, und wie sie wieder verschwindet. */
export const de_demo: typeof en_demo = {
  try_it: 'Probieren Sie es aus',
  step_open: ['Öffnen Sie ', 'den neuesten Beitrag', (figure) => `, kommen Sie wieder: ${figure}`],
  step_comment: 'Schreiben Sie einen Kommentar',
  step_own: 'Übernehmen Sie das Blog und veröffentlichen Sie den Kommentar',
  step_own_how: ' (den Link zeigt das Terminal)',

  title: 'Die Demo behalten oder leer anfangen?',
  intro: (posts, views) =>
    `Dieses Blog kam mit einer Praxis, die es nicht gibt: ${posts}, Kommentare dazu und ${views}. Alles davon ist erfunden. Behalten Sie sie, um sich umzusehen; sie lässt sich jederzeit entfernen.`,
  posts: (count) => (count === 1 ? 'ein Beitrag' : `${count} Beiträge und Seiten`),
  views: (figure) => `${figure} Aufrufe`,
  goes: 'Was verschwindet',
  goes_posts: (count) =>
    count === 1
      ? 'Ein Beitrag der Demo, den niemand geändert hat'
      : `${count} Beiträge und Seiten der Demo, die niemand geändert hat`,
  goes_comments: (count, others) =>
    `${count === 1 ? 'Ein Kommentar' : `${count} Kommentare`} dazu${others === 0 ? '' : `, davon ${others === 1 ? 'einer' : others}, ${others === 1 ? 'der' : 'die'} nicht aus der Demo ${others === 1 ? 'ist' : 'sind'}`}`,
  goes_invented: (count) =>
    count === 1
      ? 'Ein erfundener Kommentar zu Ihren Beiträgen'
      : `${count} erfundene Kommentare zu Ihren Beiträgen`,
  goes_figures: (figure) => `${figure} erfundene Aufrufe und die Geschichte ihrer Tage`,
  stays: 'Was bleibt',
  stays_posts: (count) =>
    count === 1
      ? 'Ein Beitrag, den Sie geschrieben oder geändert haben, mit seinen eigenen Kommentaren und Aufrufen'
      : `${count} Beiträge und Seiten, die Sie geschrieben oder geändert haben, mit ihren eigenen Kommentaren und Aufrufen`,
  stays_settings: 'Der Name des Blogs und Ihre Einstellungen',
  start_empty: 'Leer anfangen',
  keep: 'Demo behalten',

  section: 'Demo',
  show_steps: 'Die drei Schritte auf den Seiten für Leser zeigen',
  remove: 'Demo entfernen',
  in_figures: 'Beispielzahlen: Die der Demo sind dabei.',
  is_sample: 'In diesem Blog steckt noch die Demo mit ihren Beispielzahlen.',

  first_post: 'Schreiben Sie den ersten Beitrag',
}
