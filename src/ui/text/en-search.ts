/** Ways to a post: the search, and the archive. */
export const en_search = {
  search: 'Search',
  query: 'What are you looking for?',
  find: 'Find',
  description: (blog: string) => `Search every post and page of ${blog}.`,
  hint: 'A beginning is enough; “words in quotation marks” are found as they stand.',
  found: (query: string) => `Found for “${query}”`,
  count: (count: number, query: string) => `${count} found for “${query}”`,
  more_than: (count: number, query: string) => `More than ${count} found for “${query}”`,
  nothing: (query: string) => `Nothing found for “${query}”.`,
  nothing_hint: 'Fewer words may find more. Or look through the',
  nothing_link: 'archive',
  no_more: 'There is no more.',
  better: 'Better matches',
  more: 'More',

  archive: 'Archive',
  posts: (count: number, figure: string) => (count === 1 ? '1 post' : `${figure} posts`),

  related: 'Related posts',
  popular: 'Popular this week',
}
