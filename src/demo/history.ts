import { sql } from 'kysely'
import type { TallyShare, UncountedShare } from '../analytics/day-detail.ts'
import { sumVisits, type VisitRow } from '../analytics/sum-visits.ts'
import type { Db } from '../db/database.ts'
import { dayClock } from '../lib/day-clock.ts'
import { countDays, dayIn, daysAfter } from '../lib/time.ts'
import type { Chance } from './chance.ts'
import {
  type DemoLink,
  demo_links,
  demo_robots,
  demo_searches,
  demo_subscribers,
  lost_addresses,
} from './besides.ts'

/** A post and the visits of its past. */
export interface ReadPost {
  id: number
  slug: string
  published_on: string
  visits: VisitRow[]
}

/** The past of a blog that has none: days as the roll-up would have left them, marked as made up. */
export async function fillHistory(
  db: Db,
  read: ReadPost[],
  chance: Chance,
  now: Date,
): Promise<void> {
  const by_day = Map.groupBy(
    read.flatMap(({ visits }) => visits),
    ({ day }) => day,
  )
  const ids = new Map(read.map(({ slug, id }) => [slug, id]))
  const sites = []
  const posts = []
  for (const day of daysOf(read, now)) {
    const visits = by_day.get(day) ?? []
    const links = demo_links.flatMap((link) => pressed(link, visits, ids, chance))
    sites.push(siteDay(day, visits, links, chance))
    const out = read.filter(({ published_on }) => published_on <= day)
    posts.push(...out.map(({ id }) => postDay(day, id, visits, links)))
  }
  await writeDays(db, sites, posts)
}

function siteDay(day: string, visits: VisitRow[], links: Pressed[], chance: Chance): DayFields {
  const { figures, detail } = sumVisits(visits, dayClock('UTC', day))
  const tallies = [...links.map(({ tally }) => tally), ...besidesOf(chance)]
  const besides = { tallies, uncounted: uncountedOf(chance), fetchers: chance.whole(5, 9) }
  return { day, ...figures, detail: JSON.stringify({ ...detail, ...besides }) }
}

function postDay(day: string, post_id: number, visits: VisitRow[], links: Pressed[]) {
  const own = visits.filter((visit) => visit.post_id === post_id)
  const { figures, detail } = sumVisits(own, dayClock('UTC', day))
  const { post: _, ...rest } = detail
  const tallies = links.filter((link) => link.post_id === post_id).map(({ tally }) => tally)
  return { post_id, day, ...figures, detail: JSON.stringify({ ...rest, tallies }) }
}

/** From the day on which the first post appeared to the one before yesterday. */
function daysOf(read: ReadPost[], now: Date): string[] {
  const first = read.map(({ published_on }) => published_on).toSorted()[0] ?? ''
  const length = countDays(first, daysAfter(dayIn('UTC', now), -2))
  return Array.from({ length }, (_, n) => daysAfter(first, n))
}

interface Pressed {
  post_id: number
  tally: TallyShare
}

/** Of the readers of a post that has a link, some press it. */
function pressed(
  { post, link, share }: DemoLink,
  visits: VisitRow[],
  ids: Map<string, number>,
  chance: Chance,
): Pressed[] {
  const post_id = ids.get(post) ?? 0
  const readers = visits.filter((visit) => visit.post_id === post_id)
  const hits = readers.filter(() => chance.next() < share).length
  return hits === 0 ? [] : [{ post_id, tally: ['link', link, '', hits] }]
}

function besidesOf(chance: Chance): TallyShare[] {
  const searches = demo_searches.filter(() => chance.next() < 0.25)
  const lost = lost_addresses.filter(() => chance.next() < 0.2)
  return [
    ...searches.map(({ query, result }): TallyShare => [
      'search',
      query,
      result,
      chance.whole(1, 2),
    ]),
    ...lost.map(({ path, referrer }): TallyShare => ['not_found', path, referrer, 1]),
    ...demo_subscribers.map(({ service, readers }): TallyShare => [
      'subscribers',
      service,
      '/feed.xml',
      readers,
    ]),
  ]
}

function uncountedOf(chance: Chance): UncountedShare[] {
  return demo_robots.map(({ reason, family, most }) => [reason, family, chance.whole(1, most)])
}

type DayFields = { day: string; detail: string }

async function writeDays(db: Db, sites: DayFields[], posts: DayFields[]): Promise<void> {
  const columns = ['day', 'views', 'visitors', 'reads', 'seconds', 'detail'] as const
  const given = (rows: DayFields[]) => sql`json_each(${JSON.stringify(rows)})`
  const values = sql.join(columns.map((name) => sql`value ->> ${sql.lit(`$.${name}`)}`))
  const published = sql`status = 'approved' AND date(coalesce(decided_at, created_at)) = value ->> '$.day'`
  await db.batch(
    db
      .insertInto('site_days')
      .columns([...columns, 'likes', 'sample', 'comments'])
      .expression(
        sql`SELECT ${values}, 0, 1, (SELECT count(*) FROM comments WHERE ${published}) FROM ${given(sites)}`,
      ),
    db
      .insertInto('post_days')
      .columns([...columns, 'likes', 'sample', 'post_id', 'comments'])
      .expression(
        sql`SELECT ${values}, 0, 1, value ->> '$.post_id', (SELECT count(*) FROM comments
          WHERE ${published} AND post_id = value ->> '$.post_id') FROM ${given(posts)}`,
      ),
  )
}
