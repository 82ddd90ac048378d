import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { raiseViews, upsertVisits } from '../../src/analytics/queries.ts'
import { listSightings } from '../../src/analytics/reading-queries.ts'
import { VIEWS_A_DAY, WINDOW_SECONDS } from '../../src/analytics/visit.ts'
import { Db } from '../../src/db/database.ts'
import { iso } from '../../src/lib/time.ts'
import { Blog } from '../support/blog.ts'
import { countsOf } from '../support/counting.ts'

const db = new Db(env.DB)
const DAY = '2026-11-03'
const NOON = Date.parse(`${DAY}T12:00:00Z`)

type Told = { post: number; person: number; minute: number }

function visitOf(post_ids: number[], { post, person, minute }: Told) {
  const at = iso(new Date(NOON + minute * 60_000))
  const visitor = new Uint8Array(8).fill(person)
  return { day: DAY, post_id: post_ids[post] ?? 0, visitor, first_at: at, last_at: at }
}

/** As simple as the rule is told: within half an hour a reload, at most 20 a day. */
class Model {
  readonly #last = new Map<string, { at: number; views: number }>()
  readonly totals = [0, 1, 2].map(() => ({ views: 0, visitors: 0 }))

  add({ post, person, minute }: Told): void {
    const key = `${post} ${person}`
    const known = this.#last.get(key)
    if (known && (minute - known.at < WINDOW_SECONDS / 60 || known.views >= VIEWS_A_DAY)) return
    this.#last.set(key, { at: minute, views: (known?.views ?? 0) + 1 })
    const total = this.totals[post] ?? { views: 0, visitors: 0 }
    total.views += 1
    if (!known) total.visitors += 1
  }
}

describe('views that are written together', () => {
  it('count as they would one by one, however they are put together', async () => {
    const posts = await Promise.all(['a', 'b', 'c'].map((slug) => new Blog().publish({ slug })))
    const ids = posts.map((post) => post.id)
    const told = fc.record({
      post: fc.integer({ min: 0, max: 2 }),
      person: fc.integer({ min: 1, max: 6 }),
      minute: fc.integer({ min: 0, max: 200 }),
    })
    const blog = new Blog()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(told, fc.boolean()), { maxLength: 40 }), async (all) => {
        await db.deleteFrom('visits').execute()
        await db.updateTable('post_counts').set({ views: 0, visitors: 0 }).execute()
        const model = new Model()
        for (const lot of lotsOf(all)) {
          for (const one of lot) model.add(one)
          const visits = lot.map((one) => visitOf(ids, one))
          await db.batch(raiseViews(db, visits), upsertVisits(db, visits))
        }
        for (const [i, id] of ids.entries()) {
          const { views, visitors, views_in_rows, rows } = await countsOf(blog, id)
          expect({ views, visitors }).toEqual(model.totals[i])
          expect({ views: views_in_rows, visitors: rows }).toEqual(model.totals[i])
        }
      }),
      { numRuns: 20 },
    )
  })

  it('keep every word of theirs as it is', async () => {
    const blog = new Blog()
    const post = await blog.publish()
    const words = `"quoted" \\ 'single' 🙂 \u2028 { [ , ] } null`
    const visit = { ...visitOf([post.id], { post: 0, person: 9, minute: 0 }), source: words }
    const plain = { ...visitOf([post.id], { post: 0, person: 10, minute: 0 }), source: null }
    await db.batch(raiseViews(db, [visit, plain]), upsertVisits(db, [visit, plain]))
    const rows = await db
      .selectFrom('visits')
      .select(['source', 'visitor', 'views', 'seconds', 'country'])
      .where('post_id', '=', post.id)
      .orderBy('visitor')
      .execute()
    const begun = { views: 1, seconds: 0, country: null }
    expect(rows).toEqual([
      { ...begun, source: words, visitor: Array(8).fill(9) },
      { ...begun, source: null, visitor: Array(8).fill(10) },
    ])
    expect(await listSightings(db, [visit])).toEqual([
      { day: DAY, post_id: post.id, code: '09'.repeat(8), last_at: visit.last_at, views: 1 },
    ])
  })
})

/** Moments in order, cut where the flag says so; the same person never twice in one lot, as isolates see to. */
function lotsOf(all: [Told, boolean][]): Told[][] {
  const lots: Told[][] = [[]]
  const ordered = all.toSorted(([a], [b]) => a.minute - b.minute)
  for (const [told, cut] of ordered) {
    const lot = lots.at(-1) ?? []
    const is_there = lot.some(({ post, person }) => post === told.post && person === told.person)
    if (cut || is_there) lots.push([told])
    else lot.push(told)
  }
  return lots.filter((lot) => lot.length > 0)
}
