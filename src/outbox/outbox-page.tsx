import type { Settings } from '../settings/settings.ts'
import { formatMoment } from '../ui/format.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { textFor } from '../ui/text/text.ts'
import { answerInWords } from './answer.ts'
import type { ListedBulletin, ListedMessage } from './message-queries.ts'

type Status = ListedMessage['status']

interface OutboxPageProps {
  site: Settings
  waiting: number
  messages: Record<Status, ListedMessage[]>
  bulletins: ListedBulletin[]
}

/** Trouble first. */
const order: Status[] = ['failed', 'waiting', 'sent']

export function OutboxPage({ site, waiting, messages, bulletins }: OutboxPageProps) {
  const text = textFor(site.language).outbox
  const shown = order.filter((status) => messages[status].length > 0)
  return (
    <OwnerLayout site={site} title={text.title} current="settings" waiting={waiting}>
      <div class="bar">
        <h1>{text.title}</h1>
        <nav class="tabs" aria-label={text.title}>
          <a href="/owner/settings#notices">{text.notices}</a>
        </nav>
      </div>
      {shown.length + bulletins.length === 0 && <p>{text.empty}</p>}
      {shown.map((status) => (
        <section key={status}>
          <h2>{text.states[status]}</h2>
          <ul class="rows">
            {messages[status].map((message) => (
              <Message site={site} message={message} key={message.kind + message.comment_id} />
            ))}
          </ul>
        </section>
      ))}
      {bulletins.length > 0 && (
        <section>
          <h2>{text.bulletins.label}</h2>
          <ul class="rows">
            {bulletins.map((bulletin) => (
              <BulletinRow site={site} bulletin={bulletin} key={bulletin.url + bulletin.way} />
            ))}
          </ul>
        </section>
      )}
    </OwnerLayout>
  )
}

function Message({ site, message }: { site: Settings; message: ListedMessage }) {
  const text = textFor(site.language).outbox
  const { kind, status, name, slug, title, last_answer, comment_id } = message
  return (
    <li>
      <p class="who">
        <b>{text.kinds[kind]}</b> {text.about(name)} <a href={`/posts/${slug}`}>{title}</a>
        {` · ${history(site, message)}`}
      </p>
      {last_answer && status !== 'sent' && <p class="reason">{answerInWords(last_answer, text)}</p>}
      {status !== 'sent' && (
        <form class="do" method="post" action="/owner/outbox/tries">
          <input type="hidden" name="comment" value={comment_id} />
          <input type="hidden" name="kind" value={kind} />
          <button class="plain">{text.try_again}</button>
        </form>
      )}
    </li>
  )
}

function BulletinRow({ site, bulletin }: { site: Settings; bulletin: ListedBulletin }) {
  const text = textFor(site.language).outbox
  const { kind, post_id, occasion, way, title, message, url, status, last_answer } = bulletin
  const state = status === 'sent' ? '' : `${text.states[status]} · `
  return (
    <li>
      <p class="who">
        <b>{text.bulletins.ways[way]}</b> <a href={url}>{title}</a>
        {` · ${state}${history(site, bulletin)}`}
      </p>
      <p>{message}</p>
      {last_answer && status !== 'sent' && <p class="reason">{answerInWords(last_answer, text)}</p>}
      {status !== 'sent' && (
        <form class="do" method="post" action="/owner/outbox/bulletins/tries">
          {Object.entries({ kind, post_id, occasion, way }).map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={name} />
          ))}
          <button class="plain">{text.try_again}</button>
        </form>
      )}
    </li>
  )
}

type History = Pick<ListedMessage, 'status' | 'tries' | 'next_at' | 'sent_at' | 'created_at'>

function history(site: Settings, { status, tries, next_at, sent_at, created_at }: History) {
  const text = textFor(site.language).outbox
  const moment = (at: string) => formatMoment(at, site.language, site.time_zone)
  if (status === 'sent') return moment(sent_at ?? created_at)
  const tried = tries > 0 ? [text.tries(tries)] : []
  const next = status === 'waiting' ? [text.next_try(moment(next_at))] : []
  return [...tried, ...next].join(', ') || moment(created_at)
}
