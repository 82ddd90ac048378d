import { ChartFigure } from '../analytics/chart-figure.tsx'
import type { Report } from '../analytics/report.ts'
import { SentenceLine } from '../analytics/sentence-line.tsx'
import type { Settings } from '../settings/settings.ts'
import { formatNumber } from '../ui/format.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { SampleHint } from '../ui/sample-hint.tsx'
import { chart_css } from '../ui/style/chart.ts'
import { home_css } from '../ui/style/home.ts'
import type { Sentence } from '../ui/text/sentence.ts'
import { textFor } from '../ui/text/text.ts'
import { HomeBar } from './home-bar.tsx'
import { CommentList } from './home-comments.tsx'
import { PostTable } from './home-posts.tsx'
import type { NewComment, NewPost, Totals } from './home-queries.ts'
import { SignOut } from './sign-out.tsx'

interface HomePageProps {
  site: Settings
  waiting: number
  /** The last seven days. */
  report: Report
  /** The same in words. */
  week: Sentence[]
  totals: Totals
  posts: NewPost[]
  /** Comments that wait, the newest of them. */
  held: NewComment[]
  published: NewComment[]
}

/** What an owner wants to know first: whether somebody waits, and how the posts do. */
export function HomePage(props: HomePageProps) {
  const { site, waiting, report, week, totals, posts, held, published } = props
  const { desk_home: text, home } = textFor(site.language).owner
  const count = formatNumber(waiting, site.language)
  return (
    <OwnerLayout
      site={site}
      title={home}
      current="home"
      css={home_css + chart_css}
      waiting={waiting}
    >
      <HomeBar site={site} />
      <SentenceLine sentences={week} page="/owner/stats?period=7d">
        {waiting > 0 ? <a href="/owner/comments">{text.waiting(waiting, count)}</a> : text.quiet}
      </SentenceLine>
      {report.series.some(({ views }) => views > 0) && <ChartFigure site={site} report={report} />}
      {held.length > 0 && <h2>{text.waiting_title}</h2>}
      <CommentList site={site} comments={held} />
      <TotalTiles site={site} totals={totals} />
      <div class="beside">
        {posts.length > 0 && <PostTable site={site} posts={posts} />}
        {published.length > 0 && (
          <section>
            <h2>{text.newest_comments}</h2>
            <CommentList site={site} comments={published} is_published />
            <p>
              <a href="/owner/comments?status=approved">{text.all_comments}</a>
            </p>
          </section>
        )}
      </div>
      <SignOut site={site} />
    </OwnerLayout>
  )
}

function TotalTiles({ site, totals }: { site: Settings; totals: Totals }) {
  const text = textFor(site.language).owner.desk_home
  return (
    <>
      <ul class="tiles">
        {(['views', 'visitors', 'reads', 'comments'] as const).map((name) => (
          <li key={name}>
            <span class="n">{formatNumber(totals[name], site.language)}</span>
            <span class="l">{text.totals[name]}</span>
          </li>
        ))}
      </ul>
      <p class="hint since">
        {text.since_beginning} <SampleHint site={site} />
      </p>
    </>
  )
}
