import type { ComponentChildren } from 'preact'
import type { Settings } from '../settings/settings.ts'
import { formatNumber } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'

/** So many rows are shown at once; the rest waits behind a line. */
const SHOWN = 8

export interface BarRow {
  key: string
  name: ComponentChildren
  /** In the order of the columns; the first is the length of the bar. */
  figures: (number | string)[]
}

interface BarTableProps {
  site: Settings
  /** Where sentences lead. */
  id: string
  title: string
  columns: string[]
  rows: BarRow[]
  /** Said where there are none. */
  empty: string
  /** Where the same is as CSV. */
  csv?: string | null
  /** Said below, whatever there is. */
  note?: ComponentChildren
}

/** The most frequent first, each with a bar behind its name. */
export function BarTable({ site, id, title, columns, rows, empty, csv, note }: BarTableProps) {
  const text = textFor(site.language).owner.stats
  const most = Math.max(...rows.map(({ figures: [value] }) => Number(value)))
  const shown = rows.slice(0, rows.length === SHOWN + 1 ? SHOWN + 1 : SHOWN)
  const rest = rows.slice(shown.length)
  return (
    <section id={id}>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p class="hint">{empty}</p>
      ) : (
        <Rows {...{ site, title, columns, most }} rows={shown} />
      )}
      {rest.length > 0 && (
        <details>
          <summary>{text.more_rows(formatNumber(rest.length, site.language))}</summary>
          <Rows {...{ site, title, columns, most }} rows={rest} />
        </details>
      )}
      {csv && rows.length > 0 && (
        <a class="csv" href={csv} aria-label={`${title}: ${text.csv}`}>
          {text.csv}
        </a>
      )}
      {note}
    </section>
  )
}

type RowsProps = Pick<BarTableProps, 'site' | 'title' | 'columns' | 'rows'> & { most: number }

function Rows({ site, title, columns, rows, most }: RowsProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">{title}</span>
          </th>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, figures }) => (
          <tr key={key}>
            <td style={`--w:${widthOf(Number(figures[0]), most)}%`}>{name}</td>
            {figures.map((value, n) => (
              <td key={columns[n]}>
                {typeof value === 'number' ? formatNumber(value, site.language) : value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function widthOf(value: number, most: number): number {
  return most === 0 ? 0 : Math.round((value / most) * 1000) / 10
}
