/** A link in a post of the demo. */
export interface DemoLink {
  post: string
  link: string
  /** Of the post's readers, how many press it. */
  share: number
}

export const demo_links: DemoLink[] = [
  { post: 'about', link: 'mailto:mira@stillpoint.example', share: 0.09 },
  {
    post: 'headaches-when-to-come-when-to-see-a-doctor-first',
    link: 'https://doi.org/10.1002/14651858.CD007587.pub2',
    share: 0.03,
  },
  {
    post: 'how-do-you-fake-a-needle',
    link: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3658605',
    share: 0.04,
  },
  { post: 'how-do-you-fake-a-needle', link: 'https://www.nice.org.uk/guidance/ng193', share: 0.02 },
  {
    post: 'what-can-go-wrong',
    link: 'https://doi.org/10.1136/bmjopen-2020-045961',
    share: 0.03,
  },
]

export const demo_searches = [
  { query: 'migraine', result: 'found' },
  { query: 'price', result: 'nothing' },
  { query: 'pregnancy', result: 'nothing' },
  { query: 'needle', result: 'found' },
  { query: 'opening hours', result: 'found' },
]

export const lost_addresses = [
  { path: '/treatments', referrer: 'quartierblatt.example' },
  { path: '/prices', referrer: '' },
  { path: '/posts/first-visit', referrer: 'yoga-am-bach.example/links' },
]

export const demo_subscribers = [
  { service: 'Feedly', readers: 19 },
  { service: 'Inoreader', readers: 6 },
  { service: 'NewsBlur', readers: 2 },
]

/** At most so many a day. */
export const demo_robots = [
  { reason: 'robot', family: 'Googlebot', most: 24 },
  { reason: 'robot', family: 'bingbot', most: 14 },
  { reason: 'robot', family: 'AhrefsBot', most: 9 },
  { reason: 'robot', family: 'no language', most: 8 },
  { reason: 'ai-crawler', family: 'GPTBot', most: 12 },
  { reason: 'ai-crawler', family: 'ClaudeBot', most: 8 },
  { reason: 'ai-crawler', family: 'PerplexityBot', most: 4 },
  { reason: 'feed-reader', family: 'Feedly', most: 6 },
  { reason: 'link-preview', family: 'WhatsApp', most: 4 },
  { reason: 'prefetch', family: '', most: 3 },
  { reason: 'owner', family: '', most: 4 },
  { reason: 'reload', family: '', most: 9 },
]
