import type { Settings } from '../settings/settings.ts'
import { trustHtml } from '../lib/safe-html.ts'
import { textFor } from '../ui/text/text.ts'
import { OwnLayout } from './own-layout.tsx'
import type { OwnersComment } from './owner-queries.ts'

interface DecidePageProps {
  site: Settings
  what: 'approve' | 'spam' | 'reply'
  comment: OwnersComment
}

/** Asks the owner, who came by a link, before it does anything. The form goes to the page's own address. */
export function DecidePage({ site, what, comment }: DecidePageProps) {
  const { outbox, owner } = textFor(site.language)
  const buttons = { approve: owner.publish, spam: owner.is_spam, reply: owner.reply }
  return (
    <OwnLayout site={site} title={outbox.links[what](comment.name)}>
      <blockquote class="body" dangerouslySetInnerHTML={{ __html: trustHtml(comment.html) }} />
      <form method="post" class="write">
        {what === 'reply' && (
          <label>
            {owner.your_reply(comment.name)}
            <textarea name="body" required maxLength={10_000} rows={5} />
          </label>
        )}
        <button>{buttons[what]}</button>
      </form>
    </OwnLayout>
  )
}

export function ConfirmPage({ site, email }: { site: Settings; email: string }) {
  const text = textFor(site.language).outbox.links
  return (
    <OwnLayout site={site} title={text.confirm(email)}>
      <p>{text.confirm_words}</p>
      <form method="post">
        <button>{text.confirm_button}</button>
      </form>
    </OwnLayout>
  )
}

export function UnsubscribePage({ site, email }: { site: Settings; email: string }) {
  const text = textFor(site.language).outbox.links
  return (
    <OwnLayout site={site} title={text.unsubscribe(email)}>
      <form method="post" class="choices">
        <button class="plain" name="of" value="thread">
          {text.unsubscribe_thread}
        </button>
        <button name="of" value="all">
          {text.unsubscribe_all}
        </button>
      </form>
    </OwnLayout>
  )
}

interface DonePageProps {
  site: Settings
  words: string
  /** Whether the way to the queue is shown. */
  to_queue: boolean
}

export function DonePage({ site, words, to_queue }: DonePageProps) {
  const text = textFor(site.language)
  return (
    <OwnLayout site={site} title={text.outbox.links.title}>
      <p role="status">{words}</p>
      <p class="meta">
        {to_queue ? (
          <a href="/owner/comments">{text.outbox.links.to_queue}</a>
        ) : (
          <a href="/">{text.to_front_page}</a>
        )}
      </p>
    </OwnLayout>
  )
}
