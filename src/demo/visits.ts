import { isRead } from '../analytics/expected-time.ts'
import { upsertVisit } from '../analytics/queries.ts'
import type { Db } from '../db/database.ts'
import { dayIn, iso } from '../lib/time.ts'
import type { Post } from '../posts/post.ts'
import type { Chance } from './chance.ts'
import { demo_agents, demo_countries, demo_sources } from './readers.ts'

const HOUR_MS = 3_600_000
/** When a small practice's readers read: hardly at night, most in the evening. */
const hours = [1, 0, 0, 0, 0, 1, 3, 6, 7, 6, 6, 5, 6, 6, 5, 5, 5, 6, 7, 9, 10, 9, 6, 3].map(
  (weight, hour) => ({
    hour,
    weight,
  }),
)

/**
 * Gives a post its views of a life: those of yesterday and today, up to this hour, as visits, the older ones
 * as totals alone.
 */
export async function fillVisits(
  db: Db,
  post: Post,
  views: number,
  chance: Chance,
  now: Date,
): Promise<void> {
  const recent = views <= 10 ? views : Math.ceil(views / 60) + chance.whole(0, 2)
  const visits = Array.from({ length: recent }, () => visitOf(post, chance, now))
  const older = views - recent
  const reads = visits.filter((visit) => visit.read === 1).length
  await db.batch(
    ...visits.map((visit) => upsertVisit(db, visit, now)),
    db
      .updateTable('post_counts')
      .set({
        views,
        visitors: recent + Math.round(older * 0.84),
        reads: reads + Math.round(older * 0.37),
      })
      .where('post_id', '=', post.id),
  )
}

function visitOf(post: Post, chance: Chance, now: Date) {
  const at = momentOf(post, chance, now)
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
function momentOf(post: Post, chance: Chance, now: Date): Date {
  const earliest = Math.max(Date.parse(post.published_at ?? ''), startOfYesterday(now))
  for (let tries = 0; tries < 50; tries++) {
    const day = startOfYesterday(now) + chance.whole(0, 1) * 24 * HOUR_MS
    const at = day + chance.pick(hours).hour * HOUR_MS + chance.whole(0, 3599) * 1000
    if (at > earliest && at < now.getTime()) return new Date(at)
  }
  return new Date(earliest + chance.next() * (now.getTime() - earliest))
}

function startOfYesterday(now: Date): number {
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - 1)
}
