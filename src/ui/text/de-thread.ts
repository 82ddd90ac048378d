import type { en_thread } from './en-thread.ts'

export const de_thread: typeof en_thread = {
  remember: 'Auf diesem Gerät merken',
  remember_hint: 'Name, E-Mail und Website, nur in diesem Browser',
  new_comments: (count, figure) =>
    count === 1 ? '1 neuer Kommentar' : `${figure} neue Kommentare`,
  since_you_wrote: 'seit Ihrem letzten Kommentar hier.',
  since_you_were_here: (moment) => `seit Ihrem letzten Besuch am ${moment}.`,
  new_badge: 'neu',
  challenge: 'Sobald Sie zu schreiben beginnen, prüft Cloudflare, ob ein Roboter am Werk ist.',
  challenge_needs_script: (owner) =>
    `Ohne Skript lässt sich nicht prüfen, ob ein Roboter am Werk ist: Ihr Kommentar wartet, bis ${owner} ihn gelesen hat.`,
}
