import { type Kind, kinds } from './runtime.ts'

/** What is measured: a Worker, what it is asked for, and by whom. */
export interface Subject {
  name: string
  kind: Kind
  worker: string
  /** `*` in it becomes another number at each request. */
  path: string
  visitors: 'one' | 'new'
  /** Each request is a view, and its total must say so afterwards. */
  counts?: 'blog' | 'yardsticks'
  /** The share of a yardstick that it has to reach. */
  goals?: { yardstick: YardstickName; ratio: number }[]
}

export type YardstickName = 'fixed HTML' | 'one D1 read' | 'read, then count'

/** A query that the blog does not know: it may change the page, so it is made anew, and not kept. */
const cold = '?anew=*'

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
    ...blog('post', 'cold, each a new reader', cold),
    visitors: 'new',
    counts: 'blog',
    goals: [{ yardstick: 'read, then count', ratio: 0.9 }],
  },
  ...yardsticksFor('index'),
  { ...blog('index', 'hot'), goals: [{ yardstick: 'fixed HTML', ratio: 0.9 }] },
  { ...blog('index', 'cold', cold), goals: [{ yardstick: 'one D1 read', ratio: 0.85 }] },
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
  ]
}

function blog(kind: Kind, name: string, query = ''): Subject {
  return { name, kind, worker: 'blog', path: kinds[kind].path + query, visitors: 'one' }
}
