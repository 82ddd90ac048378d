import type { en_people } from './en-people.ts'

export const de_people: typeof en_people = {
  title: 'Leute',
  devices: 'Geräte',
  roles: { owner: 'Inhaber', author: 'Autor', moderator: 'Moderator' },

  here: 'Wer hier ist',
  alone: 'Bisher nur Sie.',
  you: 'Sie',
  seen: (day) => `zuletzt da am ${day}`,
  devices_of: (count) =>
    count === 0
      ? 'nirgends angemeldet'
      : count === 1
        ? 'auf einem Gerät angemeldet'
        : `auf ${count} Geräten angemeldet`,
  not_yet: 'war noch nicht da',
  link_until: (moment) => `ein Link gilt bis ${moment}`,

  role_of: (name) => `Rolle von ${name}`,
  change: 'Ändern',
  more: (name) => `Mehr zu ${name}`,
  more_short: 'Mehr',
  new_link: 'Neuer Link',
  new_link_hint: 'lässt binnen 24 Stunden einmal herein und erzeugt ein neues Passwort',
  withdraw_link: 'Link zurückziehen',
  sign_out: 'Überall abmelden',
  remove: 'Entfernen',
  remove_hint:
    'Geräte und Programme kommen sofort nicht mehr herein. Die Beiträge bleiben, mit ihrem Namen, und gehören Ihnen.',

  invite: 'Jemanden einladen',
  invite_intro:
    'Sie erhalten einen Link zum Weitergeben, der binnen 24 Stunden einmal gilt. Wer ihn öffnet, bekommt ein eigenes Passwort.',
  name: 'Name',
  name_hint: 'steht über Beiträgen und Kommentaren',
  email: 'E-Mail',
  email_hint: 'zum Anmelden; wird nie gezeigt, und es wird nichts dorthin geschickt',
  role: 'Rolle',
  role_hint:
    'Ein Autor schreibt Beiträge und betreut die Kommentare darunter. Ein Moderator liest und beantwortet die Kommentare im ganzen Blog.',
  make_link: 'Link erzeugen',

  link_title: (name) => `Ein Link für ${name}`,
  link_words: (name) =>
    `Geben Sie ihn selbst an ${name} weiter. Er wird nur dieses eine Mal gezeigt und lässt, wer ihn hat, binnen 24 Stunden einmal herein.`,
  back: 'Zurück zu den Leuten',
  welcome: (name) => `Willkommen, ${name}`,
  welcome_intro: (title) =>
    `Sie sind zu ${title} eingeladen. Für Sie wird ein Passwort erzeugt, das die nächste Seite dieses eine Mal zeigt.`,
  welcome_button: 'Hereinkommen',

  said: {
    role: (name, role) => `${name} hat jetzt die Rolle ${role}.`,
    removed: 'Entfernt. Kein Gerät und kein Programm kommt mehr herein.',
    signed_out: 'Überall abgemeldet.',
    withdrawn: 'Der Link führt nirgends mehr hin.',
  },

  errors: {
    name_missing: 'Bitte einen Namen.',
    name_long: 'Höchstens 80 Zeichen.',
    email_wrong: 'Das sieht nicht nach einer E-Mail-Adresse aus.',
    email_taken: 'Diese Adresse hat hier schon jemand.',
    choice_wrong: 'Bitte eines davon wählen.',
  },
}
