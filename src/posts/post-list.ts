/** What the owner's list shows: each place is a tab. `all` has pages too, `pages` has them alone. */
export const places = ['all', 'draft', 'scheduled', 'published', 'unlisted', 'page'] as const
export type Place = (typeof places)[number]

export const orders = ['date', 'title', 'status', 'views'] as const
export type Order = (typeof orders)[number]

export interface ListView {
  place: Place
  order: Order
  /** Words of the title; empty for all. */
  q: string
}

/** The view that an address asks for; what it does not say, or says wrong, is as at first sight. */
export function readView(query: Record<string, string>): ListView {
  return {
    place: places.find((place) => place === query['show']) ?? 'all',
    order: orders.find((order) => order === query['sort']) ?? 'date',
    q: (query['q'] ?? '').trim().slice(0, 100).toWellFormed(),
  }
}

/** The address of a view, without what is so anyway. */
export function viewPath({ place, order, q }: ListView, cursor?: string): string {
  const query = new URLSearchParams()
  if (place !== 'all') query.set('show', place)
  if (order !== 'date') query.set('sort', order)
  if (q) query.set('q', q)
  if (cursor) query.set('cursor', cursor)
  return query.size > 0 ? `/owner/posts?${query}` : '/owner/posts'
}
