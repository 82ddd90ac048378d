import { isRead } from '../analytics/expected-time.ts'
import { heatOfView } from '../analytics/heat.ts'
import type { VisitRow } from '../analytics/sum-visits.ts'
import type { Db } from '../db/database.ts'
import { toHex } from '../lib/hash.ts'
import { dayIn, iso } from '../lib/time.ts'
import type { Post } from '../posts/post.ts'
import type { Chance } from './chance.ts'
import { demo_agents, demo_countries, demo_sources } from './readers.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** When a small practice's readers read: hardly at night, most in the evening. */
const hours = [1, 0, 0, 0, 0, 1, 3, 6, 7, 6, 6, 5, 6, 6, 5, 5, 5, 6, 7, 9, 10, 9, 6, 3].map(
  (weight, hour) => ({ hour, weight }),
)
/** And on which days, Sunday first. */
const weekdays = [0.7, 1.1, 1.2, 1.1, 1, 0.9, 0.6]

/**
 * Gives a post its views of a life. Those of yesterday and today, up to this hour, stand as visits; those of the
 * days before are given back, to be summed up.
 */
export async function fillVisits(
  db: Db,
  post: Post,
  views: number,
  chance: Chance,
  now: Date,
): Promise<VisitRow[]> {
  const recent = views <= 10 ? views : Math.ceil(views / 60) + chance.whole(0, 2)
  const visits = Array.from({ length: recent }, () =>
    visitOf(post, recentMoment(post, chance, now), chance, now),
  )
  const older = olderVisits(post, views - recent, chance, now)
  const reads = [...visits, ...older].filter((visit) => visit.read === 1).length
  const heat = [...visits, ...older].reduce(
    (sum, visit) => sum + visit.views * heatOfView(new Date(visit.last_at)),
    0,
  )
  await db.batch(
    ...visits.map((visit) => db.insertInto('visits').values(visit)),
    db
      .updateTable('post_counts')
      .set({ views, visitors: recent + older.length, reads, heat })
      .where('post_id', '=', post.id),
  )
  return older.map((visit) => ({ ...visit, visitor: toHex(visit.visitor).toUpperCase() }))
}

/** One in six opens the post twice on a day. */
function olderVisits(post: Post, views: number, chance: Chance, now: Date) {
  const days = daysOfLife(post, now)
  const published = Date.parse(post.published_at ?? '')
  const visits = []
  for (let left = views; left > 0;) {
    const again = left > 1 && chance.next() < 0.16 ? 2 : 1
    const at = new Date(Math.max(published, chance.pick(days).start + momentOfDay(chance)))
    const later = Math.min(at.getTime() + 3 * HOUR_MS, endOfDay(at))
    const last_at = again === 2 ? iso(new Date(later)) : iso(at)
    visits.push({ ...visitOf(post, at, chance, now), views: again, last_at })
    left -= again
  }
  return visits
}

/** Each day from the one on which it appeared to the one before yesterday: most read while it is new. */
function daysOfLife(post: Post, now: Date): { start: number; weight: number }[] {
  const first = startOfDay(new Date(post.published_at ?? ''))
  const days = []
  for (let start = first; start < startOfYesterday(now); start += DAY_MS) {
    const age = (start - first) / DAY_MS
    const weekday = weekdays[new Date(start).getUTCDay()] ?? 1
    days.push({ start, weight: (6 * Math.exp(-age / 5) + 1) * weekday })
  }
  return days
}

function visitOf(post: Post, at: Date, chance: Chance, now: Date) {
  const possible = Math.floor((now.getTime() - at.getTime()) / 1000)
  const seconds = Math.min(possible, Math.round(10 + chance.next() * post.words * 0.45))
  const scroll = Math.min(100, Math.round(20 + chance.next() * 100))
  const { source, channel, referrer } = chance.pick(demo_sources)
  const { device, browser, os, language } = chance.pick(demo_agents)
  return {
    day: dayIn('UTC', at),
    post_id: post.id,
    visitor: chance.bytes(8),
    views: 1,
    first_at: iso(at),
    last_at: iso(at),
    seconds,
    scroll,
    read: isRead(seconds, scroll, post.words) ? (1 as const) : (0 as const),
    source: source === 'Direct' ? null : source,
    channel,
    referrer,
    campaign: null,
    country: chance.pick(demo_countries).code,
    device,
    browser,
    os,
    language,
  }
}

/** Yesterday or today, after the post appeared and before now. */
function recentMoment(post: Post, chance: Chance, now: Date): Date {
  const earliest = Math.max(Date.parse(post.published_at ?? ''), startOfYesterday(now))
  for (let tries = 0; tries < 50; tries++) {
    const at = startOfYesterday(now) + chance.whole(0, 1) * DAY_MS + momentOfDay(chance)
    if (at > earliest && at < now.getTime()) return new Date(at)
  }
  return new Date(earliest + chance.next() * (now.getTime() - earliest))
}

function momentOfDay(chance: Chance): number {
  return chance.pick(hours).hour * HOUR_MS + chance.whole(0, 3599) * 1000
}

function startOfDay(date: Date): number {
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())
}

function endOfDay(date: Date): number {
  return startOfDay(date) + DAY_MS - 1000
}

function startOfYesterday(now: Date): number {
  return startOfDay(now) - DAY_MS
}
