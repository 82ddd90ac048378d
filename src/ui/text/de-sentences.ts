import type { en_sentences } from './en-sentences.ts'
import type { Count } from './sentence.ts'

const people = ({ n, figure }: Count) => (n === 1 ? '1 Mensch' : `${figure} Menschen`)
const times = ({ n, figure }: Count) => (n === 1 ? 'einmal' : n === 2 ? 'zweimal' : `${figure}-mal`)

const opened = { blog: 'Ihre Beiträge', guest: 'Beiträge dieses Blogs', post: 'diesen Beitrag' }

export const de_sentences: typeof en_sentences = {
  nobody: {
    blog: (when) => [`Niemand hat ${when} einen Beitrag geöffnet.`],
    post: (when) => [`Niemand hat ${when} diesen Beitrag geöffnet.`],
  },
  people: (what, when, visitors, reads, more) => [
    { words: people(visitors), to: 'figures' },
    ` ${visitors.n === 1 ? 'hat' : 'haben'} ${when} ${opened[what]} geöffnet`,
    ...(more ? [`, ${more.figure} ${more.n > 0 ? 'mehr' : 'weniger'} als davor`] : []),
    ...(reads.n === 0
      ? ['.']
      : [
          '. ',
          {
            words: `${upper(times(reads))} hat jemand ${what === 'post' ? 'ihn' : 'einen'} bis zum Ende gelesen`,
            to: 'figures',
          } as const,
          '.',
        ]),
  ],
  most: (source, post, is_most) => [
    is_most ? 'Die meisten kamen ' : 'Am häufigsten kamen sie ',
    { words: source === null ? 'direkt' : `über ${source}`, to: 'sources' },
    ...(post === null
      ? ['.']
      : ['; am meisten geöffnet wurde ', { words: `„${post}“`, to: 'posts' } as const, '.']),
  ],
  comments: (comments) => [
    {
      words: comments.n === 1 ? 'Ein Kommentar' : `${comments.figure} Kommentare`,
      to: 'comments',
    },
    comments.n === 1 ? ' ist erschienen.' : ' sind erschienen.',
  ],
  link: (presses, link) => [
    'Ein Link wurde ',
    { words: times(presses), to: 'links' },
    ` angetippt, am häufigsten ${link}.`,
  ],
  lost: (calls) => [
    'Adressen, die es nicht gibt, wurden ',
    { words: times(calls), to: 'not_found' },
    ' aufgerufen.',
  ],
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
