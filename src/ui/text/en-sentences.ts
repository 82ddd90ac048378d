import type { Count, Sentence } from './sentence.ts'

const people = ({ n, figure }: Count) => (n === 1 ? '1 person' : `${figure} people`)
const times = ({ n, figure }: Count) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${figure} times`)

/** What people opened, told to whoever writes here, or to a guest. */
const opened = { blog: 'your posts', guest: 'posts of this blog', post: 'this post' }

/** The statistics in sentences. */
export const en_sentences = {
  nobody: {
    blog: (when: string): Sentence => [`Nobody has opened a post ${when}.`],
    post: (when: string): Sentence => [`Nobody has opened this post ${when}.`],
  },
  people: (
    what: keyof typeof opened,
    when: string,
    visitors: Count,
    reads: Count,
    more: Count | null,
  ): Sentence => [
    { words: people(visitors), to: 'figures' },
    ` opened ${opened[what]} ${when}`,
    ...(more ? [`, ${more.figure} ${more.n > 0 ? 'more' : 'fewer'} than before`] : []),
    ...(reads.n === 0
      ? ['.']
      : [
          '. ',
          {
            words: `${upper(times(reads))} somebody read ${what === 'post' ? 'it' : 'one'} to the end`,
            to: 'figures',
          } as const,
          '.',
        ]),
  ],
  most: (source: string | null, post: string | null, is_most: boolean): Sentence => [
    is_most ? 'Most came ' : 'More came ',
    { words: source === null ? 'directly' : `from ${source}`, to: 'sources' },
    ...(is_most ? [] : [' than from anywhere else']),
    ...(post === null
      ? ['.']
      : ['; the post most opened was ', { words: post, to: 'posts' } as const, '.']),
  ],
  comments: (comments: Count): Sentence => [
    {
      words: comments.n === 1 ? 'One comment' : `${comments.figure} comments`,
      to: 'comments',
    },
    comments.n === 1 ? ' was published.' : ' were published.',
  ],
  link: (presses: Count, link: string): Sentence => [
    'A link was pressed ',
    { words: times(presses), to: 'links' },
    `, most often ${link}.`,
  ],
  lost: (calls: Count): Sentence => [
    'Addresses that do not exist were asked for ',
    { words: times(calls), to: 'not_found' },
    '.',
  ],
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
