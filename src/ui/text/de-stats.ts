import { de_sentences } from './de-sentences.ts'
import type { en_stats } from './en-stats.ts'
import type { Count } from './sentence.ts'

const people = ({ n, figure }: Count) => (n === 1 ? '1 Mensch' : `${figure} Menschen`)

export const de_stats: typeof en_stats = {
  title: 'Statistik',
  of_post: (title) => `Statistik: ${title}`,

  period: 'Zeitraum',
  presets: {
    today: 'Heute',
    '7d': '7 Tage',
    '30d': '30 Tage',
    '90d': '90 Tage',
    '12m': '12 Monate',
    all: 'Alles',
  },
  other_days: 'Andere Tage',
  from: 'Von',
  to: 'Bis',
  show: 'Zeigen',
  period_errors: {
    preset: 'today, 7d, 30d, 90d, 12m oder all.',
    day: 'Ein Tag wie 2026-11-03.',
    order: 'Das ist nach dem letzten Tag.',
    length: 'Höchstens zehn Jahre.',
  },
  wrong_period: 'Hier sind die letzten 30 Tage.',
  sample: 'Beispielzahlen: Ein Teil davon ist für die Demo erfunden.',

  when: {
    today: 'heute',
    '7d': 'in den letzten 7 Tagen',
    '30d': 'in den letzten 30 Tagen',
    '90d': 'in den letzten 90 Tagen',
    '12m': 'in den letzten 12 Monaten',
    all: 'bisher',
  },
  when_chosen: (days) => `in diesen Tagen (${days})`,
  sentence: de_sentences,

  tiles: {
    views: 'Aufrufe',
    visitors: 'Menschen',
    reads: 'zu Ende gelesen',
    rate: 'Lesequote',
    comments: 'Kommentare',
    likes: 'Gefällt mir',
  },
  was: (figure) => `davor: ${figure}`,
  days_before: (days) => `Verglichen mit ${days}.`,
  people_are_daily: 'Menschen werden je Tag gezählt: Wer an zwei Tagen kommt, zählt zweimal.',

  chart: { hour: 'Nach Stunden', day: 'Nach Tagen', month: 'Nach Monaten' },
  chart_values: 'Werte',
  chart_views: 'Aufrufe',
  chart_people: 'Menschen',
  chart_before: 'Aufrufe davor',
  chart_table: 'Das Bild als Tabelle',
  step: 'Wann',
  marks: { published: 'Erschienen', edited: 'Überarbeitet', renamed: 'Titel geändert' },
  more_marks: (figure) => `und ${figure} weitere`,

  reading: 'Wie weit sie lasen',
  reading_none: 'Noch kein Browser hat gesagt, wie weit gelesen wurde.',
  reading_time: (median, expected) =>
    `Die Hälfte blieb ${median} oder länger; für den Text braucht man etwa ${expected}.`,
  reading_told: (readings) =>
    readings.n === 1 ? 'Eine Lektüre ist bekannt.' : `${readings.figure} Lektüren sind bekannt.`,
  reading_few: 'Das sind wenige: Die Anteile sind nur ein Anhaltspunkt.',
  reading_table: 'Die Kurve als Tabelle, mit den Überschriften',
  place: 'Stelle im Text',
  reached: 'kamen so weit',
  time: (minutes, seconds) =>
    minutes === 0
      ? `${seconds} s`
      : seconds === 0
        ? `${minutes} min`
        : `${minutes} min ${seconds} s`,

  conversation: 'Gespräch',
  conversation_none: 'In diesen Tagen ist kein Kommentar erschienen.',
  conversation_rate: (figure) => `${figure} Kommentare auf 100 Menschen.`,
  first_comment: (wait) => `Der allererste kam ${wait} nach dem Beitrag.`,
  wait: {
    minutes: (n) => (n === 1 ? 'eine Minute' : `${n} Minuten`),
    hours: (n) => (n === 1 ? 'eine Stunde' : `${n} Stunden`),
    days: (n) => `${n} Tage`,
  },

  live: (visitors) => `${people(visitors)} in den letzten fünf Minuten`,
  live_nobody: 'Niemand in den letzten fünf Minuten',

  how: 'Wie wir zählen',
  tables_title: 'Im Einzelnen',
  tables: {
    posts: 'Beiträge',
    sources: 'Woher sie kamen',
    channels: 'Wege',
    referrers: 'Seiten, die hierher führen',
    campaigns: 'Kampagnen',
    countries: 'Länder',
    languages: 'Sprachen',
    devices: 'Geräte',
    browsers: 'Browser',
    systems: 'Systeme',
    links: 'Angetippte Links',
    searches: 'Suchen',
    not_found: 'Adressen, die es nicht gibt',
    commenters: 'Woher kam, wer kommentiert hat',
  },
  empty: {
    posts: 'Kein Beitrag wurde geöffnet.',
    sources: 'Niemand kam.',
    channels: 'Niemand kam.',
    referrers: 'Keine Seite, die hierher führt, hat jemanden geschickt.',
    campaigns: 'Niemand folgte einem Link mit utm_campaign.',
    countries: 'Niemand kam.',
    languages: 'Niemand kam.',
    devices: 'Niemand kam.',
    browsers: 'Niemand kam.',
    systems: 'Niemand kam.',
    links: 'Niemand hat einen Beitrag über einen Link verlassen.',
    searches: 'Niemand hat gesucht.',
    not_found: 'Niemand wurde zu einer Adresse geführt, die es nicht gibt.',
    commenters: 'Zu wenige haben kommentiert, um es zu sagen.',
  },
  only_here: {
    countries: 'Das Land ist bei Cloudflare bekannt, oder aus der Kopfzeile eines Proxys.',
    commenters:
      'Aus allen Tagen bis gestern, welche auch oben gewählt sind. Eine Quelle wird ab drei Menschen genannt, damit es von niemandem einzeln gesagt ist.',
  },
  columns: {
    views: 'Aufrufe',
    visitors: 'Menschen',
    reads: 'zu Ende',
    presses: 'getippt',
    searches: 'Suchen',
    calls: 'Aufrufe',
    hits: 'Aufrufe',
  },
  more_rows: (figure) => `${figure} weitere`,
  no_filter:
    'Ein Beitrag führt zu seiner eigenen Seite. Die anderen Zeilen führen nirgendwohin: Vergangene Tage werden als Summen aufbewahrt, und eine Summe über Quellen lässt sich nicht nach Ländern teilen.',
  csv: 'CSV',

  redirect: 'Eine Adresse zu einem Beitrag führen',
  redirect_link: 'Zu einem Beitrag führen',
  redirect_from: 'Adresse, die es nicht gibt',
  redirect_to: 'führt zu',
  redirect_leads: (title) => `Diese Adresse führt zu „${title}“.`,
  redirect_make: 'Dorthin führen',
  redirect_wrong:
    'Nur Adressen wie /alter-name oder /posts/alter-name können zu einem Beitrag führen.',
  redirect_taken: 'Ein Beitrag oder eine Seite von Ihnen hat diese Adresse.',
  redirect_reserved: 'Diese Adresse braucht das Blog selbst.',
  redirect_nowhere: 'Bitte wählen Sie einen dieser Beiträge.',

  share: 'Die Statistik teilen',
  share_intro:
    'Wer einen solchen Link hat, sieht die Zahlen ohne Anmeldung: was Sie sehen, ohne Suchen, ohne Adressen, die es nicht gibt, und ohne das nicht Gezählte. Kein Name, keine Mailadresse, kein Kommentar steht darin. Suchmaschinen sollen fernbleiben.',
  share_create: 'Einen Link machen',
  share_once:
    'Der Link wird nur dieses eine Mal gezeigt. Widerrufen Sie ihn, wenn er seinen Dienst getan hat.',
  share_all: 'Alle Links',
  share_made: (moment) => `Gemacht am ${moment}`,
  share_revoke: 'Widerrufen',

  unknown: 'Nicht bekannt',
  other: 'Alle anderen',
  deleted_post: 'Ein gelöschter Beitrag',
  direct: 'Direkt',
  channels: {
    Direct: 'Direkt',
    Search: 'Suche',
    Social: 'Soziale Netze',
    Video: 'Video',
    'AI assistant': 'KI-Assistenten',
    Email: 'E-Mail',
    Feed: 'Feed',
    Referral: 'Andere Websites',
    Campaign: 'Kampagnen',
  },
  devices: { phone: 'Telefon', tablet: 'Tablet', desktop: 'Computer', other: 'Etwas anderes' },
  found_nothing: 'nichts gefunden',
  linked_from: (page) => `verlinkt auf ${page}`,

  uncounted: 'Nicht gezählt, und warum',
  uncounted_intro:
    'Mindestzahlen: Was im Speicher eines Servers wartet, der abgeschaltet wird, geht verloren.',
  count_these: 'ab jetzt mitzählen',
  count_no_longer: 'nicht mehr mitzählen',
  counted_same: 'Auf Ihren Wunsch trotzdem gezählt:',
  uncounted_none: 'Alles, was kam, wurde gezählt.',
  reasons: {
    preview: 'Sie, beim Ansehen eines Entwurfs',
    owner: 'Sie',
    'not-a-page-load': 'Kein Aufruf einer Seite: ein Programm oder ein Teil einer Datei',
    prefetch: 'Vorab geholt und nie geöffnet',
    'ai-crawler': 'KI-Crawler',
    'feed-reader': 'Feedreader',
    'link-preview': 'Linkvorschauen',
    robot: 'Roboter',
    'too-many': 'Zu viele von einem Ort',
    reload: 'Derselbe Mensch noch einmal, innerhalb einer halben Stunde',
    'day-full': 'Nachdem das Zählen für den Tag aufgehört hatte',
  },
  families: {
    'no agent': 'ganz ohne Namen',
    'no language': 'Name eines Browsers, aber keine Sprache',
  },

  feeds: 'Über Feeds',
  feed_readers: (readers) =>
    readers.n === 1
      ? 'Ein Mensch liest über einen Feed.'
      : `${readers.figure} Menschen lesen über einen Feed.`,
  feed_none: 'Noch scheint niemand einem Feed zu folgen.',
  feed_direct: 'eigene Programme',
  feed_rule:
    'Der beste der letzten sieben vollständigen Tage: Dienste sagen, für wie viele sie holen, und jedes andere Programm ist ein Mensch.',

  room: 'Platz',
  rows_today: (rows, share, limit) =>
    `Das Zählen hat heute (UTC) ${rows} Zeilen geschrieben: ${share} der 100.000, die der kostenlose Tarif von Cloudflare am Tag hat. Bei ${limit} hört es auf, damit Beiträge und Kommentare immer durchkommen.`,
  stopped: (moments) =>
    `Das Zählen hörte auf, und Zahlen fehlen: ab ${moments} bis zum Ende jenes Tages (UTC).`,
}
