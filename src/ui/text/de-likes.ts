import type { en_likes } from './en-likes.ts'

export const de_likes: typeof en_likes = {
  like: 'Gefällt mir',
  like_comment: (name) => `Der Kommentar von ${name} gefällt mir`,
  about_title: 'Gefällt mir',
  about:
    'Ein „Gefällt mir“ steht für einen Menschen, der unter einem Beitrag oder Kommentar darauf gedrückt hat, für jeden höchstens einmal am Tag. Unterschieden werden Menschen wie bei den Aufrufen; wem was gefallen hat, wird gelöscht, wenn der Tag vorbei ist, und nur die Summe bleibt.',
}
