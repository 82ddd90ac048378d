import type { Settings } from '../settings/settings.ts'
import { formatMoment } from '../ui/format.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { textFor } from '../ui/text/text.ts'
import { FollowQueue } from './queue-feed-page.tsx'
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
          <Item comment={comment} {...props} key={comment.id} />
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

function Item({ comment, site, status }: QueuePageProps & { comment: QueuedComment }) {
  const text = textFor(site.language).owner
  const reason = text.queue_reasons[comment.reason]
  return (
    <li id={`comment-${comment.id}`}>
      <p class="who">
        <input
          type="checkbox"
          name={`id-${comment.id}`}
          form="many"
          aria-label={text.tick(comment.name)}
        />
        <b>{comment.name}</b>
        {comment.email && ` · ${comment.email}`}
        {comment.url && (
          <>
            {' · '}
            <a href={comment.url} rel="nofollow noopener">
              {comment.url}
            </a>
          </>
        )}
        {' · '}
        <time datetime={comment.created_at}>
          {formatMoment(comment.created_at, site.language, site.time_zone)}
        </time>{' '}
        {text.on_post} <a href={`/posts/${comment.slug}#comments`}>{comment.title}</a>
      </p>
      <div class="text" dangerouslySetInnerHTML={{ __html: comment.html }} />
      {reason && <p class="reason">{reason}</p>}
      <div class="do">
        {status !== 'approved' && (
          <Act {...{ comment, status }} path="approval" name={text.publish} main />
        )}
        {status === 'approved' && (
          <Act {...{ comment, status }} path="approval" method="DELETE" name={text.unpublish} />
        )}
        {status !== 'spam' && <Act {...{ comment, status }} path="spam" name={text.is_spam} />}
        <Act {...{ comment, status }} method="DELETE" name={text.delete} danger />
      </div>
      {status !== 'spam' && <Reply {...{ comment, status, site }} />}
    </li>
  )
}

interface ActProps {
  comment: QueuedComment
  status: string
  name: string
  path?: string
  method?: 'DELETE'
  main?: boolean
  danger?: boolean
}

function Act({ comment, status, name, path, method, main, danger }: ActProps) {
  const kind = main ? undefined : danger ? 'plain danger' : 'plain'
  return (
    <form method="post" action={`/owner/comments/${comment.id}${path ? `/${path}` : ''}`}>
      <input type="hidden" name="status" value={status} />
      {method && <input type="hidden" name="_method" value={method} />}
      <button class={kind}>{name}</button>
    </form>
  )
}

function Reply({
  comment,
  status,
  site,
}: Pick<QueuePageProps, 'status' | 'site'> & { comment: QueuedComment }) {
  const text = textFor(site.language).owner
  return (
    <details>
      <summary>{status === 'pending' ? text.reply_publishes : text.reply}</summary>
      <form method="post" action={`/owner/comments/${comment.id}/replies`}>
        <input type="hidden" name="status" value={status} />
        <label>
          {text.your_reply(comment.name)}
          <textarea name="body" required maxLength={10_000} rows={4} />
        </label>
        <button>{text.reply}</button>
      </form>
    </details>
  )
}
