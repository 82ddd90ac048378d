import type { Settings } from '../settings/settings.ts'
import { formatNumber, formatShare } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import { expectedSeconds } from './expected-time.ts'
import { type HeadingPlace, headingPlaces, reachedAt } from './heading-places.ts'
import type { Stay } from './report.ts'

/** Below so many readings a share of them says little. */
const ENOUGH = 10

interface ReadingProps {
  site: Settings
  stay: Stay
  html: string
  words: number
}

/** How far readers came in the text, and how long they stayed. */
export function ReadingSection({ site, stay, html, words }: ReadingProps) {
  const text = textFor(site.language).owner.stats
  const time = (seconds: number) => text.time(Math.floor(seconds / 60), seconds % 60)
  const { median_seconds, told, curve } = stay
  return (
    <section class="chart" id="reading">
      <h2>{text.reading}</h2>
      {median_seconds === null ? (
        <p class="hint">{text.reading_none}</p>
      ) : (
        <>
          <p>
            {text.reading_time(time(median_seconds), time(expectedSeconds(words)))}{' '}
            <span class="hint">
              {text.reading_told({ n: told, figure: formatNumber(told, site.language) })}
              {told < ENOUGH && ` ${text.reading_few}`}
            </span>
          </p>
          <Curve site={site} curve={curve} headings={headingPlaces(html)} />
        </>
      )}
    </section>
  )
}

interface CurveProps {
  site: Settings
  curve: number[]
  headings: HeadingPlace[]
}

function Curve({ site, curve, headings }: CurveProps) {
  const percents = [1, 0.5, 0].map((share) => formatShare(share, site.language))
  const path = curvePath(curve)
  return (
    <>
      <div class="plot low">
        {percents.map((words, n) => (
          <span class="grid" style={`top:${n * 50}%`} key={words}>
            {words}
          </span>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path class="area" d={`${path}V100H0Z`} />
          {headings.map(({ title, at }) => (
            <path class="heading" d={`M${(at * 100).toFixed(1)} 0V100`} key={title}>
              <title>{title}</title>
            </path>
          ))}
          <path class="views" d={path} />
        </svg>
      </div>
      <p class="axis" aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((at) => (
          <span style={`left:${at * 100}%`} key={at}>
            {formatShare(at, site.language)}
          </span>
        ))}
      </p>
      <CurveTable {...{ site, curve, headings }} />
    </>
  )
}

/** Each heading in its place between the tenths. */
function CurveTable({ site, curve, headings }: CurveProps) {
  const text = textFor(site.language).owner.stats
  const tenths = curve.map((_, n) => ({ title: '', at: (n + 1) / 10 }))
  const places = [...tenths, ...headings].toSorted((a, b) => a.at - b.at)
  return (
    <details open={headings.length > 0}>
      <summary>{text.reading_table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.reached}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ title, at }) => (
            <tr key={`${title} ${at}`}>
              <td>
                {formatShare(at, site.language)} {title && <b>{title}</b>}
              </td>
              <td>{formatShare(reachedAt(curve, at), site.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** From everybody at the first word; the line of the chart goes through middles, this one from edge to edge. */
function curvePath(curve: number[]): string {
  const points = [1, ...curve].map((share, n) => `${n * 10} ${Math.round((1 - share) * 1000) / 10}`)
  return `M${points.join('L')}`
}
