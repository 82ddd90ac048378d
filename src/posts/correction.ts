import { ROOTS_A_PAGE, type ShownComment } from '../comments/comment.ts'

/** Thanks at the end of a post, to whoever's comment led to a correction: the comment's id, its name, and since when. */
export interface Correction {
  id: number
  name: string
  corrected_at: string
}

/** At the end of a post: the newest. */
export const MOST_CORRECTIONS = 3

/** A small thread is here whole, and nothing more is read for it; of a long one they were read beside the post. */
export function correctionsFrom(
  post: { comments: number; corrections: string },
  thread: ShownComment[],
): Correction[] {
  if (post.comments > ROOTS_A_PAGE) return JSON.parse(post.corrections) as Correction[]
  return thread
    .flatMap(({ id, name, status, corrected_at }) =>
      corrected_at !== null && status === 'approved' ? [{ id, name, corrected_at }] : [],
    )
    .sort((a, b) => b.corrected_at.localeCompare(a.corrected_at) || b.id - a.id)
    .slice(0, MOST_CORRECTIONS)
}
