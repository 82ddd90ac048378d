import type { en_outbox } from './en-outbox.ts'

/** Was das Blog verlässt: seine Worte, und die Seiten darüber. */
export const de_outbox: typeof en_outbox = {
  note_title: {
    pending: (name, title) => `Ein Kommentar wartet: ${name} zu „${title}“`,
    approved: (name, title) => `Ein neuer Kommentar: ${name} zu „${title}“`,
  },
  test_title: 'Eine Probe von Ihrem Blog',
  test_message: 'Hier erfahren Sie, wenn jemand kommentiert.',

  notices: 'Benachrichtigungen',
  notices_intro:
    'Wohin die Meldung geht, wenn ein Kommentar wartet oder ohne Sie erschienen ist, und was Ihre Zahlen sagen: an eine Adresse, die ein JSON-POST annimmt, etwa von ntfy, Slack, Discord, Mattermost oder einem eigenen Programm.',
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
  to_outbox: 'Was hinausging und was nicht',
  empty: 'Noch ist nichts hinausgegangen.',
  states: { waiting: 'Wartet', failed: 'Ließ sich nicht senden', sent: 'Gesendet' },
  kinds: {
    note: 'Nachricht an Ihre Adresse',
    'owner-mail': 'Mail an Sie',
    'reply-mail': 'Mail über eine Antwort',
    'confirm-mail': 'Mail mit der Bitte um Bestätigung',
    'data-mail': 'Mail mit dem Link zu den eigenen Daten',
  },
  about: (name) =>
    name ? `über den Kommentar von ${name} zu` : 'über einen gelöschten Kommentar zu',
  tries: (count) => (count === 1 ? 'einmal versucht' : `${count}-mal versucht`),
  next_try: (moment) => `nächster Versuch ${moment}`,
  try_again: 'Noch einmal versuchen',

  feed_title: (title) => `${title}: wartende Kommentare`,
  feed_follow: 'Wartende Kommentare im Feedreader verfolgen',
  feed_intro:
    'Ein Feed mit einer eigenen Adresse, für die man sich nicht anmeldet. Wer die Adresse hat, kann lesen, was wartet; veröffentlichen oder löschen kann damit niemand.',
  feed_make: 'Adresse anlegen',
  feed_replace: 'Neue Adresse anlegen',
  feed_stop: 'Beenden',
  feed_since: (date) => `Es gibt schon eine, vom ${date}. Eine neue setzt sie außer Kraft.`,
  feed_shown: 'Die Adresse Ihres Feeds',
  feed_shown_intro:
    'Sie wird nur dieses eine Mal gezeigt. Geben Sie sie Ihrem Feedreader und sonst niemandem.',
  feed_back: 'Zurück zu den Kommentaren',

  mail: {
    wrote: (name, title) => `${name} schreibt zu „${title}“:`,
    digest_subject: (count, title) => `${count} Kommentare: ${title}`,
    owner_foot: (queue, settings) =>
      `Jeder Link fragt noch einmal nach, bevor etwas geschieht. Er wirkt einmal, innerhalb von sieben Tagen.\n\nAlles, was wartet: ${queue}\nWohin Meldungen gehen: ${settings}`,
    hello: (name) => (name ? `Guten Tag, ${name},` : 'Guten Tag,'),
    answered: (name, title) => `${name} hat auf Ihren Kommentar zu „${title}“ geantwortet:`,
    reply_subject: (name, title) => `${name} hat Ihnen geantwortet: „${title}“`,
    to_answer: (link) => `Zur Antwort: ${link}`,
    reader_foot: (unsubscribe, data) =>
      `Keine Mails mehr zu diesem Gespräch, oder gar keine: ${unsubscribe}\nWas über Ihre Adresse gespeichert ist, und wie Sie es löschen: ${data}`,
    confirm_subject: (title) => `Mails über Antworten von ${title}?`,
    confirm: (owner, origin) =>
      `Jemand, hoffentlich Sie, hat unter ${origin} mit dieser Adresse kommentiert und um eine Mail gebeten, wenn eine Antwort kommt. ${owner} sendet keine, bevor Sie zugestimmt haben.`,
    confirm_link: (link) => `Ja, bitte senden: ${link}`,
    data_subject: (title) => `Ihre Daten bei ${title}`,
    data: (origin) =>
      `Jemand, hoffentlich Sie, hat unter ${origin} gefragt, was über diese Adresse gespeichert ist.`,
    data_link: (link) =>
      `Hier steht es, mit dem Weg, alles zu löschen. Der Link gilt sieben Tage: ${link}`,
    confirm_foot: (data) =>
      `Das waren nicht Sie? Dann tun Sie nichts, und es kommt keine weitere Mail.\nWas über Ihre Adresse gespeichert ist, und wie Sie es löschen: ${data}`,
  },
  owner_mail: 'Per Mail',
  owner_mails: {
    each: 'Eine Mail je Kommentar',
    hourly: 'Eine Mail in der Stunde, wenn es Kommentare gibt',
    none: 'Keine Mail',
  },
  no_mail: 'Das Blog kann noch keine Mails senden: In docs/comments.md steht, wie es das lernt.',
  bulletins: {
    label: 'Nachrichten über Ihre Zahlen',
    options: {
      all: 'Die Woche und großer Andrang',
      week: 'Die Woche, am Montagmorgen',
      spike: 'Großer Andrang bei einem Beitrag',
      none: 'Keine',
    },
    week_title: (site) => `${site}: die Woche`,
    spike_title: (post) => `Viele lesen gerade „${post}“`,
    spike: (people, usual) =>
      `${people} Menschen haben diesen Beitrag in der letzten Stunde geöffnet. Üblich ${usual ? `sind etwa ${usual}` : 'ist weniger als einer'} in der Stunde.`,
    foot: (settings) => `Welche Nachrichten über Ihre Zahlen Sie bekommen: ${settings}`,
    ways: { note: 'Meldung an Ihre Adresse', mail: 'Mail an Sie' },
  },
  notify_box: 'Bei einer Antwort eine Mail an mich',
  notify_hint:
    'Sie bestätigen das einmal über einen Link; jede Mail enthält einen Link zum Beenden',

  links: {
    title: 'Aus einer Mail',
    wrong:
      'Dieser Link stimmt nicht: Vielleicht wurde er unterwegs abgeschnitten. Bitte öffnen Sie ihn noch einmal aus der Mail.',
    late: 'Die Zeit dieses Links ist um: Er galt sieben Tage.',
    used: 'Dieser Link wurde schon benutzt.',
    gone: 'Diesen Kommentar gibt es nicht mehr.',
    approve: (name) => `Den Kommentar von ${name} veröffentlichen?`,
    spam: (name) => `Ist der Kommentar von ${name} Spam?`,
    reply: (name) => `${name} antworten`,
    approved: 'Er ist veröffentlicht.',
    spammed: 'Er ist als Spam markiert.',
    replied: 'Ihre Antwort ist veröffentlicht.',
    to_queue: 'Zu den Kommentaren',
    confirm: (email) => `Mails über Antworten an ${email}?`,
    confirm_words:
      'Eine Mail für jede veröffentlichte Antwort auf Ihre Kommentare hier. Jede enthält einen Link zum Beenden.',
    confirm_button: 'Ja, bitte senden',
    confirmed: 'Erledigt. Antworten auf Ihre Kommentare kommen von nun an per Mail.',
    unsubscribe: (email) => `Keine Mails mehr an ${email}?`,
    unsubscribe_thread: 'Keine zu diesem Gespräch',
    unsubscribe_all: 'Gar keine von diesem Blog',
    unsubscribed_thread: 'Erledigt. Zu diesem Gespräch kommt keine Mail mehr.',
    unsubscribed_all: 'Erledigt. Über Antworten schreibt Ihnen dieses Blog nicht mehr.',
  },
}
