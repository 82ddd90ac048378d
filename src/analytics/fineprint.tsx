import type { Settings } from '../settings/settings.ts'
import { formatDays } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import type { Report } from './report.ts'

/** What the figures above mean, in one line. */
export function Fineprint({ site, report }: { site: Settings; report: Report }) {
  const text = textFor(site.language).owner.stats
  const { previous, has_sample } = report
  return (
    <p class="hint fine">
      {previous && `${text.days_before(formatDays(previous.from, previous.to, site.language))} `}
      {text.people_are_daily} <a href="/about-these-numbers">{text.how}</a>
      {has_sample && <b> {text.sample}</b>}
    </p>
  )
}
