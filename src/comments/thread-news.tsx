import type { Settings } from '../settings/settings.ts'
import { formatNumber } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import { type Commentable, newsPath } from './comment.ts'

interface SinceProps {
  site: Settings
  fresh: Set<number>
  is_since_own: boolean
}

/** To whoever wrote here just now: what others said since, on this page of the thread. */
export function SinceYouWrote({ site, fresh, is_since_own }: SinceProps) {
  if (!is_since_own) return null
  const text = textFor(site.language).thread
  const count = formatNumber(fresh.size, site.language)
  return (
    <p class="note" role="status">
      <a href={`#comment-${Math.min(...fresh)}`}>{text.new_comments(fresh.size, count)}</a>{' '}
      {text.since_you_wrote}
    </p>
  )
}

interface NewsProps {
  site: Settings
  post: Commentable
  count: number
  as_of: string
}

/** Empty: a script says there what came since. */
export function News({ site, post, count, as_of }: NewsProps) {
  const { new_comments } = textFor(site.language).thread
  return (
    <div
      class="news"
      aria-live="polite"
      data-stats={`/api/v1/posts/${post.slug}/stats`}
      data-href={newsPath(post, as_of)}
      data-count={count}
      data-one={new_comments(1, '1')}
      data-many={new_comments(2, '%')}
    />
  )
}
