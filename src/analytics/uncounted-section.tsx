import type { Settings } from '../settings/settings.ts'
import { formatNumber } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'
import { BarTable } from './bar-table.tsx'
import { canBeCounted, countedFamilies } from './counted-families.ts'
import { csvAt } from './csv-address.ts'
import { FamilyForm } from './family-form.tsx'
import type { Report } from './report.ts'
import type { UncountedSum } from './sums.ts'

/** So many families of a reason are named; the table of all is in the CSV. */
const NAMED = 12

/** What came and was no reading: each reason, and behind it which programs. */
export function UncountedSection({ site, report }: UncountedProps) {
  const text = textFor(site.language).owner.stats
  const reasons = [...Map.groupBy(report.uncounted, ({ reason }) => reason)]
  const rows = reasons
    .map(([reason, families]) => ({
      key: reason,
      name: <Reason {...{ site, reason, families }} />,
      figures: [families.reduce((sum, { hits }) => sum + hits, 0)],
    }))
    .toSorted((a, b) => (b.figures[0] ?? 0) - (a.figures[0] ?? 0))
  return (
    <BarTable
      {...{ site, rows }}
      id="uncounted"
      title={text.uncounted}
      columns={[text.columns.hits]}
      empty={text.uncounted_none}
      csv={csvAt(report, 'uncounted')}
      note={
        <>
          <p class="hint">{text.uncounted_intro}</p>
          <CountedAllTheSame site={site} />
        </>
      }
    />
  )
}

interface UncountedProps {
  site: Settings
  report: Report
}

function CountedAllTheSame({ site }: { site: Settings }) {
  const families = countedFamilies(site)
  if (families.length === 0) return null
  return (
    <ul class="counted">
      <li>{textFor(site.language).owner.stats.counted_same}</li>
      {families.map((family) => (
        <li key={family}>
          {family} <FamilyForm {...{ site, family }} is_counted />
        </li>
      ))}
    </ul>
  )
}

function Reason({ site, reason, families }: ReasonProps) {
  const text = textFor(site.language).owner.stats
  const named = families.filter(({ family }) => family !== '')
  const counted = countedFamilies(site)
  const name = text.reasons[reason] ?? reason
  if (named.length === 0) return <>{name}</>
  return (
    <details>
      <summary>{name}</summary>
      <ul>
        {named.slice(0, NAMED).map(({ family, hits }) => (
          <li key={family}>
            {text.families[family] ?? family} <b>{formatNumber(hits, site.language)}</b>
            {canBeCounted({ reason, family }) && !counted.includes(family) && (
              <FamilyForm {...{ site, family }} is_counted={false} />
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface ReasonProps {
  site: Settings
  reason: string
  families: UncountedSum[]
}
