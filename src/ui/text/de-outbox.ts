import type { en_outbox } from './en-outbox.ts'

/** Was das Blog verlässt: seine Worte, und die Seiten darüber. */
export const de_outbox: typeof en_outbox = {
  note_title: {
    pending: (name, title) => `Ein Kommentar wartet: ${name} zu „${title}“`,
    approved: (name, title) => `Ein neuer Kommentar: ${name} zu „${title}“`,
  },
  test_title: 'Ein Versuch von Ihrem Blog',
  test_message: 'Hier kommt an, wenn jemand kommentiert.',

  notices: 'Benachrichtigungen',
  notices_intro:
    'Wohin gemeldet wird, wenn ein Kommentar wartet oder ohne Sie erschienen ist: eine Adresse, die ein JSON-POST annimmt, von ntfy, Slack, Discord, Mattermost oder einem eigenen Programm.',
  notify_url: 'Adresse',
  notify_url_hint: 'leer für keine',
  try_it: 'Ausprobieren',
  tried: {
    sent: 'Die Nachricht wurde angenommen.',
    failed: 'Die Nachricht wurde nicht angenommen.',
  },
  no_answer: 'Keine Antwort binnen fünf Sekunden.',
  no_connection: (words) => `Keine Verbindung: ${words}`,
  errors: {
    url_wrong: 'Eine Adresse beginnt mit https:// oder http:// und enthält kein Passwort.',
    url_long: 'Bis zu 500 Zeichen.',
    url_missing: 'Noch gibt es keine Adresse zum Ausprobieren.',
  },

  title: 'Postausgang',
  to_outbox: 'Was hinausging, und was nicht',
  empty: 'Noch ist nichts hinausgegangen.',
  states: { waiting: 'Wartet', failed: 'Ließ sich nicht senden', sent: 'Gesendet' },
  kinds: {
    note: 'Nachricht an Ihre Adresse',
    'owner-mail': 'Mail an Sie',
    'reply-mail': 'Mail über eine Antwort',
    'confirm-mail': 'Mail mit der Bitte um Bestätigung',
  },
  about: (name) =>
    name ? `über den Kommentar von ${name} zu` : 'über einen gelöschten Kommentar zu',
  tries: (count) => (count === 1 ? 'einmal versucht' : `${count}-mal versucht`),
  next_try: (moment) => `nächster Versuch ${moment}`,
  try_again: 'Noch einmal versuchen',

  feed_title: (title) => `${title}: wartende Kommentare`,
  feed_follow: 'Wartendem mit einem Feedreader folgen',
  feed_intro:
    'Ein Feed mit einer eigenen Adresse, für die man sich nicht anmeldet. Wer die Adresse hat, kann lesen, was wartet; veröffentlichen oder löschen kann damit niemand.',
  feed_make: 'Adresse anlegen',
  feed_replace: 'Neue Adresse anlegen',
  feed_stop: 'Beenden',
  feed_since: (date) => `Es gibt eine, vom ${date}. Eine neue setzt sie außer Kraft.`,
  feed_shown: 'Die Adresse Ihres Feeds',
  feed_shown_intro:
    'Sie wird nur dieses eine Mal gezeigt. Geben Sie sie Ihrem Feedreader und sonst niemandem.',
  feed_back: 'Zurück zu den Kommentaren',
}
