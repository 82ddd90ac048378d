import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { D1Database } from '@cloudflare/workers-types'
import { Miniflare } from 'miniflare'
import { migrate, readMigrations } from '../migrations.ts'
import { plainWorker, quietOptions } from '../runtime-options.ts'
import { browserHeaders } from './browser-headers.ts'
import { askMetered } from './costs.ts'
import { median } from './median.ts'
import { bundleWorkers, open } from './runtime.ts'
import { table } from './table.ts'

const sizes = [100, 1_000, 10_000]
const SAMPLES = 15

/** LAST is the last page that there is, fifty at most. */
const paths = [
  '/',
  '/?page=LAST',
  '/tags/all?page=LAST',
  '/archive/2026/10',
  '/search?q=needle',
  '/sitemap.xml',
  '/feed.xml',
]

/** Rows read and time of what might grow with the blog, each by an isolate that knows nothing. */
export async function growthTable(): Promise<string> {
  const data_dir = mkdtempSync(join(tmpdir(), 'plainview-growth-'))
  const { metered } = await bundleWorkers()
  const mf = new Miniflare({
    ...quietOptions(data_dir),
    workers: [open(plainWorker('metered', metered, {}))],
  })
  try {
    const d1 = (await mf.getD1Database('DB', 'metered')) as unknown as D1Database
    await migrate(d1, readMigrations('migrations'))
    const port = Number((await mf.unsafeGetDirectURL('metered')).port)
    const columns: Growth[][] = []
    for (const size of sizes) {
      await growTo(d1, size)
      columns.push(await measureAll(port, size))
    }
    return inWords(columns)
  } finally {
    await mf.dispose()
    rmSync(data_dir, { recursive: true, force: true })
  }
}

/** Seven hours apart; each has the tag, and every fifth a rarer word. */
async function growTo(d1: D1Database, count: number): Promise<void> {
  const numbers = JSON.stringify([...Array(count).keys()].map((i) => i + 1))
  await d1.batch([
    d1
      .prepare(
        `INSERT OR IGNORE INTO posts (id, slug, status, published_at, title, body, html, text, words, tags, created_at, updated_at)
        SELECT value, 'p' || value, 'published',
          strftime('%Y-%m-%dT%H:%M:%SZ', '2026-11-03T12:00:00Z', '-' || (value * 7) || ' hours'),
          'Title ' || value, 'b', '<p>h</p>', 'Common words' || iif(value % 5 = 0, ' of a needle ', ' ') || value, 3,
          '["All"]', '2026-11-03T12:00:00Z', '2026-11-03T12:00:00Z'
        FROM json_each(?)`,
      )
      .bind(numbers),
    d1.prepare(`INSERT INTO post_search (post_search) VALUES ('rebuild')`),
    d1.prepare('INSERT OR IGNORE INTO post_counts (post_id) SELECT id FROM posts'),
    d1.prepare(`INSERT OR IGNORE INTO tags (slug, name) VALUES ('all', 'All')`),
    d1.prepare(
      `INSERT OR IGNORE INTO post_tags (tag_slug, published_at, post_id) SELECT 'all', published_at, id FROM posts`,
    ),
    d1.prepare('DELETE FROM post_months'),
    d1.prepare(
      `INSERT INTO post_months (month, posts, changed_at)
        SELECT substr(published_at, 1, 7), count(*), max(updated_at) FROM posts GROUP BY 1`,
    ),
  ])
}

interface Growth {
  rows_read: number
  milliseconds: number
}

async function measureAll(port: number, size: number): Promise<Growth[]> {
  const growths: Growth[] = []
  for (const path of paths) {
    const asked = path.replace('LAST', String(Math.min(50, size / 10)))
    const headers = { ...browserHeaders(0), 'Bench-Anew': '1' }
    // The first warms up.
    await askTimed(port, asked, headers)
    const samples = []
    for (let i = 0; i < SAMPLES; i++) samples.push(await askTimed(port, asked, headers))
    growths.push({
      rows_read: samples[0]?.rows_read ?? NaN,
      milliseconds: median(samples.map((sample) => sample.milliseconds)),
    })
  }
  return growths
}

/** By the clock of who asks: a Worker's own stands still while it reckons. */
async function askTimed(port: number, path: string, headers: Record<string, string>) {
  const begun = performance.now()
  const { rows_read } = await askMetered(port, path, headers)
  return { rows_read, milliseconds: performance.now() - begun }
}

function inWords(columns: Growth[][]): string {
  const timesOf = (i: number) => columns.map((column) => column[i]?.milliseconds ?? NaN)
  const rows = paths.map((path, i) => [
    path,
    ...columns.map((column) => (column[i]?.rows_read ?? NaN).toLocaleString('en')),
    ...timesOf(i).map((time) => `${time.toFixed(1)} ms`),
    Math.max(...growthOf(timesOf(i))).toFixed(2),
  ])
  const head = [
    'posts',
    ...sizes.map((size) => `${size.toLocaleString('en')}: rows`),
    ...sizes.map((size) => `${size.toLocaleString('en')}: time`),
    'growth',
  ]
  const faster = paths.filter((path, i) => !path.startsWith('/search') && isFaster(timesOf(i)))
  return `${table(head, rows)}\nFaster than a logarithm grows, the search apart: ${faster.join(', ') || 'nothing'}`
}

/** Of each time after the first, to the first. */
function growthOf([first = NaN, ...later]: number[]): number[] {
  return later.map((time) => time / first)
}

function isFaster(times: number[]): boolean {
  const [least = NaN, ...larger] = sizes
  return growthOf(times).some((growth, i) => growth > Math.log(larger[i] ?? NaN) / Math.log(least))
}
