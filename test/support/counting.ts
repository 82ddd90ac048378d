import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import type { Blog, Reader } from './blog.ts'

/** A different person for each number from 0 to 9,999, each in a /24 of their own. */
export function person(number: number): Reader {
  return { address: `10.${Math.floor(number / 100)}.${number % 100}.1` }
}

export async function visitsOf(blog: Blog, post_id: number) {
  const visits = blog.db.selectFrom('visits').selectAll().where('post_id', '=', post_id)
  return visits.orderBy('first_at').execute()
}

/** For a Blog as one of several isolates: it knows what it did itself, and the database the rest. */
export const ELSEWHERE = { LOCAL: '0' }

/** How often a post was counted, by the totals and by the rows: both must say the same. */
export async function countsOf(blog: Blog, post_id: number) {
  const totals = await blog.db
    .selectFrom('post_counts')
    .select(['views', 'visitors', 'reads'])
    .where('post_id', '=', post_id)
    .executeTakeFirstOrThrow()
  const rows = await visitsOf(blog, post_id)
  const views_in_rows = rows.reduce((sum, row) => sum + row.views, 0)
  return { ...totals, views_in_rows, rows: rows.length }
}

export async function listUncounted(blog: Blog, day: string) {
  return blog.db
    .selectFrom('uncounted')
    .select(['reason', 'family', 'hits'])
    .where('day', '=', day)
    .orderBy('reason')
    .orderBy('family')
    .execute()
}

/** Waits for what itself waits on timers, which only the test moves. */
export async function runDown<T>(promise: Promise<T>): Promise<T> {
  const state = { is_done: false }
  const done = () => void (state.is_done = true)
  promise.then(done, done)
  while (!state.is_done) {
    await vi.advanceTimersByTimeAsync(500)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return promise
}

/** Opens a post; gives what X-Not-Counted says, null where it is not there. */
export async function view(blog: Blog, path: string, reader: Reader & RequestInit = {}) {
  const answer = await blog.get(path, reader)
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return answer.headers.get('X-Not-Counted')
}

type Told = { post: unknown; seconds?: unknown; scroll?: unknown; link?: unknown }

/** The beacon as the script sends it; gives what X-Not-Counted says, null where it is not there. */
export async function tell(blog: Blog, told: Told, reader: Reader = {}): Promise<string | null> {
  const body = JSON.stringify({ seconds: 0, scroll: 0, ...told })
  const answer = await runDown(sendBeacon(blog, body, reader))
  if (answer.status !== 204) throw new Error(`/visit answered ${answer.status}`)
  await blog.settle()
  return answer.headers.get('X-Not-Counted')
}

export async function sendBeacon(
  blog: Blog,
  body: BodyInit,
  reader: Reader = {},
): Promise<Response> {
  const headers = {
    'Content-Type': 'text/plain;charset=UTF-8',
    Origin: 'https://blog.example',
    'Sec-Fetch-Dest': 'empty',
    'Sec-Fetch-Site': 'same-origin',
    ...reader.headers,
  }
  return blog.fetch('/visit', { method: 'POST', body, ...reader, headers })
}

/** So many people who open a post at the same moment, as rows alone: the totals do not know of them. */
export async function crowd(blog: Blog, post_id: number, size: number): Promise<void> {
  const at = `${blog.now.toISOString().slice(0, 19)}Z`
  await env.DB.prepare(
    `WITH RECURSIVE one(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM one WHERE n < ?1)
     INSERT INTO visits (day, post_id, visitor, first_at, last_at)
     SELECT substr(?3, 1, 10), ?2, randomblob(8), ?3, ?3 FROM one`,
  )
    .bind(size, post_id, at)
    .run()
}
