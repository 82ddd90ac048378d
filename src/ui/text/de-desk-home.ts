import type { en_desk_home } from './en-desk-home.ts'

/** Die erste Seite des Schreibtischs. */
export const de_desk_home: typeof en_desk_home = {
  waiting: (count, figure) =>
    count === 1 ? 'Ein Kommentar wartet.' : `${figure} Kommentare warten.`,
  quiet: 'Nichts wartet auf Sie.',
  waiting_title: 'Wartend',
  see_blog: 'Zum Blog',
  totals: {
    views: 'Aufrufe',
    visitors: 'Menschen',
    reads: 'zu Ende gelesen',
    comments: 'Kommentare',
  },
  since_beginning: 'Seit Beginn.',
  newest_posts: 'Neueste Beiträge',
  post: 'Beitrag',
  all_posts: 'Alle Beiträge',
  newest_comments: 'Neueste Kommentare',
  all_comments: 'Alle Kommentare',
}
