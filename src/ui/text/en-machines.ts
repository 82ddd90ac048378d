/** What programs may have of the blog. */
export const en_machines = {
  title: 'For machines',
  ai_crawlers: 'Crawlers of language models',
  choices: {
    allowed: 'May read the blog',
    refused: 'Are asked to stay away',
  },
  hint: 'They are asked in robots.txt; those that keep to it do. Readers see no difference. What machines get:',
}
