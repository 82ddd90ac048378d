import type { Settings } from '../settings/settings.ts'
import { formatNumber } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import { csvAt } from './csv-address.ts'
import { markedAt } from './marks.ts'
import type { Report } from './report.ts'
import { stepName } from './step-name.ts'

export interface ChartProps {
  site: Settings
  report: Report
  /** Without the ways that only the owner may go. */
  is_shared?: boolean
}

/** What the chart draws, in figures: the newest first, as it is the one looked for. */
export function ChartTable({ site, report, is_shared }: ChartProps) {
  const text = textFor(site.language).owner.stats
  const figure = (value: number | undefined) => {
    return value === undefined ? '–' : formatNumber(value, site.language)
  }
  const marks = markedAt(report, site.time_zone)
  const has_reads = report.unit !== 'hour'
  return (
    <details>
      <summary>{text.chart_table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.step}</th>
            <th scope="col">{text.columns.views}</th>
            <th scope="col">{text.columns.visitors}</th>
            {has_reads && <th scope="col">{text.columns.reads}</th>}
          </tr>
        </thead>
        <tbody>
          {report.series.toReversed().map((point) => (
            <tr key={point.at}>
              <td>
                {stepName(point.at, report.unit, site.language)}
                {marks.get(point.at)?.map(({ what, post_id }) => (
                  <small key={`${what} ${post_id}`}>
                    {text.marks[what]}: {report.posts.get(post_id)?.title}
                  </small>
                ))}
              </td>
              <td>{figure(point.views)}</td>
              <td>{figure(point.visitors)}</td>
              {has_reads && <td>{figure(point.reads)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {!is_shared && (
        <a
          class="csv"
          href={csvAt(report, 'timeseries')}
          aria-label={`${text.chart[report.unit]}: ${text.csv}`}
        >
          {text.csv}
        </a>
      )}
    </details>
  )
}
