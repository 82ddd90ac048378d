import type { Settings } from '../settings/settings.ts'
import { formatNumber, formatShare } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import { linePath } from './chart.ts'
import type { Figures } from './day-detail.ts'
import type { Point, Report } from './report.ts'

const tiles = ['views', 'visitors', 'reads', 'rate', 'comments', 'likes'] as const
type Tile = (typeof tiles)[number]

/** The period's figures, each with what it was before and how it went. */
export function Tiles({ site, report }: { site: Settings; report: Report }) {
  const text = textFor(site.language).owner.stats
  return (
    <ul class="tiles" id="figures">
      {tiles.map((tile) => (
        <li key={tile} id={tile === 'comments' ? 'comments' : undefined}>
          <span class="n">{written(tile, valueOf(tile, report.totals), site)}</span>
          <span class="l">{text.tiles[tile]}</span>
          {report.before && (
            <Change {...{ tile, site }} now={report.totals} before={report.before} />
          )}
          <Spark tile={tile} series={report.series} />
        </li>
      ))}
    </ul>
  )
}

function Change({ tile, site, now, before }: ChangeProps) {
  const text = textFor(site.language).owner.stats
  const [is, was] = [valueOf(tile, now), valueOf(tile, before)]
  const change = changeWords(tile, is, was, site)
  return (
    <span class="change">
      {change && <b class={is > was ? 'up' : 'down'}>{change}</b>}{' '}
      <span>{text.was(written(tile, was, site))}</span>
    </span>
  )
}

interface ChangeProps {
  tile: Tile
  site: Settings
  now: Figures
  before: Figures
}

/** Of little, how many more; of much, how many per cent; of a share, points. */
function changeWords(tile: Tile, is: number, was: number, { language }: Settings): string {
  const sign = is > was ? '+' : '−'
  if (tile === 'rate') {
    const points = Math.abs(Math.round(is * 100) - Math.round(was * 100))
    return points === 0 ? '' : `${sign}${points}`
  }
  if (is === was) return ''
  const by = Math.abs(is - was)
  return sign + (was < 20 ? formatNumber(by, language) : formatShare(by / was, language))
}

/** Hours know views and people alone, and one step makes no line. */
function Spark({ tile, series }: { tile: Tile; series: Point[] }) {
  const known = series.map((point) => (tile === 'rate' ? rateOf(point) : point[tile]))
  const values = known.filter((value) => value !== undefined)
  const most = Math.max(...values)
  if (values.length < 2 || values.length < series.length || most === 0) return null
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path d={linePath(values, most)} />
    </svg>
  )
}

function valueOf(tile: Tile, figures: Figures): number {
  return tile === 'rate' ? (rateOf(figures) ?? 0) : figures[tile]
}

function rateOf({ reads, views }: { reads?: number; views: number }): number | undefined {
  return reads === undefined ? undefined : views === 0 ? 0 : reads / views
}

function written(tile: Tile, value: number, { language }: Settings): string {
  return tile === 'rate' ? formatShare(value, language) : formatNumber(value, language)
}
