import type { FieldError } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { chart_css } from '../ui/style/chart.ts'
import { stats_css } from '../ui/style/stats.ts'
import { textFor } from '../ui/text/text.ts'
import { FeedSection, LiveLine, RoomSection, StoppedNote } from './beside-readings.tsx'
import { ChartFigure } from './chart-figure.tsx'
import { Fineprint } from './fineprint.tsx'
import { PeriodBar, WrongPeriod } from './period-bar.tsx'
import type { Report } from './report.ts'
import { SentenceLine } from './sentence-line.tsx'
import { sentences } from './sentences.ts'
import { PostTable, TallyTables, TopTables } from './stats-tables.tsx'
import { Tiles } from './tiles.tsx'
import { UncountedSection } from './uncounted-section.tsx'

interface StatsPageProps {
  site: Settings
  waiting: number
  report: Report
  today: string
  rows_a_day: number
  /** Why not the days that were asked for: the page shows the usual ones. */
  refused: FieldError[]
}

/** /owner/stats: who reads, first in words. */
export function StatsPage(props: StatsPageProps) {
  const { site, waiting, report, today, rows_a_day, refused } = props
  const text = textFor(site.language).owner.stats
  return (
    <OwnerLayout
      site={site}
      title={text.title}
      current="stats"
      css={stats_css + chart_css}
      waiting={waiting}
    >
      <div class="bar">
        <h1>{text.title}</h1>
        <PeriodBar site={site} period={report.period} page="/owner/stats" today={today} />
      </div>
      <WrongPeriod site={site} refused={refused} />
      <SentenceLine sentences={sentences(report, site.language)} page="" />
      <StoppedNote site={site} report={report} />
      <Tiles site={site} report={report} />
      <Fineprint site={site} report={report} />
      <ChartFigure site={site} report={report} />
      {report.live && <LiveLine site={site} live={report.live} />}
      <h2>{text.tables_title}</h2>
      <div class="tables">
        <PostTable site={site} report={report} />
        <TopTables site={site} report={report} />
        <TallyTables site={site} report={report} />
        <UncountedSection site={site} report={report} />
        <FeedSection site={site} report={report} />
        <RoomSection {...{ site, report, rows_a_day }} />
      </div>
      <p class="hint">{text.no_filter}</p>
      <p>
        <a href="/owner/stats/shares">{text.share}</a>
      </p>
    </OwnerLayout>
  )
}
