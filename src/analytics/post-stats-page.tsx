import type { FieldError } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { chart_css } from '../ui/style/chart.ts'
import { stats_css } from '../ui/style/stats.ts'
import { textFor } from '../ui/text/text.ts'
import { Only } from '../ui/viewer.tsx'
import { LiveLine } from './beside-readings.tsx'
import { ChartFigure } from './chart-figure.tsx'
import { ConversationSection } from './conversation-section.tsx'
import { Fineprint } from './fineprint.tsx'
import { PeriodBar, WrongPeriod } from './period-bar.tsx'
import { ReadingSection } from './reading-section.tsx'
import type { Report } from './report.ts'
import type { StatsPost } from './report-queries.ts'
import { SentenceLine } from './sentence-line.tsx'
import { sentences } from './sentences.ts'
import { LinkTable, TopTables } from './stats-tables.tsx'
import { Tiles } from './tiles.tsx'

interface PostStatsPageProps {
  site: Settings
  waiting: number
  report: Report
  post: StatsPost
  today: string
  refused: FieldError[]
}

/** /owner/stats/posts/:id: who reads this one, and how far. */
export function PostStatsPage(props: PostStatsPageProps) {
  const { site, waiting, report, post, today, refused } = props
  const { stats: text, write } = textFor(site.language).owner
  const page = `/owner/stats/posts/${post.id}`
  return (
    <OwnerLayout
      site={site}
      title={text.of_post(post.title)}
      current="stats"
      css={stats_css + chart_css}
      waiting={waiting}
    >
      <Only right="blog">
        <p class="hint">
          <a href={`/owner/stats?from=${report.period.from}&to=${report.period.to}`}>
            {text.title}
          </a>
        </p>
      </Only>
      <div class="bar">
        <h1>{post.title}</h1>
        <nav class="tabs" aria-label={post.title}>
          <a href={post.kind === 'post' ? `/posts/${post.slug}` : `/${post.slug}`}>{write.see}</a>
          <a href={`/owner/posts/${post.id}`}>{write.edit}</a>
        </nav>
      </div>
      <PeriodBar {...{ site, page, today }} period={report.period} />
      <WrongPeriod site={site} refused={refused} />
      <SentenceLine sentences={sentences(report, site.language)} page="" />
      <Tiles site={site} report={report} />
      <Fineprint site={site} report={report} />
      <ChartFigure site={site} report={report} />
      {report.live && <LiveLine site={site} live={report.live} />}
      <ReadingSection site={site} stay={report.stay} html={post.html} words={post.words} />
      <ConversationSection site={site} totals={report.totals} {...post} />
      <h2>{text.tables_title}</h2>
      <div class="tables">
        <TopTables site={site} report={report} />
        <LinkTable site={site} report={report} />
      </div>
    </OwnerLayout>
  )
}
