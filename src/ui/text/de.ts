import { de_about } from './de-about.ts'
import { de_commenter } from './de-commenter.ts'
import { de_correction } from './de-correction.ts'
import { de_demo } from './de-demo.ts'
import { de_outbox } from './de-outbox.ts'
import { de_likes } from './de-likes.ts'
import { de_owner } from './de-owner.ts'
import { de_privacy } from './de-privacy.ts'
import { de_search } from './de-search.ts'
import { de_thread } from './de-thread.ts'
import { de_trouble } from './de-trouble.ts'
import { de_waiting } from './de-waiting.ts'
import type { Text } from './en.ts'

/** Was die Oberfläche auf Deutsch sagt. */
export const de: Text = {
  views: (count) => (count === 1 ? 'Aufruf' : 'Aufrufe'),
  comments: (count) => (count === 1 ? 'Kommentar' : 'Kommentare'),
  minutes: (count) => (count === 1 ? '1\u00a0Minute' : `${count}\u00a0Minuten`),

  skip_to_content: 'Zum Text springen',
  site_navigation: 'Hauptnavigation',
  how_we_count: 'Wie wir zählen',
  feed: 'Feed',
  more_posts: 'Weitere Beiträge',
  older_posts: 'Ältere Beiträge',
  newer_posts: 'Neuere Beiträge',
  page_of: (title, page) => `${title}, Seite ${page}`,
  no_posts_title: 'Noch nichts da',
  no_posts: 'Der erste Beitrag wird noch geschrieben. Der Feed meldet, wenn er da ist.',
  no_more_posts: 'So weit zurück gibt es keine Beiträge.',
  tagged: (tag) => `Beiträge zu ${tag}`,
  tags: 'Schlagwörter',
  contents: 'Inhalt',
  link_to_heading: (words) => `Link zu „${words}“`,
  share: 'Teilen',
  share_by_mail: 'E-Mail',
  unlisted: 'Nur mit dem Link',
  sample_figures: 'Beispielzahlen',

  comments_title: (count, figure) =>
    count === 0 ? 'Noch keine Kommentare' : count === 1 ? '1 Kommentar' : `${figure} Kommentare`,
  reply: 'Antworten',
  reply_to: (name) => `${name} antworten`,
  replying_to: (name) => `Antwort an ${name}`,
  replying_to_deleted: 'Antwort auf einen gelöschten Kommentar',
  cancel_reply: 'Lieber einen neuen Kommentar schreiben',
  pinned: 'angeheftet',
  author_badge: 'schreibt dieses Blog',
  moderator_badge: 'moderiert dieses Blog',
  deleted_comment: 'Dieser Kommentar wurde gelöscht.',
  hidden_comment: 'Dieser Kommentar wird nicht gezeigt.',
  permalink_to: (name) => `Link zu diesem Kommentar von ${name}`,
  your_comment: 'Ihr Kommentar',
  markdown_hint: '*Betonung*, `Code`, > Zitate, Listen und Links sind möglich',
  your_name: 'Name',
  your_email: 'E-Mail',
  your_url: 'Website',
  email_hint: 'freiwillig, wird nie gezeigt',
  optional: 'freiwillig',
  leave_empty: 'Bitte leer lassen',
  post_comment: 'Kommentar abschicken',
  held_notice: {
    first: (owner, usually) =>
      `Ihren ersten Kommentar hier liest ${owner}, bevor er erscheint${usually}.`,
    none: 'Ihr Kommentar erscheint sofort.',
    own: (owner) => `Erscheint sofort, unter dem Namen ${owner}.`,
  },
  held_only_you: 'Bis dahin sehen nur Sie ihn hier.',
  held_reasons: {
    'first-timer': (owner) =>
      `Er wartet, weil ${owner} den ersten Kommentar von jeder Person vorher liest.`,
    'hold-all': (owner) => `Er wartet, weil ${owner} jeden Kommentar vorher liest.`,
    links: () => 'Er wartet, weil er zwei Links oder mehr enthält.',
    'too-quick': () => 'Er wartet, weil er in weniger als drei Sekunden geschrieben wurde.',
    'challenge-missing': (owner) =>
      `Er wartet, weil nicht geprüft ist, ob ein Roboter ihn geschickt hat; ${owner} sieht ihn sich vorher an.`,
    other: (owner) => `Er wartet, weil ${owner} ihn sich vorher ansieht.`,
  },
  form_refused_title: 'Noch nicht abgeschickt',
  form_refused: 'Ihr Text ist hier, nichts ist verloren.',
  form_closed_title: 'Nicht abgeschickt',
  form_closed: 'Ihr Text steht hier, zum Kopieren.',
  back_to_post: 'Zurück zum Beitrag',
  comment_on: (title) => `Ihr Kommentar zu „${title}“`,
  comment_errors: {
    name_missing: 'Bitte geben Sie einen Namen an; ein beliebiger genügt.',
    name_long: 'Ein Name darf bis zu 80 Zeichen haben.',
    body_missing: 'Hier steht noch kein Text.',
    body_long: 'Ein Kommentar darf bis zu 10.000 Zeichen haben.',
    email_wrong: 'Das sieht nicht nach einer E-Mail-Adresse aus. Das Feld darf leer bleiben.',
    url_wrong: 'Eine Website beginnt mit https:// oder http://. Das Feld darf leer bleiben.',
    parent_wrong:
      'Den Kommentar, auf den dies eine Antwort ist, gibt es nicht mehr. Ohne ihn wird daraus ein neuer Kommentar.',
    token_stale:
      'Dieses Formular war länger als einen Tag offen. Drücken Sie noch einmal, dann ist es abgeschickt.',
    token_wrong:
      'Dieses Formular ließ sich nicht prüfen. Drücken Sie noch einmal, dann ist es abgeschickt.',
    duplicate: 'Genau dieser Kommentar steht hier schon.',
    rate: (seconds) =>
      `Aus Ihrem Netz kamen gerade viele Kommentare: Bitte versuchen Sie es in ${seconds} s${seconds < 120 ? '' : ` (${Math.ceil(seconds / 60)} Minuten)`} noch einmal.`,
  },

  not_found_title: 'Unter dieser Adresse ist nichts',
  not_found:
    'Vielleicht ist es umgezogen, vielleicht war es nie hier. Die neuesten Beiträge stehen auf der Startseite.',
  to_front_page: 'Zur Startseite',
  error_title: 'Das hat nicht geklappt',
  not_yours_title: 'Das steht Ihnen nicht offen',
  to_desk: 'Zu Ihrem Schreibtisch',
  errors: {
    internal: 'Hier ist etwas schiefgegangen. Das liegt an uns, nicht an Ihnen.',
    bad_request: 'Diese Adresse oder Anfrage ist nicht richtig geschrieben.',
    foreign_origin:
      'Das kam von einer anderen Website und wurde deshalb nicht ausgeführt. Bitte die Seite hier öffnen und noch einmal versuchen.',
    comments_closed: 'Die Kommentare zu diesem Beitrag sind geschlossen.',
    not_your_part:
      'Das gehört nicht zu dem, was Sie in diesem Blog tun. Wem es gehört, kann das ändern.',
    not_your_post: 'Das gehört zu einem Beitrag von jemand anderem.',
    key_wrong:
      'Unter dieser Adresse öffnet sich kein Kommentar. Vielleicht fehlt ihr ein Zeichen; oder der Kommentar wurde gelöscht, dann ist nichts davon geblieben.',
    too_large: 'Das ist zu groß.',
    unsupported_type: 'Diese Anfrage kam nicht als Formular an.',
    address_too_long: 'Diese Adresse ist zu lang.',
    database_silent: 'Die Datenbank antwortet gerade nicht. Bitte in einer Minute noch einmal.',
  },
  stale_page: (seconds) =>
    `Diese Seite ist eine Kopie von vor ${seconds < 90 ? `${seconds} Sekunden` : `${Math.round(seconds / 60)} Minuten`}: Die Datenbank antwortet gerade nicht.`,

  about: de_about,

  commenter: de_commenter,
  correction: de_correction,
  likes: de_likes,
  search: de_search,
  thread: de_thread,
  trouble: de_trouble,
  waiting: de_waiting,
  demo: de_demo,
  outbox: de_outbox,
  privacy: de_privacy,
  owner: de_owner,
}
