import type { en_commenter } from './en-commenter.ts'

export const de_commenter: typeof en_commenter = {
  edit: 'Ändern',
  delete: 'Löschen',
  status: 'Status',
  follow: 'Sehen, was daraus wird',

  preview: 'Vorschau',
  somebody: 'Sie',
  preview_note: 'noch nicht abgeschickt',
  order_title: 'Reihenfolge der Kommentare',
  order: { oldest: 'Älteste zuerst', newest: 'Neueste zuerst', liked: 'Beliebteste zuerst' },
  pages: {
    oldest: { back: 'Frühere Kommentare', on: 'Neuere Kommentare' },
    newest: { back: 'Neuere Kommentare', on: 'Frühere Kommentare' },
    liked: { back: 'Beliebtere Kommentare', on: 'Weniger beliebte Kommentare' },
  },
  show_all: (name) => `Alles zeigen, was ${name} geschrieben hat`,

  edit_title: 'Ihren Kommentar ändern',
  edit_expectation: {
    held: 'Er wartet weiter, mit Ihrer Änderung.',
    read_again: (owner) =>
      `${owner} liest ihn noch einmal, bevor er erscheint; bis dahin steht er nicht auf der Seite.`,
    at_once: 'Die Änderung erscheint sofort.',
  },
  save: 'Änderung speichern',
  leave_it: 'So lassen, wie er ist',
  edit_errors: {
    late: 'Die 15 Minuten zum Ändern sind vorbei. Ihr Text steht noch hier, zum Kopieren.',
    answered:
      'Jemand hat darauf geantwortet, deshalb bleibt er so, wie er gelesen wurde. Ihr Text steht noch hier, zum Kopieren.',
    overtaken:
      'Mit Ihrem Kommentar ist inzwischen etwas geschehen. Ihr Text ist noch hier: Drücken Sie noch einmal, dann wird er gespeichert.',
    'too-soon': (seconds) =>
      `Sie haben ihn gerade erst geändert: Bitte versuchen Sie es in ${seconds} s noch einmal. Ihr Text ist hier.`,
  },

  deletion_title: 'Ihren Kommentar löschen?',
  deletion:
    'Der Text, Ihr Name und alles, was dazugehört, werden endgültig gelöscht. Hat jemand darauf geantwortet, bleibt eine leere Stelle.',
  delete_it: 'Löschen',
  delete_late: 'Die 15 Minuten zum Löschen sind vorbei.',

  status_title: 'Ihr Kommentar',
  on_post: (title) => `Zu „${title}“`,
  states: {
    published: 'Er ist veröffentlicht.',
    waiting: 'Er ist noch nicht veröffentlicht.',
    refused: (owner) => `${owner} hat sich entschieden, ihn nicht zu veröffentlichen.`,
  },
  see_it: 'Unter dem Beitrag ansehen',
  rights: {
    both: (until) => `Sie können ihn bis ${until} ändern und löschen.`,
    deletion: (until) =>
      `Jemand hat geantwortet, deshalb bleibt er, wie er ist. Sie können ihn bis ${until} löschen.`,
    none: 'Die 15 Minuten zum Ändern und Löschen sind vorbei.',
  },
  answers: (count) =>
    count === 0 ? 'Noch keine Antworten' : count === 1 ? '1 Antwort' : `${count} Antworten`,
  newest_answers: (count) => `Die neuesten ${count} Antworten`,
  come_back_title: 'Wie Sie zurückkommen',
  come_back:
    'Setzen Sie ein Lesezeichen: Nur die Adresse dieser Seite führt hierher, auf jedem Gerät. Wer sie kennt, kann dasselbe tun wie Sie. Geben Sie sie nicht weiter.',
  feed: 'In einem Feedreader bringt Ihnen diese Adresse jede Antwort:',
  feed_title: (title) => `Antworten auf Ihren Kommentar zu „${title}“`,
  comments_feed_title: (title) => `Kommentare zu „${title}“`,
  site_feed_title: (title) => `Kommentare bei ${title}`,
  feed_item: (name, title) => `${name} zu „${title}“`,
}
