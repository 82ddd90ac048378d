import type { en_settings } from './en-settings.ts'

/** Die Einstellungen. */
export const de_settings: typeof en_settings = {
  title: 'Einstellungen',
  save: 'Speichern',
  saved: 'Gespeichert.',

  blog: 'Blog',
  blog_title: 'Name des Blogs',
  tagline: 'Untertitel',
  tagline_hint: 'ein Satz, auf der Startseite und in Feeds',
  owner_name: 'Ihr Name',
  owner_name_hint: 'steht über Ihren Beiträgen und Kommentaren',
  accent: 'Farbe',
  accent_hint: 'von Links und Knöpfen; wird so dunkel oder hell, dass man sie lesen kann',
  footer: 'Fuß jeder Seite',
  footer_hint: 'eine Adresse, ein Copyright-Vermerk',

  look: 'Aussehen',
  theme: 'Gestaltung',
  themes: { plain: 'Schlicht', book: 'Buch: im Rhythmus einer gedruckten Seite' },
  counters: 'Was unter jedem Titel steht',
  counter_choices: {
    all: 'Aufrufe und Kommentare',
    'from-ten': 'Aufrufe ab 10, und Kommentare',
    'no-zero': 'Aufrufe, und Kommentare, sobald es welche gibt',
    none: 'Nichts',
  },
  custom_css: 'Eigenes CSS',
  custom_css_hint: 'kommt auf jeder Leseseite zuletzt; docs/themes.md nennt die Variablen',

  comments: 'Kommentare',
  policy: 'Kommentare von Fremden',
  policies: {
    'first-timers': 'Der erste von jeder Person wartet, bis Sie ihn gelesen haben',
    all: 'Alle warten, bis Sie sie gelesen haben',
    none: 'Alle erscheinen sofort',
    off: 'In diesem Blog gibt es keine',
  },
  comment_note: 'Hinweis über dem Formular',
  comment_note_hint: 'worum Sie alle bitten, die schreiben',

  errors: {
    title_missing: 'Ein Blog braucht einen Namen.',
    title_long: 'Bis zu 120 Zeichen.',
    name_long: 'Bis zu 80 Zeichen.',
    line_long: 'Bis zu 300 Zeichen.',
    css_long: 'Bis zu 20.000 Zeichen.',
    choice_wrong: 'Bitte eines davon wählen.',
    zone_wrong: 'Diese Zeitzone gibt es nicht.',
    accent_wrong: 'Eine Farbe schreibt man wie #0f6b5c.',
  },
}
