import type { Settings } from '../settings/settings.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { textFor } from '../ui/text/text.ts'
import { FollowQueue } from './queue-feed-page.tsx'
import { QueueItem } from './queue-item.tsx'
import type { QueuedComment } from './queue-queries.ts'

interface QueuePageProps {
  site: Settings
  waiting: number
  status: 'pending' | 'approved' | 'spam'
  comments: QueuedComment[]
  /** Cursor of the next page. */
  next: string | null
  /** When the address of the feed of what waits was made. */
  feed_since: string | undefined
}

export function QueuePage(props: QueuePageProps) {
  const { site, waiting, status, comments, next, feed_since } = props
  const text = textFor(site.language).owner
  return (
    <OwnerLayout site={site} title={text.comments} current="comments" waiting={waiting}>
      <div class="bar">
        <h1>{text.comments}</h1>
        <nav class="tabs" aria-label={text.comments}>
          {(['pending', 'approved', 'spam'] as const).map((place) => (
            <a
              href={`/owner/comments?status=${place}`}
              aria-current={place === status ? 'page' : undefined}
              key={place}
            >
              {text.queue[place](waiting)}
            </a>
          ))}
        </nav>
      </div>
      {comments.length === 0 ? <p>{text.queue_empty[status]}</p> : <Bulk {...props} />}
      <ul class="rows">
        {comments.map((comment) => (
          <QueueItem comment={comment} site={site} status={status} key={comment.id} />
        ))}
      </ul>
      {next && (
        <p>
          <a href={`/owner/comments?status=${status}&cursor=${next}`} rel="next">
            {text.older}
          </a>
        </p>
      )}
      {status === 'pending' && <FollowQueue site={site} since={feed_since} />}
    </OwnerLayout>
  )
}

/** The boxes beside the comments belong to this form. */
function Bulk({ site, status }: QueuePageProps) {
  const text = textFor(site.language).owner
  return (
    <form class="do" id="many" method="post" action="/owner/comments/moderation">
      <input type="hidden" name="status" value={status} />
      <span class="hint">{text.with_ticked}</span>
      {status !== 'approved' && (
        <button class="plain" name="action" value="approve">
          {text.publish}
        </button>
      )}
      {status !== 'spam' && (
        <button class="plain" name="action" value="spam">
          {text.is_spam}
        </button>
      )}
      <button class="plain danger" name="action" value="delete">
        {text.delete}
      </button>
    </form>
  )
}
