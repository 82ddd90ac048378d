import type { en_door } from './en-door.ts'

/** Angemeldete Geräte, Programme mit Token, Geräte, die nicht zählen. */
export const de_door: typeof en_door = {
  title: 'Geräte und Programme',
  copy: 'Kopieren',
  copied: 'Kopiert',
  back: 'Zurück zu Ihren Geräten',

  phone: 'Ihr Telefon',
  phone_intro:
    'Halten Sie seine Kamera auf ein Bild hier, und es ist angemeldet. Das Bild gilt einmal, fünf Minuten lang.',
  phone_show: 'Bild zeigen',
  phone_title: 'Auf dem Telefon anmelden',
  phone_scan: 'Halten Sie die Kamera des Telefons darauf. Es gilt einmal, fünf Minuten lang.',
  picture: 'Die Adresse darunter als Bild für die Kamera eines Telefons',
  only_here:
    'Ein Telefon erreicht diese Adresse nicht: Das Blog ist nur auf diesem Rechner zu erreichen. Mit HOST=0.0.0.0 gestartet und unter der Adresse des Rechners geöffnet, geht es.',

  sessions: 'Angemeldet',
  device: (browser, os) => `${browser} unter ${os}`,
  unknown_device: 'Ein Gerät, das nichts von sich sagt',
  this_device: 'dieses Gerät',
  since: (date) => `seit ${date}`,
  end_session: 'Abmelden',
  end_session_of: (device, date) => `${device}, seit ${date}, abmelden`,
  end_all: 'Überall abmelden',
  end_all_hint: 'Auch dieses Gerät, und jeder Link, der jemanden hereinlässt.',

  uncounted: 'Nicht gezählt',
  uncounted_intro:
    'Solange Sie angemeldet sind, zählen Ihre Besuche nicht. Auch ein Gerät, auf dem Sie nur lesen, lässt sich ausnehmen: für ein Jahr, mit einem Cookie.',
  uncounted_here: 'Dieses Gerät',
  uncounted_elsewhere: 'Ein anderes Gerät',
  uncounted_link_title: 'Ein Gerät vom Zählen ausnehmen',
  uncounted_scan:
    'Öffnen Sie das auf dem Gerät, dessen Besuche nicht zählen sollen. Es gilt eine Stunde lang, für beliebig viele Geräte.',
  uncounted_ask_title: 'Dieses Gerät nicht zählen',
  uncounted_ask:
    'Besuche mit diesem Browser werden hier ein Jahr lang nicht gezählt. Ein Cookie merkt sich das, und sonst nichts.',
  uncounted_do: 'Dieses Gerät nicht zählen',
  uncounted_done_title: 'Dieses Gerät wird nicht gezählt',
  uncounted_done: 'Ein Cookie merkt es sich ein Jahr lang.',
  uncounted_undo: 'Wieder zählen',
  uncounted_over_title: 'Die Zeit dieses Links ist um',
  uncounted_over:
    'Links, die ein Gerät vom Zählen ausnehmen, gelten eine Stunde. Wer dieses Blog schreibt, findet einen neuen unter „Geräte und Programme“.',
  to_blog: 'Zum Blog',

  strip: 'Ihre Besuche werden nicht gezählt',
  strip_as_reader: 'als Leser öffnen',
  strip_edit: 'bearbeiten',
  strip_stats: 'Statistik',
  strip_desk: 'Ihr Schreibtisch',

  password: 'Passwort',
  password_intro:
    'Ein neues wird für Sie gemacht und einmal gezeigt. Das alte gilt dann nicht mehr; wer angemeldet ist, bleibt es.',
  password_new: 'Neues Passwort machen',

  tokens: 'Programme',
  tokens_intro:
    'Ein Token gibt einem Programm Ihre Rechte. Es wird einmal gezeigt und lässt sich jederzeit zurückziehen.',
  token_name: 'Wofür es ist',
  token_create: 'Token machen',
  token_revoke: 'Zurückziehen',
  token_revoke_of: (name) => `${name} zurückziehen`,
  token_title: (name) => `Das Token für ${name}`,
  token_once:
    'Es wird nur dieses eine Mal gezeigt. Ein Programm schickt es als Authorization: Bearer.',
  errors: {
    token_name_missing: 'Bitte einen Namen, damit es sich von anderen unterscheiden lässt.',
    token_name_long: 'Bis zu 80 Zeichen.',
  },
}
