/** Who works here. There is one owner; an author has posts of their own, a moderator reads comments. */
export const roles = ['owner', 'author', 'moderator'] as const
export type Role = (typeof roles)[number]

/** How far somebody may go: everywhere, no further than their own posts and what hangs on them, or not at all. */
export type Reach = 'all' | 'own' | 'none'

/** What can be done at the desk, or by a program. */
const rights = {
  /** Home, one's own devices, programs and password, the way out. */
  desk: { owner: 'all', author: 'all', moderator: 'all' },
  posts: { owner: 'all', author: 'own', moderator: 'none' },
  comments: { owner: 'all', author: 'own', moderator: 'all' },
  /** The list of what is held or refused, on the whole blog. */
  blocking: { owner: 'all', author: 'none', moderator: 'all' },
  /** Who reads a post. */
  readers: { owner: 'all', author: 'own', moderator: 'none' },
  /** A moderator's work needs no program. */
  tokens: { owner: 'all', author: 'all', moderator: 'none' },
  /** The blog as a whole: settings, people, figures, what goes out. */
  blog: { owner: 'all', author: 'none', moderator: 'none' },
} as const satisfies Record<string, Record<Role, Reach>>

export type Right = keyof typeof rights

export function reachOf(role: Role, right: Right): Reach {
  return rights[right][role]
}

/**
 * Which right an address asks for; the first that fits counts, and what stands nowhere is the owner's. `:post` and
 * `:comment` are ids in it, `?post` one in the query: whose reach ends at their own posts must name one of theirs.
 */
const addresses: [pattern: string, right: Right][] = [
  ['/owner', 'desk'],
  ['/owner/session', 'desk'],
  ['/owner/devices/tokens/*', 'tokens'],
  ['/owner/devices/*', 'desk'],
  ['/owner/posts', 'posts'],
  ['/owner/posts/new', 'posts'],
  ['/owner/posts/:post/*', 'posts'],
  ['/owner/comments', 'comments'],
  ['/owner/comments/moderation', 'comments'],
  ['/owner/comments/feed', 'blog'],
  ['/owner/comments/:comment/block', 'blocking'],
  ['/owner/comments/:comment/*', 'comments'],
  ['/owner/blocks', 'blocking'],
  ['/owner/stats/posts/:post', 'readers'],
  ['/owner/stats.csv?post', 'readers'],
  ['/owner/stats/*', 'blog'],
  ['/owner/redirects/*', 'blog'],
  ['/owner/outbox/*', 'blog'],
  ['/owner/settings/*', 'blog'],
  ['/owner/people/*', 'blog'],
  ['/owner/demo', 'blog'],
  ['/api/v1/posts', 'posts'],
  ['/api/v1/posts/:post', 'posts'],
  ['/api/v1/comments', 'comments'],
  ['/api/v1/comments/moderation', 'comments'],
  ['/api/v1/comments/:comment/*', 'comments'],
  ['/api/v1/reports/*?post', 'readers'],
  ['/api/v1/live', 'blog'],
]

export interface Asked {
  right: Right
  /** The ids in the address, where it has any. */
  post?: string
  comment?: string
  /** The post's id stands in the query, and may be missing. */
  in_query: boolean
}

/** What an address asks for; undefined where no rule speaks of it. */
export function findAsked(path: string): Asked | undefined {
  for (const { expression, right, in_query } of rules) {
    const found = expression.exec(path)
    if (found) return { right, ...found.groups, in_query }
  }
  return undefined
}

/** `/*` stands for nothing too, as in the router. */
const rules = addresses.map(([pattern, right]) => {
  const [address = '', query] = pattern.split('?')
  const expression = address
    .replaceAll('.', '\\.')
    .replaceAll('/*', '(?:/.*)?')
    .replaceAll(/:(\w+)/g, '(?<$1>[1-9]\\d{0,14})')
  return { expression: new RegExp(`^${expression}$`), right, in_query: query !== undefined }
})
