import type { ComponentChildren } from 'preact'
import type { Settings } from '../settings/settings.ts'
import { formatShare } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import { type BarRow, BarTable } from './bar-table.tsx'
import { csvAt } from './csv-address.ts'
import type { Dimension } from './day-detail.ts'
import type { Report } from './report.ts'
import type { Tally } from './sums.ts'
import { nameOf } from './value-name.ts'

interface TablesProps {
  site: Settings
  report: Report
  /** Whoever looks at a shared page is led to no post's statistics, and to no CSV. */
  is_shared?: boolean
}

/** By what the readings can be told apart; where they came from first. */
const tables: [keyof Report['tops'], name: TopTable][] = [
  ['source', 'sources'],
  ['channel', 'channels'],
  ['referrer', 'referrers'],
  ['campaign', 'campaigns'],
  ['country', 'countries'],
  ['language', 'languages'],
  ['device', 'devices'],
  ['browser', 'browsers'],
  ['os', 'systems'],
]
type TopTable =
  | 'sources'
  | 'channels'
  | 'referrers'
  | 'campaigns'
  | 'countries'
  | 'languages'
  | 'devices'
  | 'browsers'
  | 'systems'

export function TopTables({ site, report, is_shared }: TablesProps) {
  const text = textFor(site.language).owner.stats
  const { views, visitors } = text.columns
  return (
    <>
      {tables.map(([dimension, name]) => (
        <BarTable
          site={site}
          id={name}
          title={text.tables[name]}
          columns={[views, visitors]}
          rows={topRows(site, report, dimension)}
          empty={text.empty[name]}
          csv={is_shared ? null : csvAt(report, dimension)}
          note={name === 'countries' && <p class="hint">{text.only_here.countries}</p>}
          key={name}
        />
      ))}
    </>
  )
}

export function PostTable({ site, report, is_shared }: TablesProps) {
  const text = textFor(site.language).owner.stats
  const { views, visitors, reads } = text.columns
  const rows = report.tops.post.map((top): BarRow => {
    const post = report.posts.get(Number(top.value))
    const name = nameOf('post', top.value, site.language, report.posts)
    return {
      key: top.value,
      name: post && !is_shared ? <a href={`/owner/stats/posts/${post.id}`}>{name}</a> : name,
      figures: [top.views, top.visitors, formatShare(top.reads / top.views, site.language)],
    }
  })
  return (
    <BarTable
      {...{ site, rows }}
      id="posts"
      title={text.tables.posts}
      columns={[views, visitors, reads]}
      empty={text.empty.posts}
      csv={is_shared ? null : csvAt(report, 'post')}
    />
  )
}

function topRows(site: Settings, report: Report, dimension: Dimension): BarRow[] {
  return report.tops[dimension].map(({ value, views, visitors }) => ({
    key: value,
    name: nameOf(dimension, value, site.language, report.posts),
    figures: [views, visitors],
  }))
}

/** What readers did beside reading. */
export function TallyTables({ site, report }: TablesProps) {
  const { searches, not_found } = report
  const text = textFor(site.language).owner.stats
  const { columns } = text
  return (
    <>
      <LinkTable site={site} report={report} />
      {report.searches.length > 0 && (
        <BarTable
          site={site}
          id="searches"
          title={text.tables.searches}
          columns={[columns.searches]}
          rows={tallyRows(searches, ({ detail }) =>
            detail === 'nothing' ? text.found_nothing : null,
          )}
          empty={text.empty.searches}
          csv={csvAt(report, 'search')}
        />
      )}
      <BarTable
        site={site}
        id="not_found"
        title={text.tables.not_found}
        columns={[columns.calls]}
        rows={tallyRows(not_found, ({ value, detail }) => (
          <>
            {detail && `${text.linked_from(detail)} `}
            <RedirectLink address={value} words={text.redirect_link} />
          </>
        ))}
        empty={text.empty.not_found}
        csv={csvAt(report, 'not_found')}
      />
    </>
  )
}

export function LinkTable({ site, report, is_shared }: TablesProps) {
  const text = textFor(site.language).owner.stats
  return (
    <BarTable
      site={site}
      id="links"
      title={text.tables.links}
      columns={[text.columns.presses]}
      rows={tallyRows(report.links, () => null)}
      empty={text.empty.links}
      csv={is_shared ? null : csvAt(report, 'link')}
    />
  )
}

/** To the form that makes it lead somewhere: only what could be the address of a post or page. */
function RedirectLink({ address, words }: { address: string; words: string }) {
  if (!/^\/(?:posts\/)?[^/]+$/.test(address)) return null
  return <a href={`/owner/redirects/new?from=${encodeURIComponent(address)}`}>{words}</a>
}

function tallyRows(tallies: Tally[], explain: (tally: Tally) => ComponentChildren): BarRow[] {
  return tallies.map((tally) => ({
    key: `${tally.value} ${tally.detail}`,
    name: (
      <>
        {tally.value} <small>{explain(tally)}</small>
      </>
    ),
    figures: [tally.hits],
  }))
}
