import type { Settings } from '../settings/settings.ts'
import { formatMoment } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import { Only } from '../ui/viewer.tsx'
import type { QueueList } from './decided.ts'
import { MOST_LETTERS } from './input.ts'
import { ListAskedFor } from './list-asked-for.tsx'
import { BLOCKED } from './moderation.ts'
import type { QueuedComment } from './queue-queries.ts'
import type { SentCount } from './sent-queries.ts'
import { QueueSigns } from './queue-signs.tsx'

interface QueueItemProps {
  comment: QueuedComment
  site: Settings
  list: QueueList
  /** What else came from its writer; asked for where it waits. */
  sent?: SentCount[]
}

/** One comment in the queue, and what can be done with it. */
export function QueueItem({ comment, site, list, sent = [] }: QueueItemProps) {
  const { status } = list
  const text = textFor(site.language).owner
  return (
    <li id={`comment-${comment.id}`} tabIndex={-1}>
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
      <Reason {...{ comment, site }} />
      {status === 'pending' && <QueueSigns {...{ comment, sent, site }} />}
      <div class="do">
        {status !== 'approved' && (
          <Act {...{ comment, list }} path="approval" name={text.publish} main />
        )}
        {status === 'approved' && (
          <Act {...{ comment, list }} path="approval" method="DELETE" name={text.unpublish} />
        )}
        {status !== 'spam' && <Act {...{ comment, list }} path="spam" name={text.is_spam} />}
        {status === 'approved' && comment.parent_id === null && (
          <Pin {...{ comment, list, site }} />
        )}
        {status === 'approved' && comment.by_owner === 0 && <Thank {...{ comment, list, site }} />}
        {comment.by_owner === 0 && (
          <Only right="blocking">
            <Act {...{ comment, list }} path="block" name={text.moderation.block_writer} />
          </Only>
        )}
        <AskDeletion {...{ comment, list, site }} />
      </div>
      {status !== 'spam' && <Reply {...{ comment, list, site }} />}
      <Edit {...{ comment, list, site }} />
    </li>
  )
}

function Reason({ comment, site }: Pick<QueueItemProps, 'comment' | 'site'>) {
  const { reason, status, pinned, corrected_at } = comment
  const { correction, owner } = textFor(site.language)
  const { moderation, queue_reasons } = owner
  const blocked = status === 'spam' ? moderation.blocked_spam : moderation.blocked_waits
  const unsaid = status === 'pending' ? moderation.taken_back : pinned === 1 && moderation.pinned
  const words = reason.startsWith(BLOCKED)
    ? blocked(reason.slice(BLOCKED.length))
    : (queue_reasons[reason] ?? unsaid)
  return (
    <>
      {words && <p class="reason">{words}</p>}
      {corrected_at !== null && status === 'approved' && <p class="reason">{correction.thanked}</p>}
    </>
  )
}

function Pin({ comment, list, site }: QueueItemProps) {
  const text = textFor(site.language).owner.moderation
  return comment.pinned === 1 ? (
    <Act {...{ comment, list }} path="pin" method="DELETE" name={text.unpin} />
  ) : (
    <Act {...{ comment, list }} path="pin" name={text.pin} />
  )
}

/** For what it led to: the post then ends with a word about it. */
function Thank({ comment, list, site }: QueueItemProps) {
  const text = textFor(site.language).correction
  return comment.corrected_at === null ? (
    <Act {...{ comment, list }} path="correction" name={text.thank} />
  ) : (
    <Act {...{ comment, list }} path="correction" method="DELETE" name={text.no_thanks} />
  )
}

interface ActProps {
  comment: QueuedComment
  list: QueueList
  name: string
  path?: string
  method?: 'DELETE'
  main?: boolean
  danger?: boolean
}

function Act({ comment, list, name, path, method, main, danger }: ActProps) {
  const kind = main ? undefined : danger ? 'plain danger' : 'plain'
  return (
    <form method="post" action={`/owner/comments/${comment.id}${path ? `/${path}` : ''}`}>
      <ListAskedFor {...list} />
      {method && <input type="hidden" name="_method" value={method} />}
      <button class={kind}>{name}</button>
    </form>
  )
}

function Reply({ comment, list, site }: QueueItemProps) {
  const text = textFor(site.language).owner
  return (
    <details class="reply">
      <summary>{list.status === 'pending' ? text.reply_publishes : text.reply}</summary>
      <form method="post" action={`/owner/comments/${comment.id}/replies`}>
        <ListAskedFor {...list} />
        <label>
          {text.your_reply(comment.name)}
          <textarea name="body" required maxLength={10_000} rows={4} />
        </label>
        <button>{text.reply}</button>
      </form>
    </details>
  )
}

/** A deleted comment has lost its text: nothing brings that back. */
function AskDeletion({ comment, list, site }: QueueItemProps) {
  const text = textFor(site.language).owner
  return (
    <details class="ask-deletion">
      <summary>{text.delete}</summary>
      <p class="hint">{text.moderation.deletion}</p>
      <Act {...{ comment, list }} method="DELETE" name={text.moderation.delete_it} danger />
    </details>
  )
}

function Edit({ comment, list, site }: QueueItemProps) {
  const text = textFor(site.language).owner.moderation
  return (
    <details>
      <summary>{text.edit}</summary>
      <form method="post" action={`/owner/comments/${comment.id}/text`}>
        <ListAskedFor {...list} />
        <label>
          {text.edit_text(comment.name)}
          <textarea name="body" required maxLength={MOST_LETTERS} rows={4}>
            {comment.body}
          </textarea>
        </label>
        <button>{text.save}</button>
      </form>
    </details>
  )
}
