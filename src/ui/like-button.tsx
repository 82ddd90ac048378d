import { formatNumber } from './format.ts'
import type { Site } from './site.ts'
import { textFor } from './text/text.ts'

interface LikeButtonProps {
  /** Of what is liked: its likes are at `path/like`. */
  path: string
  likes: number
  site: Site
  /** For who does not see where it stands. */
  label?: string
}

/** The same for everybody, whoever has pressed it: a kept page knows nobody. */
export function LikeButton({ path, likes, site, label }: LikeButtonProps) {
  const text = textFor(site.language).likes
  const says_figure = likes > 0 && site.counters !== 'none'
  return (
    <form class="like" method="post" action={`${path}/like`}>
      <button aria-label={label && `${label} (${likes})`}>
        {text.like}
        {says_figure && <span> {formatNumber(likes, site.language)}</span>}
      </button>
    </form>
  )
}
