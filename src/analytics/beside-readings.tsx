import type { Settings } from '../settings/settings.ts'
import { formatMoment, formatNumber, formatShare } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import type { Live, Report } from './report.ts'

/** What Cloudflare's free plan writes in a day. */
const FREE_ROWS = 100_000

interface SectionProps {
  site: Settings
  report: Report
}

/** Who is here now. */
export function LiveLine({ site, live }: { site: Settings; live: Live }) {
  const text = textFor(site.language).owner.stats
  const { visitors: n } = live
  const figure = formatNumber(n, site.language)
  return (
    <p class={n > 0 ? 'live' : 'live none'}>
      {n > 0 ? text.live({ n, figure }) : text.live_nobody}
      {live.posts.map(({ title, visitors }, at) => (
        <span key={title}>
          {at === 0 ? ': ' : ' · '}
          {title}
          {visitors > 1 && ` (${formatNumber(visitors, site.language)})`}
        </span>
      ))}
    </p>
  )
}

export function FeedSection({ site, report }: SectionProps) {
  const text = textFor(site.language).owner.stats
  const { services, direct } = report.subscribers
  const figure = (value: number) => formatNumber(value, site.language)
  const n = services.reduce((sum, { readers }) => sum + readers, direct)
  return (
    <section id="feeds">
      <h3>{text.feeds}</h3>
      <p>
        {n === 0 ? text.feed_none : text.feed_readers({ n, figure: figure(n) })}{' '}
        {services.map(({ service, readers }) => `${service} ${figure(readers)} · `)}
        {direct > 0 && `${text.feed_direct} ${figure(direct)}`}
      </p>
      <p class="hint">{text.feed_rule}</p>
    </section>
  )
}

/** What counting takes of the day's room, and when there was none left. */
export function RoomSection({ site, report, rows_a_day }: SectionProps & { rows_a_day: number }) {
  const text = textFor(site.language).owner.stats
  const figure = (value: number) => formatNumber(value, site.language)
  const share = formatShare(report.rows_today / FREE_ROWS, site.language)
  return (
    <section id="room">
      <h3>{text.room}</h3>
      <p>{text.rows_today(figure(report.rows_today), share, figure(rows_a_day))}</p>
    </section>
  )
}

export function StoppedNote({ site, report }: SectionProps) {
  if (report.stopped.length === 0) return null
  const text = textFor(site.language).owner.stats
  const moments = report.stopped.map(({ stopped_at }) => {
    return formatMoment(stopped_at, site.language, 'UTC')
  })
  return <p class="note">{text.stopped(moments.join(', '))}</p>
}
