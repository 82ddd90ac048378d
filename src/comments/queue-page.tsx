import type { Settings } from '../settings/settings.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { queue_css } from '../ui/style/queue.ts'
import { textFor } from '../ui/text/text.ts'
import { Only } from '../ui/viewer.tsx'
import { FollowQueue } from './queue-feed-page.tsx'
import { type Decided, queue_statuses, type QueueStatus } from './decided.ts'
import { ListAskedFor } from './list-asked-for.tsx'
import { QueueItem } from './queue-item.tsx'
import type { QueuedComment } from './queue-queries.ts'
import type { SentCount } from './sent-queries.ts'

interface QueuePageProps {
  site: Settings
  waiting: number
  status: QueueStatus
  comments: QueuedComment[]
  /** What else came from the writers of those that wait, by comment. */
  sent: Map<number, SentCount[]>
  /** What was searched for; empty where nothing was. */
  words: string
  /** What was decided just now, and still is so. */
  done: Decided | null
  /** A button for many was pressed, and no comment was ticked. */
  none_ticked: boolean
  /** Cursor of the next page. */
  next: string | null
  /** When the address of the feed of what waits was made. */
  feed_since: string | undefined
}

export function QueuePage(props: QueuePageProps) {
  const { site, waiting, status, comments, sent, words, next, feed_since } = props
  const list = { status, words }
  const text = textFor(site.language).owner
  return (
    <OwnerLayout
      site={site}
      title={text.comments}
      current="comments"
      waiting={waiting}
      css={queue_css}
      script="queue"
    >
      <div class="bar">
        <h1>{text.comments}</h1>
        <nav class="tabs" aria-label={text.comments}>
          {queue_statuses.map((place) => (
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
      <Done {...props} />
      <Search {...props} />
      {comments.length === 0 ? (
        <p>{words ? text.moderation.nothing_found : text.queue_empty[status]}</p>
      ) : (
        <Bulk {...props} />
      )}
      <ul class="rows queue">
        {comments.map((comment) => (
          <QueueItem {...{ comment, site, list }} sent={sent.get(comment.id)} key={comment.id} />
        ))}
      </ul>
      {next && (
        <p>
          <a
            href={`/owner/comments?${new URLSearchParams({ status, q: words, cursor: next })}`}
            rel="next"
          >
            {text.older}
          </a>
        </p>
      )}
      {status === 'pending' && (
        <Only right="blog">
          <FollowQueue site={site} since={feed_since} />
        </Only>
      )}
    </OwnerLayout>
  )
}

/** What puts a comment back into each list. */
const back_to = { pending: 'hold', approved: 'approve', spam: 'spam' } as const

/** It stays until the page is left. With script, which counts the seconds down, for ten of them. */
function Done({ site, status, words, done }: QueuePageProps) {
  if (!done || done.status === status) return null
  const text = textFor(site.language).owner.moderation
  return (
    <form class="do done" method="post" action="/owner/comments/moderation">
      <ListAskedFor {...{ status, words }} />
      <input type="hidden" name="ids" value={done.ids.join('.')} />
      <input type="hidden" name="action" value={back_to[status]} />
      <span role="status">{text.done[done.status](done.ids.length)}</span>
      <button class="plain">{text.undo}</button>
    </form>
  )
}

function Search({ site, status, words }: QueuePageProps) {
  const text = textFor(site.language).owner.moderation
  return (
    <form class="do" role="search" action="/owner/comments">
      <input type="hidden" name="status" value={status} />
      <input type="search" name="q" value={words} maxLength={100} aria-label={text.search_label} />
      <button class="plain">{text.search}</button>
      <span class="hint keys">{text.keys}</span>
    </form>
  )
}

/** The boxes beside the comments belong to this form. */
function Bulk({ site, status, words, none_ticked }: QueuePageProps) {
  const text = textFor(site.language).owner
  return (
    <form class="do" id="many" method="post" action="/owner/comments/moderation">
      <ListAskedFor {...{ status, words }} />
      {none_ticked ? (
        <span class="reason" role="alert">
          {text.moderation.none_ticked}
        </span>
      ) : (
        <span class="hint">{text.with_ticked}</span>
      )}
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
      <details class="ask-deletion">
        <summary>{text.delete}</summary>
        <p class="hint">{text.moderation.deletion_of_many}</p>
        <button class="plain danger" name="action" value="delete">
          {text.moderation.delete_them}
        </button>
      </details>
    </form>
  )
}
