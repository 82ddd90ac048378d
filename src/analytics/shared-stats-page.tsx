import type { FieldError } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { chart_css } from '../ui/style/chart.ts'
import { shared_css, stats_css } from '../ui/style/stats.ts'
import { textFor } from '../ui/text/text.ts'
import { ChartFigure } from './chart-figure.tsx'
import { Fineprint } from './fineprint.tsx'
import { PeriodBar, WrongPeriod } from './period-bar.tsx'
import type { Report } from './report.ts'
import { SentenceLine } from './sentence-line.tsx'
import { sentences } from './sentences.ts'
import { LinkTable, PostTable, TopTables } from './stats-tables.tsx'
import { Tiles } from './tiles.tsx'

interface SharedStatsPageProps {
  site: Settings
  report: Report
  page: string
  today: string
  refused: FieldError[]
}

/** What somebody with the link sees: sums of readings, and nothing that a reader has typed. */
export function SharedStatsPage({ site, report, page, today, refused }: SharedStatsPageProps) {
  const text = textFor(site.language).owner.stats
  const untyped = { ...report, searches: [], not_found: [] }
  return (
    <OwnerLayout
      site={site}
      title={text.title}
      css={stats_css + chart_css + shared_css}
      waiting={null}
    >
      <p class="hint">
        <a href="/">{site.title}</a>
      </p>
      <div class="bar">
        <h1>{text.title}</h1>
        <PeriodBar {...{ site, page, today }} period={report.period} />
      </div>
      <WrongPeriod site={site} refused={refused} />
      <SentenceLine sentences={sentences(untyped, site.language, true)} page="" />
      <Tiles site={site} report={report} />
      <Fineprint site={site} report={report} />
      <ChartFigure site={site} report={report} is_shared />
      <h2>{text.tables_title}</h2>
      <div class="tables">
        <PostTable site={site} report={report} is_shared />
        <TopTables site={site} report={report} is_shared />
        <LinkTable site={site} report={report} is_shared />
      </div>
    </OwnerLayout>
  )
}
