/** Where on the statistics' page a word of a sentence leads. */
export type Place = 'figures' | 'posts' | 'sources' | 'links' | 'comments' | 'not_found'

/** A sentence in pieces: bare words, and words that lead to what they tell. */
export type Sentence = (string | { words: string; to: Place })[]

/** How many, and how that is written. */
export interface Count {
  n: number
  figure: string
}
