import type { MiddlewareHandler } from 'hono'
import type { AppContext, AppEnv } from '../http/context.ts'
import { logError } from '../http/log.ts'
import { toHex } from '../lib/hash.ts'
import { dayIn } from '../lib/time.ts'
import { recallSettings } from '../settings/load-settings.ts'
import { accountRows } from './account.ts'
import { whyDayFull } from './judge.ts'
import { noteNotFound } from './note-tally.ts'
import { insertFetcher } from './tally-queries.ts'
import { findRobot } from './robots.ts'
import { subscribersIn } from './tally.ts'
import { writeInTime } from './write-ledger.ts'

/** Notes what is no reading but worth a figure: addresses that lead nowhere, and who fetches the feeds. */
export const countBesides: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const act = whatToNote(c)
  if (!act) return
  c.executionCtx.waitUntil(act(c).catch((error: unknown) => logError(c, error)))
}

/** The feeds of the blog and of its tags; who follows a thread of comments is counted there. */
const feeds = /^\/(?:tags\/[^/]+\/)?(?:feed\.xml|feed\.json|atom\.xml)$/
const for_programs = /^\/(?:api|owner)\//

function whatToNote(c: AppContext) {
  const { method, path } = c.req
  if (c.res.status === 404 && !for_programs.test(path)) return noteMissing
  return method === 'GET' && c.res.status < 400 && feeds.test(path) ? noteFetch : null
}

async function noteMissing(c: AppContext): Promise<void> {
  noteNotFound(c, await recallSettings(c.var))
}

/** A program that says how many read by it counts as that many, any other as one reader a day. */
async function noteFetch(c: AppContext): Promise<void> {
  const { client, now, counter } = c.var
  const robot = findRobot(client.agent)
  if (robot?.reason !== 'feed-reader') return
  const { time_zone } = await recallSettings(c.var)
  const day = dayIn(time_zone, now)
  const subscribers = subscribersIn(client.agent)
  if (subscribers === null) return noteFetcher(c, day)
  const service = { day, kind: 'subscribers', post_id: 0, value: robot.family } as const
  counter.ledger.noteSubscribers({ ...service, detail: c.req.path }, subscribers)
  writeInTime(c)
}

async function noteFetcher(c: AppContext, asked_day: string): Promise<void> {
  const { db, client, now, counter, config } = c.var
  if (await whyDayFull(c)) return
  const { day, visitors, fetchers } = await counter.days.get(db, asked_day, now, config.local)
  const fetcher = await visitors.get(client)
  if (!fetchers.letIn(toHex(fetcher))) return
  const before = db.cost.rows_written
  await insertFetcher(db, day, fetcher).execute()
  await accountRows(c, before)
}
