import type { FieldError } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import { type Period, presets } from './period.ts'

interface PeriodBarProps {
  site: Settings
  period: Period
  /** The address of the page, without its query. */
  page: string
  today: string
}

/** Which field, and why; what is shown instead. */
export function WrongPeriod({ site, refused }: { site: Settings; refused: FieldError[] }) {
  const text = textFor(site.language).owner.stats
  const labels: Record<string, string> = { from: text.from, to: text.to, period: text.period }
  if (refused.length === 0) return null
  return (
    <p class="note" role="alert">
      {refused.map(({ field, message }) => `${labels[field]}: ${text.period_errors[message]} `)}
      {text.wrong_period}
    </p>
  )
}

/** From when to when: a link for the usual spans, a small form for any other. */
export function PeriodBar({ site, period, page, today }: PeriodBarProps) {
  const text = textFor(site.language).owner.stats
  return (
    <div class="period">
      <nav class="tabs" aria-label={text.period}>
        {presets.map((preset) => (
          <a
            href={`${page}?period=${preset}`}
            aria-current={preset === period.preset ? 'true' : undefined}
            key={preset}
          >
            {text.presets[preset]}
          </a>
        ))}
      </nav>
      <details open={period.preset === null}>
        <summary>{text.other_days}</summary>
        <form action={page}>
          <label>
            {text.from}
            <input type="date" name="from" value={period.from} max={today} required />
          </label>
          <label>
            {text.to}
            <input type="date" name="to" value={period.to} max={today} required />
          </label>
          <button class="plain">{text.show}</button>
        </form>
      </details>
    </div>
  )
}
