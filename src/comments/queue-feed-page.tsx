import type { Settings } from '../settings/settings.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { formatDate } from '../ui/format.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { textFor } from '../ui/text/text.ts'

interface QueueFeedPageProps {
  site: Settings
  waiting: number
  address: string
}

/** The address, this once: only its hash is kept. */
export function QueueFeedPage({ site, waiting, address }: QueueFeedPageProps) {
  const { outbox: text, owner } = textFor(site.language)
  return (
    <OwnerLayout
      site={site}
      title={text.feed_shown}
      current="comments"
      waiting={waiting}
      script="copy"
    >
      <h1>{text.feed_shown}</h1>
      <p>{text.feed_shown_intro}</p>
      <output class="secret" id="secret">
        {address}
      </output>
      <p class="do">
        <CopyButton of="secret" text={owner.door} />
        <a href="/owner/comments">{text.feed_back}</a>
      </p>
    </OwnerLayout>
  )
}

/** Below the queue: the way to the feed of what waits. `since` is when its address was made, if it was. */
export function FollowQueue({ site, since }: { site: Settings; since: string | undefined }) {
  const text = textFor(site.language).outbox
  return (
    <details class="follow">
      <summary>{text.feed_follow}</summary>
      <p class="hint">
        {text.feed_intro}{' '}
        {since && text.feed_since(formatDate(since, site.language, site.time_zone))}
      </p>
      <div class="do">
        <form method="post" action="/owner/comments/feed">
          <button class="plain">{since ? text.feed_replace : text.feed_make}</button>
        </form>
        {since && (
          <form method="post" action="/owner/comments/feed">
            <input type="hidden" name="_method" value="DELETE" />
            <button class="plain danger">{text.feed_stop}</button>
          </form>
        )}
      </div>
    </details>
  )
}
