import type { en_moderation } from './en-moderation.ts'

export const de_moderation: typeof en_moderation = {
  block_list: 'Sperrliste',
  block_list_hint:
    'Ein Eintrag je Zeile: Wörter, eine E-Mail-Adresse, eine Domain wie shop.example (mit allem darunter) oder ein ganzer Name wie „name: Tom Müller“. Gefunden werden nur ganze Wörter, nie Teile von anderen. Für Ihre eigenen Kommentare gilt sie nicht.',
  block_spam: 'Das ist Spam',
  block_hold: 'Das wartet auf Sie',
  blocked_waits: (entry) => `Wartet, weil „${entry}“ auf Ihrer Sperrliste steht.`,
  blocked_spam: (entry) => `Spam, weil „${entry}“ auf Ihrer Sperrliste steht.`,
  block_writer: 'Absender sperren',
  pin: 'Anheften',
  unpin: 'Nicht mehr anheften',
  taken_back: 'Wartet, weil ihn hier jemand zurückgenommen hat.',
  pinned: 'Ist angeheftet: steht als Erstes unter seinem Beitrag.',
  opening: {
    never: 'Hat die Seite nie geöffnet',
    opened: 'Hat die Seite geöffnet',
    read: 'Hat sie zu Ende gelesen',
  },
  sent_from: {
    address: {
      also: 'Von dieser Adresse außerdem:',
      nothing: 'Von dieser Adresse sonst nichts',
    },
    name: {
      also: 'Unter diesem Namen, ohne Adresse, außerdem:',
      nothing: 'Unter diesem Namen sonst nichts',
    },
  },
  or_more: (count) => `${count} oder mehr`,
  sent_count: {
    approved: (count) => `${count} veröffentlicht`,
    pending: (count) => `${count} wartend`,
    spam: (count) => `${count} Spam`,
  },
  deletion: 'Der Text wird endgültig gelöscht; das lässt sich nicht rückgängig machen.',
  delete_it: 'Löschen',
  edit: 'Bearbeiten',
  edit_text: (name) => `Was ${name} geschrieben hat`,
  save: 'Speichern',
  deletion_of_many:
    'Die Texte aller angekreuzten werden endgültig gelöscht; das lässt sich nicht rückgängig machen.',
  delete_them: 'Angekreuzte löschen',
  none_ticked:
    'Es ist nichts angekreuzt. Kreuzen Sie erst Kommentare an; für sie sind diese Knöpfe:',
  done: {
    pending: (count) => (count === 1 ? 'Er wartet wieder.' : `${count} Kommentare warten wieder.`),
    approved: (count) => (count === 1 ? 'Veröffentlicht.' : `${count} Kommentare veröffentlicht.`),
    spam: (count) =>
      count === 1 ? 'Als Spam markiert.' : `${count} Kommentare als Spam markiert.`,
  },
  undo: 'Rückgängig',
  search: 'Suchen',
  search_label: 'Diese Kommentare durchsuchen',
  nothing_found: 'Kein Kommentar hier enthält diese Wörter.',
  keys: 'Tasten: j weiter, k zurück · p veröffentlichen · s Spam · d löschen · r antworten',
  errors: {
    entries_many: 'Höchstens 500 Einträge.',
    entry_long: 'Ein Eintrag hat höchstens 200 Zeichen.',
  },
}
