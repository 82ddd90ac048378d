import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { rollUp } from '../../src/analytics/roll-up.ts'
import { Db } from '../../src/db/database.ts'
import { Blog } from '../support/blog.ts'
import { tappedD1 } from '../support/tapped-d1.ts'

const DAY = '2026-11-02'
const POSTS = 45
const VISITS = 2500
const blog = new Blog()

/** Enough of a day for several steps, by SQL as the counter leaves it; and the rest that a day has. */
async function fillDay(): Promise<void> {
  for (const table of [
    'visits',
    'site_days',
    'post_days',
    'tallies',
    'uncounted',
    'feed_fetchers',
    'likes',
    'comments',
    'posts',
    'count_days',
    'commenter_sources',
  ]) {
    await env.DB.prepare(`DELETE FROM ${table}`).run()
  }
  const numbers = (most: number) =>
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${most})`
  await env.DB.batch(
    [
      `${numbers(POSTS)} INSERT INTO posts (id, slug, status, published_at, title, body, html, text, words, created_at, updated_at)
        SELECT i, 'p' || i, 'published', '2026-10-01T08:00:00Z', '', '', '', '', 100, '', '' FROM n`,
      `INSERT INTO post_counts (post_id) SELECT id FROM posts`,
      `${numbers(VISITS)} INSERT INTO visits (day, post_id, visitor, views, first_at, last_at, seconds, scroll, read, source, channel, commented)
        SELECT '${DAY}', i % 50 + 1, unhex(printf('%016X', i % 701)), i % 3 + 1, '${DAY}T08:00:00Z', '${DAY}T10:00:00Z',
          i % 90, i % 101, i % 2, 's' || (i % 130), 'Referral', i % 5 = 0 FROM n`,
      `INSERT INTO tallies VALUES ('${DAY}', 'link', 7, 'https://a.example/book', '', 4), ('${DAY}', 'search', 0, 'needle', 'found', 2)`,
      `INSERT INTO uncounted VALUES ('${DAY}', 'robot', 'Googlebot', 9)`,
      `INSERT INTO likes VALUES ('${DAY}', 7, 0, x'0000000000000001'), ('${DAY}', 7, 3, x'0000000000000001')`,
      `INSERT INTO tallies VALUES ('${DAY}', 'like', 7, '', '', 2)`,
      `INSERT INTO feed_fetchers VALUES ('${DAY}', x'0000000000000001')`,
      `INSERT INTO comments (post_id, status, name, body, html, created_at) VALUES (45, 'approved', 'A', '', '', '${DAY}T09:00:00Z')`,
    ].map((statement) => env.DB.prepare(statement)),
  )
}

async function everything() {
  const all = async (table: string) =>
    (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results
  return {
    site: await all('site_days'),
    posts: await all('post_days'),
    commenters: await all('commenter_sources'),
    left: [
      ...(await all('visits')),
      ...(await all('tallies')),
      ...(await all('uncounted')),
      ...(await all('feed_fetchers')),
    ],
  }
}

const run = (now: string, { d1 = env.DB, steps = 50, zone = 'UTC' } = {}) =>
  rollUp(new Db(d1), { zone, now: new Date(now), steps, grace_hours: 2, rows_a_day: 70_000 })

describe('rollUp', () => {
  beforeEach(fillDay)

  it('turns the visits of a day into rows, and takes them away', async () => {
    await run('2026-11-03T02:00:00Z')
    const { site, posts, commenters, left } = await everything()
    expect(left).toEqual([])
    // Each fifth wrote: those of posts 1, 6 … 41, as 46 is purged.
    expect(commenters.reduce((sum, row) => sum + Number(row['commenters']), 0)).toBe(9 * 50)
    expect(site).toHaveLength(1)
    // Post 46 to 50 are purged: their share is the site's alone.
    const views = Array.from({ length: VISITS }, (_, i) => ((i + 1) % 3) + 1)
    expect(site[0]).toMatchObject({
      day: DAY,
      views: views.reduce((a, b) => a + b),
      visitors: 701,
      likes: 3,
      comments: 1,
    })
    expect(posts).toHaveLength(POSTS)
    const kept = views.filter((_, i) => (i + 1) % 50 < POSTS)
    expect(posts.reduce((sum, row) => sum + Number(row['views']), 0)).toBe(
      kept.reduce((a, b) => a + b),
    )
    expect(posts.find(({ post_id }) => post_id === 45)).toMatchObject({ comments: 1, likes: 0 })
    expect(posts.find(({ post_id }) => post_id === 7)).toMatchObject({ likes: 3 })
    const detail = JSON.parse(
      String(posts.find(({ post_id }) => post_id === 7)?.['detail']),
    ) as object
    expect(detail).toMatchObject({ tallies: [['link', 'https://a.example/book', '', 4]] })
    expect(JSON.parse(String(site[0]?.['detail']))).toMatchObject({
      uncounted: [['robot', 'Googlebot', 9]],
      fetchers: 1,
    })
  })

  it('keeps the hundred most frequent values of a day, and the others together', async () => {
    await run('2026-11-03T02:00:00Z')
    const { site } = await everything()
    const { source } = JSON.parse(String(site[0]?.['detail'])) as { source: [string, number][] }
    expect(source).toHaveLength(101)
    expect(source.find(([value]) => value === '(other)')?.[1]).toBeGreaterThan(0)
    expect(source.reduce((sum, [, views]) => sum + views, 0)).toBe(site[0]?.['views'])
  })

  it('waits two hours after midnight, for what yesterday’s readers tell', async () => {
    await run('2026-11-03T01:59:59Z')
    expect((await everything()).site).toEqual([])
    await run('2026-11-03T04:59:59Z', { zone: 'America/St_Johns' })
    expect((await everything()).site).toEqual([])
  })

  it('takes no step too many, and none again', async () => {
    await run('2026-11-03T02:00:00Z')
    const done = await everything()
    const db = new Db(env.DB)
    await rollUp(db, {
      zone: 'UTC',
      now: new Date('2026-11-03T03:00:00Z'),
      steps: 50,
      grace_hours: 2,
      rows_a_day: 70_000,
    })
    expect(db.cost).toMatchObject({ trips: 2, rows_written: 0 })
    expect(await everything()).toEqual(done)
  })

  it('neither loses nor doubles a count, wherever it is killed', async () => {
    await run('2026-11-03T02:00:00Z')
    const expected = await everything()
    let is_through = false
    for (let nth = 1; !is_through; nth++) {
      await fillDay()
      let batches = 0
      const kill = (sql: string) => {
        if (/^insert/i.test(sql) && ++batches === nth) throw new Error('killed')
      }
      // Killed before a step reaches the database, or when its answer is lost.
      const taps = nth % 2 ? { before: kill } : { after: kill }
      const killed = await run('2026-11-03T02:00:00Z', { d1: tappedD1(env.DB, taps) }).then(
        () => false,
        () => true,
      )
      await run('2026-11-03T03:00:00Z')
      expect(await everything()).toEqual(expected)
      is_through = !killed
    }
  })

  it('is done once, when two do it at the same time', async () => {
    await run('2026-11-03T02:00:00Z')
    const expected = await everything()
    await fillDay()
    await Promise.all([run('2026-11-03T02:00:00Z'), run('2026-11-03T02:00:00Z')])
    expect(await everything()).toEqual(expected)
  })

  it('puts what it has written on counting’s account', async () => {
    await run('2026-11-03T02:00:00Z')
    const row = await blog.db.selectFrom('count_days').selectAll().executeTakeFirst()
    // Each visit taken away is a row, as is each new row, and each of the day's other rows.
    const other = 1 + POSTS + 4
    expect(row).toMatchObject({ day: '2026-11-03' })
    expect(row?.rows_written).toBeGreaterThanOrEqual(VISITS + other)
  })

  it('closes a day that has comments alone', async () => {
    await run('2026-11-03T02:00:00Z')
    await env.DB.prepare(
      `INSERT INTO comments (post_id, status, name, body, html, created_at) VALUES (3, 'approved', 'B', '', '', '2026-11-05T09:00:00Z')`,
    ).run()
    await run('2026-11-07T02:00:00Z')
    const { site, posts } = await everything()
    expect(site.slice(1)).toMatchObject([{ day: '2026-11-05', views: 0, comments: 1 }])
    expect(posts.filter(({ day }) => day === '2026-11-05')).toMatchObject([
      { post_id: 3, comments: 1 },
    ])
  })
})
