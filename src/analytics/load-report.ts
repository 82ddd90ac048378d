import type { Db } from '../db/database.ts'
import { dayClock } from '../lib/day-clock.ts'
import { dayIn, daysAfter, iso, secondsAfter } from '../lib/time.ts'
import type { Settings } from '../settings/settings.ts'
import { type DayRow, no_figures, parseDay } from './day-detail.ts'
import { marksOf } from './marks.ts'
import { beginsAfter, isTrue, selectPast, type Span } from './past-queries.ts'
import { MOST_STEPS, no_months, type Period, periodBefore, unitOf, wholeMonths } from './period.ts'
import { type Live, type Report, type ReportPost, type ReportSums, sumReport } from './report.ts'
import {
  selectAppeared,
  selectChanged,
  selectCountDays,
  selectOpenComments,
  selectOpenLikes,
  selectOpenTallies,
  selectOpenUncounted,
  selectOpenVisits,
  selectReportPosts,
} from './report-queries.ts'
import { Sums } from './sums.ts'
import { sumVisits, type VisitRow } from './sum-visits.ts'

/** Titles are read for so many of the most read posts. */
const NAMED_POSTS = 50
const MOST_MARKS = 30
/** Each costs two rows of the 200. */
const MOST_CHANGES = 14
export const LIVE_SECONDS = 5 * 60

export interface ReportRequest {
  period: Period
  /** Of this post alone. */
  post_id?: number
  /** The same, where it has been read already. */
  post?: ReportPost
  now: Date
}

/**
 * Past days come from their rows, whole months of the blog from one each; today, and what is not rolled up yet,
 * straight from the visits: two round trips, and a row a day or month beside the visits.
 */
export async function loadReport(db: Db, site: Settings, asked: ReportRequest): Promise<Report> {
  const { period, now } = asked
  const previous = periodBefore(period)
  const within: Span = {
    from: period.from,
    to: period.to,
    post_id: asked.post?.id ?? asked.post_id ?? null,
  }
  const both = { ...within, from: previous?.from ?? period.from }
  const by_day = isByDay(period)
  const utc_today = dayIn('UTC', now)
  const [
    visits,
    likes,
    comments,
    uncounted,
    tallies,
    count_days,
    appeared,
    changed,
    past,
    earlier = [],
  ] = await db.batch(
    selectOpenVisits(db, both),
    selectOpenLikes(db, both),
    selectOpenComments(db, within.post_id),
    selectOpenUncounted(db, within),
    selectOpenTallies(db, within),
    selectCountDays(db, within, utc_today),
    selectAppeared(db, ...momentsOf(period, site.time_zone), MOST_MARKS),
    selectChanged(db, within, MOST_CHANGES),
    selectPast(db, { ...pastOf(period, within.post_id), by_day, detailed: true }),
    ...(previous
      ? [selectPast(db, { ...pastOf(previous, within.post_id), by_day, detailed: false })]
      : []),
  )

  const days = [
    ...[...past, ...earlier].map(parseDay),
    ...openDays({ visits, likes, comments }, both, site.time_zone),
  ]
  const sums = new Sums()
  for (const { day, detail } of days) if (day >= period.from && detail) sums.add(detail)
  if (within.post_id === null) sums.addUncounted(uncounted)
  sums.addTallies(tallies)
  const report = sumReport(period, previous, days, sums)

  const shown = appeared.filter(({ id }) => within.post_id === null || id === within.post_id)
  const open_now = visits.filter(({ last_at }) => last_at >= iso(secondsAfter(now, -LIVE_SECONDS)))
  const known = asked.post ? [asked.post] : [...shown, ...changed]
  const named = await listNamed(db, report, known, within.post_id)
  const posts = new Map(named.map((post) => [post.id, post]))
  return {
    ...report,
    posts,
    of_post: within.post_id !== null,
    live: period.to < dayIn(site.time_zone, now) ? null : liveOf(open_now, posts),
    marks: marksOf(shown, changed, site.time_zone),
    stopped: count_days.flatMap(({ day, stopped_at }) => (stopped_at ? { day, stopped_at } : [])),
    rows_today: count_days.find(({ day }) => day === utc_today)?.rows_written ?? 0,
  }
}

/** A post's own days are few and short: they stand for themselves. */
function pastOf({ from, to }: Period, post_id: number | null) {
  const months = post_id === null ? wholeMonths({ from, to }) : no_months
  return { span: { from, to, post_id }, months }
}

/** Whether the chart goes by days. Of "all" that is known once the first day is. */
function isByDay(period: Period) {
  if (period.preset === 'all') return beginsAfter(daysAfter(period.to, -MOST_STEPS))
  return isTrue(unitOf(period) !== 'month')
}

/** What only those have open who came for no known post is in the sum alone. */
function liveOf(visits: VisitRow[], posts: Report['posts']): Live {
  const by_post = [...Map.groupBy(visits, ({ post_id }) => post_id)]
  return {
    visitors: new Set(visits.map(({ visitor }) => visitor)).size,
    posts: by_post
      .map(([id, of_post]) => ({ id, title: posts.get(id)?.title ?? '', visitors: of_post.length }))
      .filter(({ title }) => title !== '')
      .toSorted((a, b) => b.visitors - a.visitors),
  }
}

function momentsOf({ from, to }: Period, zone: string): [Date, Date] {
  return [dayClock(zone, from).start, dayClock(zone, to).end]
}

interface OpenRows {
  visits: VisitRow[]
  likes: { day: string; hits: number }[]
  comments: { published_at: string; last_rolled: string }[]
}

/** The days that have no row yet, as they would get it. */
function openDays({ visits, likes, comments }: OpenRows, span: Span, zone: string): DayRow[] {
  const commented = comments
    .map((one) => ({ ...one, day: dayIn(zone, new Date(one.published_at)) }))
    .filter(({ day, last_rolled }) => day > last_rolled && day >= span.from && day <= span.to)
  const days = new Set([...visits, ...likes, ...commented].map(({ day }) => day))
  return [...days].toSorted().map((day) => {
    const of_day = visits.filter((visit) => visit.day === day)
    const { figures, detail } = sumVisits(of_day, dayClock(zone, day))
    if (span.post_id !== null) delete detail.post
    const counts = {
      comments: commented.filter((comment) => comment.day === day).length,
      likes: likes.reduce((sum, like) => sum + (like.day === day ? like.hits : 0), 0),
    }
    return { ...no_figures, ...figures, ...counts, day, sample: 0, detail }
  })
}

async function listNamed(
  db: Db,
  report: ReportSums,
  known: ReportPost[],
  post_id: number | null,
): Promise<ReportPost[]> {
  const top = report.tops.post.slice(0, NAMED_POSTS).map(({ value }) => Number(value))
  const wanted = post_id === null ? top : [post_id]
  const missing = wanted.filter((id) => id > 0 && !known.some((post) => post.id === id))
  return missing.length === 0
    ? known
    : [...known, ...(await selectReportPosts(db, missing).execute())]
}
