import { secondsAfter } from '../lib/time.ts'

/** What the list shows of a post. */
export interface PopularPost {
  id: number
  slug: string
  title: string
  views: number
  comments: number
}

export const MOST_TITLES = 5
/** In views of right now: what is read less than that is not popular. */
export const LEAST_VIEWS = 3

const FEWEST_TITLES = 3
const STANDS_SECONDS = 3600

/** Whether the list that was chosen then is too old. */
export function isDue(chosen_at: string, now: Date): boolean {
  return chosen_at === '' || new Date(chosen_at) <= secondsAfter(now, -STANDS_SECONDS)
}

/** One or two titles are no list; and a page that has hardly more than these needs none. */
export function isWorthShowing(posts: PopularPost[], beside: number): boolean {
  return posts.length >= FEWEST_TITLES && beside > MOST_TITLES
}
