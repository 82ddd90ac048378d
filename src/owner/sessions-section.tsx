import { formatDate } from '../ui/format.ts'
import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'

export interface ShownSession {
  /** Names it in an address; nobody comes in with it. */
  id: string
  browser: string | null
  os: string | null
  created_at: string
  is_current: boolean
}

export function SessionsSection({ site, sessions }: { site: Settings; sessions: ShownSession[] }) {
  const text = textFor(site.language).owner.door
  return (
    <section class="setting" id="sessions">
      <h2>{text.sessions}</h2>
      <div>
        <ul class="rows">
          {sessions.map((session) => (
            <Session site={site} session={session} key={session.id} />
          ))}
        </ul>
        <form class="do" method="post" action="/owner/devices/sessions">
          <input type="hidden" name="_method" value="DELETE" />
          <button class="plain danger">{text.end_all}</button>
          <span class="hint">{text.end_all_hint}</span>
        </form>
      </div>
    </section>
  )
}

function Session({ site, session }: { site: Settings; session: ShownSession }) {
  const text = textFor(site.language).owner.door
  const { browser, os } = session
  const device = browser && os ? text.device(browser, os) : (browser ?? os ?? text.unknown_device)
  const date = formatDate(session.created_at, site.language, site.time_zone)
  return (
    <li class="row">
      <p>
        <b>{device}</b> <span class="hint">{text.since(date)}</span>
        {session.is_current && <span class="hint">{` · ${text.this_device}`}</span>}
      </p>
      <form method="post" action={`/owner/devices/sessions/${session.id}`}>
        <input type="hidden" name="_method" value="DELETE" />
        <button class="plain" aria-label={text.end_session_of(device, date)}>
          {text.end_session}
        </button>
      </form>
    </li>
  )
}
