import { de_desk_home } from './de-desk-home.ts'
import { de_door } from './de-door.ts'
import { de_machines } from './de-machines.ts'
import { de_moderation } from './de-moderation.ts'
import { de_people } from './de-people.ts'
import { de_settings } from './de-settings.ts'
import type { en_owner } from './en-owner.ts'
import { de_stats } from './de-stats.ts'
import { de_write } from './de-write.ts'

/** Der Teil der Oberfläche, den die Schreibenden sehen. */
export const de_owner: typeof en_owner = {
  desk: 'Ihr Schreibtisch',
  home: 'Start',
  comments: 'Kommentare',
  sign_out: 'Abmelden',

  set_up: 'Richten Sie Ihr Blog ein',
  set_up_intro: 'Eine Seite, dann gehört es Ihnen.',
  code: 'Einrichtungscode',
  code_hint: 'steht dort, wo das Blog gestartet oder ausgeliefert wurde',
  site_title: 'Name des Blogs',
  your_name: 'Ihr Name',
  name_hint: 'steht über Ihren Beiträgen und Kommentaren',
  email: 'E-Mail',
  email_hint: 'zum Anmelden; wird nie gezeigt',
  language: 'Sprache',
  languages: { en: 'English', de: 'Deutsch' },
  time_zone: 'Zeitzone',
  time_zone_hint: 'entscheidet, wann in der Statistik ein Tag beginnt',
  comment_policy: 'Kommentare von Fremden',
  policies: {
    'first-timers': 'Der erste von jeder Person wartet, bis Sie ihn gelesen haben',
    all: 'Alle warten, bis Sie sie gelesen haben',
    none: 'Alle erscheinen sofort',
  },
  set_up_button: 'Blog übernehmen',
  set_up_missing:
    'Dieses Blog hat noch keinen Einrichtungscode: npm run deploy macht einen und zeigt den Link auf diese Seite. Oder setzen Sie das Geheimnis SETUP_CODE selbst: npx wrangler secret put SETUP_CODE.',
  set_up_locked: (minutes) =>
    `Fünf falsche Codes kamen an. Der nächste wird in ${minutes === 1 ? 'einer Minute' : `${minutes} Minuten`} angenommen.`,
  code_wrong: 'Das ist nicht der Code. Er steht dort, wo das Blog gestartet wurde.',
  form_errors: {
    title_missing: 'Bitte einen Namen für das Blog. Er lässt sich später ändern.',
    title_long: 'Bis zu 120 Zeichen.',
    name_missing: 'Bitte einen Namen.',
    name_long: 'Bis zu 80 Zeichen.',
    email_wrong: 'Das sieht nicht nach einer E-Mail-Adresse aus.',
    choice_wrong: 'Bitte eines davon wählen.',
    zone_wrong: 'Diese Zeitzone gibt es nicht.',
  },

  key_title: 'Ihr Passwort',
  key_intro:
    'Es wurde für Sie gemacht und wird nur dieses eine Mal gezeigt. Lassen Sie es den Browser speichern, oder bewahren Sie es auf, wo Sie so etwas aufbewahren.',
  key_save: 'Ich habe es aufbewahrt',
  key_download: 'Als Datei herunterladen',
  key_file: (title, address, email, key) =>
    `${title}\n${address}\n\nE-Mail: ${email}\nPasswort: ${key}\n`,

  sign_in: 'Anmelden',
  key: 'Passwort',
  sign_in_wrong: 'E-Mail und Passwort gehören nicht zusammen.',
  sign_in_locked: (minutes) =>
    `Aus Ihrem Netz kamen viele Versuche. Der nächste wird in ${minutes === 1 ? 'einer Minute' : `${minutes} Minuten`} angenommen.`,
  lost_key:
    'Verloren? Wurden Sie eingeladen, erhalten Sie vom Inhaber einen neuen Link. Dem Inhaber druckt ihn npm run -s token -- --sign-in auf dem Rechner, auf dem das Blog läuft.',
  link_title: 'Herein',
  link_intro: 'Dieser Link lässt Sie einmal herein.',
  link_used: 'Dieser Link wurde schon benutzt, oder seine Zeit ist um.',

  on_post: 'zu',

  queue: {
    pending: (waiting) => (waiting > 0 ? `Wartend (${waiting})` : 'Wartend'),
    approved: () => 'Veröffentlicht',
    spam: () => 'Spam',
  },
  queue_empty: {
    pending: 'Nichts wartet auf Sie.',
    approved: 'Noch ist kein Kommentar veröffentlicht.',
    spam: 'Es gibt keinen Spam.',
  },
  queue_reasons: {
    'first-timer': 'Wartet, weil es der erste Kommentar dieser Person hier ist.',
    'hold-all': 'Wartet, weil alle Kommentare warten.',
    links: 'Wartet, weil er zwei Links oder mehr enthält.',
    'too-quick': 'Wartet, weil er in weniger als drei Sekunden geschrieben wurde.',
    program: 'Wartet, weil ein Programm ihn geschickt hat.',
    'challenge-missing':
      'Wartet, weil er ohne die Prüfung von Cloudflare kam: von einem Roboter, oder ohne Skript.',
    'challenge-failed': 'Wartet, weil er die Prüfung von Cloudflare nicht bestanden hat.',
    'challenge-silent': 'Wartet, weil die Prüfung von Cloudflare nicht geantwortet hat.',
    'unopened-link':
      'Wartet, weil er einen Link enthält und niemand von dort die Seite geöffnet hat.',
    'unopened-fast':
      'Wartet, weil er schneller kam, als jemand tippt, und niemand von dort die Seite geöffnet hat.',
    trap: 'Spam, weil das Feld ausgefüllt war, das Menschen nie sehen.',
    'by-owner': 'Spam, weil hier jemand so entschieden hat.',
  },
  publish: 'Veröffentlichen',
  unpublish: 'Zurücknehmen',
  is_spam: 'Das ist Spam',
  delete: 'Löschen',
  reply: 'Antworten',
  reply_publishes: 'Antworten und veröffentlichen',
  your_reply: (name) => `Ihre Antwort an ${name}`,
  with_ticked: 'Alle angekreuzten:',
  tick: (name) => `Den Kommentar von ${name} ankreuzen`,
  older: 'Ältere',

  desk_home: de_desk_home,
  door: de_door,
  settings: de_settings,
  write: de_write,
  machines: de_machines,
  moderation: de_moderation,
  people: de_people,
  stats: de_stats,
}
