import { Chance } from '../../src/demo/chance.ts'

/** What a person's requests look like, and what the rules say it is. */
export interface Agent {
  text: string
  device: string
  browser: string
  os: string
}

export interface Origin {
  query: string
  referer: string | null
  source: string
  channel: string
  referrer: string | null
  campaign: string | null
}

export interface Person {
  address: string
  agent: Agent
  language: { header: string; name: string }
  country: string
  is_private: boolean
}

export interface MadePost {
  id: number
  words: number
  /** Its addresses, and from which moment on it has each. */
  slugs: { slug: string; from: number }[]
}

/** `at` is in milliseconds. */
interface Call {
  at: number
  post: MadePost
  person: Person
}

export type Event =
  | (Call & { kind: 'open'; origin: Origin })
  | (Call & { kind: 'prefetch' })
  | (Call & { kind: 'head' })
  | (Call & { kind: 'owner' })
  | (Call & { kind: 'lost' })
  | (Call & { kind: 'robot'; agent: string; reason: string; family: string })
  | (Call & { kind: 'beacon'; seconds: number; scroll: number; link?: string })

const agents: Agent[] = [
  {
    text: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    device: 'desktop',
    browser: 'Firefox',
    os: 'Linux',
  },
  {
    text: 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36',
    device: 'phone',
    browser: 'Chrome',
    os: 'Android',
  },
  {
    text: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    device: 'phone',
    browser: 'Safari',
    os: 'iOS',
  },
  {
    text: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0',
    device: 'desktop',
    browser: 'Microsoft Edge',
    os: 'Windows',
  },
]

const languages = [
  { header: 'de-CH,de;q=0.9,en;q=0.5', name: 'de' },
  { header: 'en', name: 'en' },
  { header: 'fr,en;q=0.3', name: 'fr' },
]

const nowhere = { query: '', referer: null, referrer: null, campaign: null }
const origins: Origin[] = [
  { ...nowhere, source: 'Direct', channel: 'Direct' },
  { ...nowhere, source: 'Direct', channel: 'Direct', referer: 'https://blog.example/' },
  {
    ...nowhere,
    referer: 'https://www.google.com/search?q=secret',
    source: 'Google',
    channel: 'Search',
    referrer: 'www.google.com/search',
  },
  {
    ...nowhere,
    referer: 'https://old.reddit.com/r/needles/?utm=x#top',
    source: 'Reddit',
    channel: 'Social',
    referrer: 'old.reddit.com/r/needles',
  },
  {
    ...nowhere,
    query: '?utm_source=newsletter&utm_medium=email&utm_campaign=May%20News',
    source: 'newsletter',
    channel: 'Email',
    campaign: 'may news',
  },
  { ...nowhere, query: '?utm_source=chatgpt.com', source: 'ChatGPT', channel: 'AI assistant' },
  { ...nowhere, query: '?gclid=x&ref=netflix.com', source: 'netflix.com', channel: 'Referral' },
]

/** More pages that link here than a day's row keeps by name. */
function originOf(chance: Chance): Origin {
  if (chance.next() < 0.8) return origins[chance.whole(0, origins.length - 1)] as Origin
  const host = `site-${chance.whole(1, 150)}.example`
  const referer = `https://${host}/links?from=me`
  return { ...nowhere, referer, source: host, channel: 'Referral', referrer: `${host}/links` }
}

const robots = [
  ['curl/8.9.1', 'robot', 'curl'],
  [
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'robot',
    'Googlebot',
  ],
  ['Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)', 'ai-crawler', 'GPTBot'],
  ['WhatsApp/2.23.20.0 A', 'link-preview', 'WhatsApp'],
  ['NetNewsWire (RSS Reader; https://netnewswire.com/)', 'feed-reader', 'NetNewsWire'],
] as const

const MINUTE = 60_000

/** So many requests between two moments, in order. The same for the same seed. */
export function madeMonth(
  seed: number,
  count: number,
  posts: MadePost[],
  from: Date,
  to: Date,
): Event[] {
  const chance = new Chance(seed)
  const people = Array.from({ length: Math.ceil(count / 12) + 40 }, (_, n) => personOf(n, chance))
  const events = crowd(posts, people[0] as Person, from)
  while (events.length < count) {
    const at =
      from.getTime() + Math.floor((chance.next() * (to.getTime() - from.getTime())) / 1000) * 1000
    const post = posts[Math.floor(chance.next() ** 2 * posts.length)] as MadePost
    const person = people[chance.whole(0, people.length - 1)] as Person
    events.push(...callOf(chance, { at, post, person }))
  }
  return events.toSorted((a, b) => a.at - b.at).filter(({ at }) => at < to.getTime())
}

function personOf(n: number, chance: Chance): Person {
  return {
    address: `10.${Math.floor(n / 250)}.${n % 250}.1`,
    agent: agents[chance.whole(0, 3)] as Agent,
    language: languages[chance.whole(0, 2)] as Person['language'],
    country: ['CH', 'DE', 'GB'][chance.whole(0, 2)] as string,
    is_private: chance.next() < 0.15,
  }
}

/** What one person, or one robot, does at a time. */
function callOf(chance: Chance, call: Call): Event[] {
  const dice = chance.next()
  if (dice < 0.12) {
    const [agent, reason, family] = robots[chance.whole(0, robots.length - 1)] as (typeof robots)[0]
    return [{ ...call, kind: 'robot', agent, reason, family }]
  }
  if (dice < 0.15) return [{ ...call, kind: 'prefetch' }]
  if (dice < 0.17) return [{ ...call, kind: 'head' }]
  if (dice < 0.18) return [{ ...call, kind: 'owner' }]
  if (dice < 0.19) return [{ ...call, kind: 'lost' }]
  // Shown from the browser's memory, or a page whose opening the server never saw.
  if (dice < 0.22) return [{ ...call, kind: 'beacon', seconds: chance.whole(0, 1) * 40, scroll: 0 }]
  return readingOf(chance, call)
}

function readingOf(chance: Chance, call: Call): Event[] {
  const events: Event[] = [{ ...call, kind: 'open', origin: originOf(chance) }]
  if (chance.next() < 0.25) {
    const after = chance.next() < 0.5 ? chance.whole(1, 29) : chance.whole(30, 90)
    events.push({ ...call, at: call.at + after * MINUTE, kind: 'open', origin: originOf(chance) })
  }
  let seconds = 0
  let scroll = 0
  for (let told = 0; told < 2 && chance.next() < 0.5; told++) {
    // Some tell more than the time that has passed.
    seconds += chance.whole(1, 400)
    scroll = Math.min(100, scroll + chance.whole(0, 100))
    const at = call.at + Math.max(1, seconds - (chance.next() < 0.1 ? 30 : -20)) * 1000
    const link = chance.next() < 0.1 ? { link: 'https://cal.example/book?gclid=x' } : {}
    events.push({ ...call, at, kind: 'beacon', seconds, scroll, ...link })
  }
  return events
}

/** More newcomers out of one network than an hour may have, all alike. */
function crowd(posts: MadePost[], like: Person, from: Date): Event[] {
  const post = posts[0] as MadePost
  return Array.from({ length: 230 }, (_, n) => {
    const text = `${like.agent.text} n/${n}`
    const person = { ...like, address: '192.0.2.9', agent: { ...like.agent, text } }
    const at = from.getTime() + 12 * 60 * MINUTE + n * 1000
    return { at, post, person, kind: 'open', origin: origins[0] as Origin }
  })
}
