import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { loadReport } from '../../src/analytics/load-report.ts'
import type { Report } from '../../src/analytics/report.ts'
import { runJobs } from '../../src/jobs.ts'
import { daysAfter } from '../../src/lib/time.ts'
import { updateSettings } from '../../src/settings/queries.ts'
import { default_settings } from '../../src/settings/settings.ts'
import { Program } from '../support/api.ts'
import { Blog } from '../support/blog.ts'
import { ELSEWHERE, sendBeacon } from '../support/counting.ts'
import { type Event, madeMonth, type MadePost } from '../support/made-month.ts'
import { figuresOf } from '../support/recount-figures.ts'
import { Recount } from '../support/recount.ts'

/** Few of two weeks. A month of 100,000 takes a quarter of an hour: RECOUNT=100000 in the environment. */
const REQUESTS = Number(env.RECOUNT ?? 1000)
const ZONE = 'Europe/Berlin'
const DAYS = REQUESTS < 50_000 ? 16 : 31
/** Clocks go back on 25 October; October has been over for a week, and is summed up; the last day is not over. */
const LAST = '2026-11-08'
const FIRST = daysAfter(LAST, 1 - DAYS)
const FROM = new Date(`${daysAfter(FIRST, -1)}T22:00:00Z`)
const TO = new Date(`${LAST}T19:00:00Z`)
/** Every six hours. */
const JOBS = Array.from({ length: DAYS * 4 }, (_, n) => FROM.getTime() + n * 6 * 3_600_000)

const blog = new Blog({
  ...ELSEWHERE,
  COUNT_ROWS_A_DAY: '9999999',
  COUNTRY_HEADER: 'X-Country',
})
const recount = new Recount(ZONE, JOBS)

/** Two of these move to a new address on the way. */
async function publishAll(): Promise<MadePost[]> {
  blog.now = FROM
  await updateSettings(blog.db, { time_zone: ZONE }, blog.now).execute()
  const posts = []
  for (const [n, words] of [10, 40, 200, 440, 900].entries()) {
    const post = await blog.publish({ slug: `post-${n}`, body: 'word '.repeat(words) })
    const moved =
      n > 2 ? [{ slug: `moved-${n}`, from: FROM.getTime() + (DAYS * n * 86_400_000) / 6 }] : []
    posts.push({ id: post.id, words: post.words, slugs: [{ slug: post.slug, from: 0 }, ...moved] })
  }
  return posts
}

/** The requests go out as they came, many at a time where they are different people's. */
async function replay(events: Event[], posts: MadePost[]): Promise<void> {
  const program = await Program.of(blog)
  const moves = posts.flatMap(({ id, slugs }) => slugs.slice(1).map((move) => ({ id, ...move })))
  const together = new Set<string>()
  const jobs = [...JOBS]
  let sent: Promise<Response>[] = []
  const settle = async () => {
    await Promise.all(sent)
    await blog.settle()
    sent = []
    together.clear()
  }
  for (const event of events) {
    const who = `${event.person.address} ${event.person.agent.text}`
    const is_new_day = recount.dayOf(event.at) !== recount.dayOf(blog.now.getTime())
    if (together.has(who) || together.size >= 60 || is_new_day) await settle()
    while (jobs[0] && jobs[0] <= event.at) {
      await settle()
      await runJobs({ DB: env.DB }, new Date(jobs.shift() ?? 0))
    }
    while (moves[0] && moves[0].from <= event.at) {
      await settle()
      const move = moves.shift()
      if (move) await program.change(move.id, { slug: move.slug })
    }
    together.add(who)
    blog.now = new Date(event.at)
    sent.push(send(event))
    // Before the next one comes it has looked at the clock: that is before its first wait for anything outside.
    await new Promise((resolve) => setImmediate(resolve))
  }
  await settle()
}

function send(event: Event): Promise<Response> {
  const { post, person } = event
  const headers: Record<string, string> = {
    'Accept-Language': person.language.header,
    'X-Country': person.country,
    ...(person.is_private ? { 'Sec-GPC': '1' } : {}),
  }
  const reader = { address: person.address, agent: person.agent.text, headers }
  const path = `/posts/${post.slugs.findLast(({ from }) => from <= event.at)?.slug}`
  if (event.kind === 'lost') return blog.fetch('/gone', reader)
  if (event.kind === 'robot') return blog.fetch(path, { ...reader, agent: event.agent })
  if (event.kind === 'head') return blog.fetch(path, { ...reader, method: 'HEAD' })
  if (event.kind === 'prefetch') headers['Sec-Purpose'] = 'prefetch;prerender'
  if (event.kind === 'owner') headers['Cookie'] = 'uncounted=1'
  if (event.kind === 'open' && event.origin.referer) headers['Referer'] = event.origin.referer
  if (event.kind === 'open') return blog.fetch(path + event.origin.query, reader)
  if (event.kind !== 'beacon') return blog.fetch(path, reader)
  const { seconds, scroll, link } = event
  return sendBeacon(blog, JSON.stringify({ post: post.id, seconds, scroll, link }), reader)
}

/** A report in the recount's own words. */
function shown(report: Report, post: number | null) {
  const { comments: _, likes: __, ...totals } = report.totals
  const tops = Object.entries(report.tops).filter(([name]) => name !== 'post' || post === null)
  const by = Object.fromEntries(
    tops.map(([name, rows]) => [
      name,
      Object.fromEntries(rows.map(({ value, ...share }) => [value, share])),
    ]),
  )
  const series = report.series.flatMap(({ at, views, visitors, reads = 0 }) =>
    views > 0 ? [[at, { views, visitors, reads }]] : [],
  )
  const { hours, stay } = report
  return { totals, by, series: Object.fromEntries(series) as unknown, hours, stay }
}

describe('a month of requests', () => {
  it(`of which ${REQUESTS} are counted one by one gives the same figures everywhere`, async () => {
    const posts = await publishAll()
    const events = madeMonth(20261025, REQUESTS, posts, FROM, TO)
    for (const event of events) recount.take(event)
    await replay(events, posts)

    const rolled = await blog.db
      .selectFrom('site_days')
      .select('day')
      .orderBy('day', 'desc')
      .execute()
    expect(rolled).toHaveLength(DAYS - 1)
    const summed = await blog.db.selectFrom('site_months').select('month').execute()
    expect(summed).toEqual([{ month: '2026-10' }])
    const site = { ...default_settings, time_zone: ZONE }
    const load = (from: string, to: string, post: number | null) => {
      const asked = { period: { from, to, preset: null }, now: blog.now }
      return loadReport(blog.db, site, post === null ? asked : { ...asked, post_id: post })
    }

    const days = Array.from({ length: DAYS }, (_, n) => daysAfter(FIRST, n))
    const spans = [
      [FIRST, LAST],
      [FIRST, '2026-10-24'],
      ['2026-10-25', LAST],
      ['2026-07-01', LAST],
    ] as [string, string][]
    for (const [from, to] of [...spans, ...days.map((day): [string, string] => [day, day])]) {
      for (const post of [null, ...posts.map(({ id }) => id)]) {
        const report = await load(from, to, post)
        const months = report.unit === 'month' && post === null ? ['2026-10'] : []
        const expected = figuresOf(recount, { from, to, post, open_from: LAST, months })
        const told = shown(report, post)
        if (report.unit === 'hour') told.series = expected.series
        if (report.unit === 'month') expected.series = byMonth(expected.series)
        expect(told, `${from} to ${to}, post ${post}`).toEqual(expected)
        const presses = recount.links.filter(
          (link) => link.day >= from && link.day <= to && (post === null || link.post === post),
        )
        expect(report.links.reduce((sum, { hits }) => sum + hits, 0)).toBe(presses.length)
      }
      const { uncounted, not_found } = await load(from, to, null)
      const within = ({ day }: { day: string }) => day >= from && day <= to
      expect(sumsOf(uncounted)).toEqual(sumsOf([...recount.uncounted.values()].filter(within)))
      expect(not_found.reduce((sum, { hits }) => sum + hits, 0)).toBe(
        recount.lost.filter(within).length,
      )
    }

    for (const { id } of posts) {
      const { views, visitors, reads } = figuresOf(recount, {
        from: FIRST,
        to: LAST,
        post: id,
        open_from: LAST,
      }).totals
      const counts = blog.db.selectFrom('post_counts').select(['views', 'visitors', 'reads'])
      const row = await counts.where('post_id', '=', id).executeTakeFirst()
      expect(row, `totals of post ${id}`).toEqual({ views, visitors, reads })
    }
  }, 3_600_000)
})

type Series = ReturnType<typeof figuresOf>['series']

function byMonth(series: Series): Series {
  const months: Series = {}
  for (const [day, { views, visitors, reads }] of Object.entries(series)) {
    const sum = (months[day.slice(0, 7)] ??= { views: 0, visitors: 0, reads: 0 })
    sum.views += views
    sum.visitors += visitors
    sum.reads += reads
  }
  return months
}

/** By reason and family, in order. */
function sumsOf(rows: { reason: string; family: string; hits: number }[]) {
  const groups = Map.groupBy(rows, ({ reason, family }) => `${reason} ${family}`)
  return [...groups]
    .map(([name, group]) => [name, group.reduce((sum, { hits }) => sum + hits, 0)])
    .toSorted()
}
