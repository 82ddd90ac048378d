import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import type { QueuedComment } from './queue-queries.ts'
import type { SentCount } from './sent-queries.ts'

interface QueueSignsProps {
  comment: QueuedComment
  /** What else came from its writer. */
  sent: SentCount[]
  site: Settings
}

/** What is known of the writer of a comment that waits. */
export function QueueSigns({ comment, sent, site }: QueueSignsProps) {
  const text = textFor(site.language).owner.moderation
  const of = comment.email ? text.sent_from.address : text.sent_from.name
  return (
    <p class="hint">
      {comment.opened !== null && `${openingOf(comment, text)} · `}
      {sent.length === 0 ? of.nothing : of.also}
      {sent.map((one, i) => (
        <span key={one.status}>
          {i > 0 && ','} <Sent {...{ comment, site }} sent={one} />
        </span>
      ))}
    </p>
  )
}

function openingOf(
  { opened, read }: QueuedComment,
  { opening }: { opening: { never: string; opened: string; read: string } },
): string {
  if (opened === 0) return opening.never
  return read === 1 ? opening.read : opening.opened
}

/** With the way to them. */
function Sent({ comment, sent, site }: Omit<QueueSignsProps, 'sent'> & { sent: SentCount }) {
  const query = new URLSearchParams({ status: sent.status, q: comment.email ?? comment.name })
  const { sent_count, or_more } = textFor(site.language).owner.moderation
  const count = sent.or_more ? or_more(sent.count) : String(sent.count)
  return <a href={`/owner/comments?${query}`}>{sent_count[sent.status](count)}</a>
}
