import type { en_search } from './en-search.ts'

/** Wege zu einem Beitrag: die Suche und das Archiv. */
export const de_search: typeof en_search = {
  search: 'Suche',
  query: 'Was suchen Sie?',
  find: 'Finden',
  description: (blog) => `Alle Beiträge und Seiten von ${blog} durchsuchen.`,
  hint: 'Ein Wortanfang genügt; „Wörter in Anführungszeichen“ werden genau so gefunden.',
  found: (query) => `Gefunden zu „${query}“`,
  count: (count, query) => `${count} gefunden zu „${query}“`,
  more_than: (count, query) => `Mehr als ${count} gefunden zu „${query}“`,
  nothing: (query) => `Nichts gefunden zu „${query}“.`,
  nothing_hint: 'Mit weniger Wörtern findet sich vielleicht mehr. Oder Sie blättern im',
  nothing_link: 'Archiv',
  no_more: 'Mehr gibt es nicht.',
  better: 'Bessere Treffer',
  more: 'Weitere',

  archive: 'Archiv',
  posts: (count, figure) => (count === 1 ? '1 Beitrag' : `${figure} Beiträge`),

  related: 'Verwandte Beiträge',
  popular: 'Diese Woche beliebt',
}
