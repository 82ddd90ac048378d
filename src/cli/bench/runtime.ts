import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { D1Database } from '@cloudflare/workers-types'
import { build } from 'esbuild'
import { Miniflare, type MiniflareOptions, type WorkerOptions } from 'miniflare'
import { workerOptions } from '../bundle.ts'
import { migrate, readMigrations } from '../migrations.ts'
import { plainWorker, quietOptions } from '../runtime-options.ts'
import { browserHeaders } from './browser-headers.ts'

/** The blog as it is deployed and the yardsticks beside it, in one runtime; each has its own copy of the demo. */
export interface BenchRuntime {
  port(worker: string): Promise<number>
  /** What the owner's programs send: the statistics are nobody else's. */
  owner: Record<string, string>
  /** Where the isolates can be looked into. */
  inspector(): string
  /** Views in the totals of all posts: the blog's, or the yardsticks'. */
  countViews(of: 'blog' | 'yardsticks'): Promise<number>
  close(): Promise<void>
}

/** So many posts more than an isolate keeps, so that each is asked for as if for the first time. */
export const COLD_POSTS = 1000

/** The kinds of page that are measured. */
export const kinds = {
  post: {
    path: '/posts/headaches-when-to-come-when-to-see-a-doctor-first',
    read: {
      sql: 'SELECT title, published_at, html FROM posts WHERE slug = ?',
      values: ['headaches-when-to-come-when-to-see-a-doctor-first'],
    },
  },
  index: {
    path: '/',
    read: {
      sql: `SELECT slug, title, excerpt, posts.published_at, views, comments
        FROM posts JOIN post_counts ON post_id = id
        WHERE kind = 'post' AND status = 'published' AND posts.published_at <= ?
        ORDER BY posts.published_at DESC LIMIT 11`,
      values: ['2100'],
    },
  },
  statistics: {
    path: '/owner/stats',
    read: {
      sql: 'SELECT day, views, visitors, reads, detail FROM site_days ORDER BY day DESC LIMIT ?',
      values: ['60'],
    },
  },
} as const

export type Kind = keyof typeof kinds

const databases = { blog: 'DB', yardsticks: 'YARDSTICKS' } as const
const yardsticks = ['fixed', 'one-read', 'read-and-count', 'upsert'] as const

export async function openBench(): Promise<BenchRuntime> {
  const scripts = await bundleWorkers()
  const data_dir = mkdtempSync(join(tmpdir(), 'plainview-bench-'))
  const options = (pages: Page[]): MiniflareOptions => ({
    ...quietOptions(data_dir),
    inspectorPort: 0,
    workers: [...blogAndControls(scripts), ...pages.flatMap((page) => measuring(scripts, page))],
  })
  const mf = new Miniflare(options([]))
  const d1 = (of: keyof typeof databases) => mf.getD1Database('DB', `control of ${of}`)
  const owner: Record<string, string> = {}
  const port = async (worker: string) => Number((await mf.unsafeGetDirectURL(worker)).port)
  try {
    await mf.ready
    for (const side of ['blog', 'yardsticks'] as const) {
      const database = (await d1(side)) as unknown as D1Database
      await migrate(database, readMigrations('migrations'))
      await tell(await mf.getWorker(`control of ${side}`), '/demo', {})
      await makeOwn(database)
    }
    const { token } = await tell(await mf.getWorker('control of blog'), '/token', { name: 'bench' })
    owner.Authorization = `Bearer ${token}`
    await mf.setOptions(options(await readPages(await port('blog'), owner)))
  } catch (error) {
    await mf.dispose()
    throw error
  }
  const inspector = await mf.getInspectorURL()
  return {
    port,
    owner,
    inspector: () => String(inspector),
    async countViews(of) {
      const sum = (await d1(of)).prepare('SELECT sum(views) AS views FROM post_counts')
      return Number(await sum.first('views'))
    },
    async close() {
      await mf.dispose()
      rmSync(data_dir, { recursive: true, force: true })
    },
  }
}

interface Control {
  fetch(
    url: string,
    init: { method: string; body: string },
  ): Promise<{ ok: boolean; text(): Promise<string> }>
}

async function tell(control: Control, path: string, input: unknown) {
  const answer = await control.fetch(`http://control${path}`, {
    method: 'POST',
    body: JSON.stringify(input),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return JSON.parse(text) as { token?: string }
}

/** A blog of one's own shows no steps of the demo. Beside the demo's posts there are many of the same length. */
async function makeOwn(d1: D1Database): Promise<void> {
  const [slug] = kinds.post.read.values
  await d1.batch([
    d1.prepare('UPDATE settings SET demo_steps = 0'),
    d1
      .prepare(
        `INSERT INTO posts (slug, status, published_at, title, author, body, html, text, words, excerpt, tags, related,
          created_at, updated_at)
        SELECT 'cold-' || value, 'unlisted', published_at, title, author, body, html, text, words, excerpt, posts.tags,
          related, created_at, updated_at
        FROM posts, json_each(?) WHERE slug = ?`,
      )
      .bind(JSON.stringify([...Array(COLD_POSTS).keys()]), slug),
    d1.prepare('INSERT OR IGNORE INTO post_counts (post_id) SELECT id FROM posts'),
  ])
}

type Scripts = Record<'blog' | 'control' | 'metered' | (typeof yardsticks)[number], string>

export async function bundleWorkers(): Promise<Scripts> {
  const { outputFiles } = await build({
    ...workerOptions(),
    entryPoints: {
      blog: 'src/index.ts',
      control: 'src/cli/control.ts',
      metered: 'src/cli/bench/workers/metered.ts',
      ...Object.fromEntries(yardsticks.map((name) => [name, `src/cli/bench/workers/${name}.ts`])),
    },
  })
  const texts = outputFiles?.map((file) => [basename(file.path, '.js'), file.text]) ?? []
  return Object.fromEntries(texts) as Scripts
}

/** Counting must not stop at the free plan's share: what is measured is how fast it goes. */
const blog_vars = { COUNT_ROWS_A_DAY: { type: 'text', value: '900000000' } }

function blogAndControls(scripts: Scripts): WorkerOptions[] {
  return [
    open(plainWorker('blog', scripts.blog, blog_vars, databases.blog)),
    open(plainWorker('metered', scripts.metered, blog_vars, databases.blog)),
    plainWorker('control of blog', scripts.control, {}, databases.blog),
    plainWorker('control of yardsticks', scripts.control, {}, databases.yardsticks),
  ]
}

/** A page of the blog as a yardstick sends it. */
interface Page {
  kind: Kind
  html: string
  headers: Record<string, string>
}

/** The second look: by then the counting of the first has told the blog the day. */
async function readPages(port: number, owner: Record<string, string>): Promise<Page[]> {
  const pages: Page[] = []
  for (const kind of Object.keys(kinds) as Kind[]) {
    const headers_sent = { ...browserHeaders(0), ...(kind === 'statistics' ? owner : {}) }
    const look = () =>
      fetch(`http://127.0.0.1:${port}${kinds[kind].path}`, { headers: headers_sent })
    await (await look()).text()
    const answer = await look()
    const headers = [...answer.headers].filter(([name]) => !of_connection.has(name))
    pages.push({ kind, html: await answer.text(), headers: Object.fromEntries(headers) })
  }
  return pages
}

const of_connection = new Set(['connection', 'content-length', 'date', 'keep-alive'])

function measuring(scripts: Scripts, { kind, html, headers }: Page): WorkerOptions[] {
  const env = {
    PAGE: { type: 'json', value: { html, headers } },
    READ: { type: 'json', value: kinds[kind].read },
  }
  return yardsticks.map((name) =>
    open(plainWorker(`${name} ${kind}`, scripts[name], env, databases.yardsticks)),
  )
}

/** With a port of its own: nothing stands between it and who asks. */
export function open(worker: WorkerOptions): WorkerOptions {
  return { ...worker, dev: { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] } }
}
