import type { Settings } from '../settings/settings.ts'
import { formatNumber, formatShortDay } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import { areaPath, labelledSteps, linePath, middleOf, roundTop } from './chart.ts'
import { type ChartProps, ChartTable } from './chart-table.tsx'
import { markedAt } from './marks.ts'
import { type Mark, marked, type Point, type Report } from './report.ts'
import { shortStepName, stepName } from './step-name.ts'

const MOST_LABELS = 5
const NAMED_MARKS = 3

/**
 * Views and people over time. The drawing stretches, the letters around it do not. Above it lies a row of radio
 * buttons, a step each: pointing, touching and the arrow keys all show a step's values, without script.
 */
export function ChartFigure({ site, report, is_shared }: ChartProps) {
  const text = textFor(site.language).owner.stats
  const { series, series_before, unit } = report
  const views = series.map((point) => point.views)
  const people = series.map((point) => point.visitors)
  const earlier = series_before.slice(0, series.length).map((point) => point.views)
  const before = earlier.some((value) => value > 0) ? earlier : []
  const top = roundTop(Math.max(...views, ...before))
  const figure = (value: number) => formatNumber(value, site.language)
  return (
    <section class="chart" id="chart">
      <h2>{text.chart[unit]}</h2>
      <p class="key">
        <span class="of-views">{text.chart_views}</span>
        <span class="of-people">{text.chart_people}</span>
        {before.length > 0 && <span class="of-before">{text.chart_before}</span>}
      </p>
      <div class="plot">
        {[top, top / 2, 0].map((value) => (
          <span class="grid" style={`top:${100 - (value / top) * 100}%`} key={value}>
            {figure(value)}
          </span>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path class="before" d={linePath(before, top, series.length)} />
          <path class="area" d={areaPath(views, top)} />
          <path class="people" d={linePath(people, top)} />
          <path class="views" d={linePath(views, top)} />
        </svg>
        <Steps site={site} report={report} />
      </div>
      <Axis site={site} report={report} />
      <Marks site={site} report={report} />
      <ChartTable {...{ site, report, is_shared }} />
    </section>
  )
}

function Steps({ site, report }: { site: Settings; report: Report }) {
  const text = textFor(site.language).owner.stats
  const marks = markedAt(report, site.time_zone)
  return (
    <fieldset class="steps">
      <legend class="unseen">{text.chart_values}</legend>
      {report.series.map((point, n) => (
        <Step
          {...{ site, report, point }}
          marks={marks.get(point.at) ?? []}
          is_late={n * 2 >= report.series.length}
          key={point.at}
        />
      ))}
    </fieldset>
  )
}

interface StepProps {
  site: Settings
  report: Report
  point: Point
  marks: Mark[]
  /** In the right half: its values stand to its left. */
  is_late: boolean
}

function Step({ site, report, point, marks, is_late }: StepProps) {
  const text = textFor(site.language).owner.stats
  const figure = (value: number) => formatNumber(value, site.language)
  const kind = [is_late && 'late', marks.length > 0 && 'marked'].filter(Boolean).join(' ')
  return (
    <label class={kind || undefined}>
      <input class="unseen" type="radio" name="step" />
      <span class="values">
        <b>{stepName(point.at, report.unit, site.language)}</b>
        <span>
          {figure(point.views)} {text.chart_views}
        </span>
        <span>
          {figure(point.visitors)} {text.chart_people}
        </span>
        {marks.map(({ what, post_id }) => (
          <span key={`${what} ${post_id}`}>
            {text.marks[what]}: {report.posts.get(post_id)?.title}
          </span>
        ))}
      </span>
    </label>
  )
}

/** What the dots mean, a line for each kind, the newest first. */
function Marks({ site, report }: { site: Settings; report: Report }) {
  const { marks, posts } = report
  const text = textFor(site.language).owner.stats
  const by_kind = Map.groupBy(marks, ({ what }) => what)
  return marked.map((what) => {
    const of_kind = by_kind.get(what) ?? []
    if (of_kind.length === 0) return null
    const named = of_kind.slice(0, NAMED_MARKS).map(({ day, post_id }) => {
      return `${posts.get(post_id)?.title} (${formatShortDay(day, site.language)})`
    })
    const rest = of_kind.length - named.length
    if (rest > 0) named.push(text.more_marks(formatNumber(rest, site.language)))
    return (
      <p class="marks" key={what}>
        {text.marks[what]}: {named.join(' · ')}
      </p>
    )
  })
}

function Axis({ site, report }: { site: Settings; report: Report }) {
  const { series, unit } = report
  return (
    <p class="axis" aria-hidden="true">
      {labelledSteps(series.length, MOST_LABELS).map((n) => (
        <span style={`left:${middleOf(n, series.length).toFixed(2)}%`} key={n}>
          {shortStepName(series[n]?.at ?? '', unit, site.language)}
        </span>
      ))}
    </p>
  )
}
