import { COLD_POSTS, type Kind, kinds } from './runtime.ts'

/** What is measured: a Worker, what it is asked for, and by whom. */
export interface Subject {
  name: string
  kind: Kind
  worker: string
  /** `*` in it becomes another number at each request. */
  path: string
  /** So many numbers, over and over. */
  cycle?: number
  headers?: Record<string, string>
  /** The owner asks. */
  by_owner?: boolean
  visitors: 'one' | 'new'
  /** Each request is a view, and its total must say so afterwards. */
  counts?: 'blog' | 'yardsticks'
  /** The share of a yardstick that it has to reach. */
  goals?: { yardstick: YardstickName; ratio: number }[]
}

export type YardstickName = 'fixed HTML' | 'one D1 read' | 'read, then count' | 'one upsert'

/** A query that the blog does not know: it may change the page, so the database is asked anew, and nothing kept. */
const cold = '?anew=*'

/** A device that its owner has marked: so nothing of it is a view, and no page is kept for it. */
const not_counted = { Cookie: '__Host-uncounted=1; uncounted=1' }

export const subjects: Subject[] = [
  ...yardsticksFor('post'),
  {
    ...blog('post', 'hot, one reader'),
    goals: [{ yardstick: 'fixed HTML', ratio: 0.9 }],
  },
  {
    ...blog('post', 'hot, each a new reader'),
    visitors: 'new',
    counts: 'blog',
    goals: [{ yardstick: 'fixed HTML', ratio: 0.45 }],
  },
  {
    ...blog('post', 'cold, one reader', cold),
    goals: [{ yardstick: 'one D1 read', ratio: 0.85 }],
  },
  {
    ...blog('post', 'cold, each another post'),
    path: '/posts/cold-*',
    cycle: COLD_POSTS,
    headers: not_counted,
    goals: [{ yardstick: 'one D1 read', ratio: 0.85 }],
  },
  {
    ...blog('post', 'cold, each a new reader', cold),
    visitors: 'new',
    counts: 'blog',
    goals: [{ yardstick: 'read, then count', ratio: 0.9 }],
  },
  ...yardsticksFor('index').slice(0, 3),
  { ...blog('index', 'hot'), goals: [{ yardstick: 'fixed HTML', ratio: 0.9 }] },
  { ...blog('index', 'cold', cold), goals: [{ yardstick: 'one D1 read', ratio: 0.85 }] },
  ...yardsticksFor('statistics').slice(0, 2),
  { ...blog('statistics', 'the owner’s statistics'), by_owner: true },
]

function yardsticksFor(kind: Kind): Subject[] {
  const yardstick = (name: YardstickName, script: string): Subject => ({
    name,
    kind,
    worker: `${script} ${kind}`,
    path: kinds[kind].path,
    visitors: 'one',
  })
  return [
    yardstick('fixed HTML', 'fixed'),
    yardstick('one D1 read', 'one-read'),
    {
      ...yardstick('read, then count', 'read-and-count'),
      visitors: 'new',
      counts: 'yardsticks',
    },
    { ...yardstick('one upsert', 'upsert'), visitors: 'new' },
  ]
}

function blog(kind: Kind, name: string, query = ''): Subject {
  return { name, kind, worker: 'blog', path: kinds[kind].path + query, visitors: 'one' }
}
