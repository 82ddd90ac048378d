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
  /** Views in the totals of all posts: the blog's, or the yardsticks'. */
  countViews(of: 'blog' | 'yardsticks'): Promise<number>
  close(): Promise<void>
}

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
} as const

export type Kind = keyof typeof kinds

const databases = { blog: 'DB', yardsticks: 'YARDSTICKS' } as const
const yardsticks = ['fixed', 'one-read', 'read-and-count', 'upsert'] as const

export async function openBench(): Promise<BenchRuntime> {
  const scripts = await bundle()
  const data_dir = mkdtempSync(join(tmpdir(), 'plainview-bench-'))
  const options = (pages: Page[]): MiniflareOptions => ({
    ...quietOptions(data_dir),
    workers: [...blogAndControls(scripts), ...pages.flatMap((page) => measuring(scripts, page))],
  })
  const mf = new Miniflare(options([]))
  const d1 = (of: keyof typeof databases) => mf.getD1Database('DB', `control of ${of}`)
  const port = async (worker: string) => Number((await mf.unsafeGetDirectURL(worker)).port)
  try {
    await mf.ready
    for (const side of ['blog', 'yardsticks'] as const) {
      await migrate((await d1(side)) as unknown as D1Database, readMigrations('migrations'))
      const control = await mf.getWorker(`control of ${side}`)
      const filled = await control.fetch('http://control/demo', { method: 'POST', body: '{}' })
      if (!filled.ok) throw new Error(await filled.text())
    }
    await mf.setOptions(options(await readPages(await port('blog'))))
  } catch (error) {
    await mf.dispose()
    throw error
  }
  return {
    port,
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

type Scripts = Record<'blog' | 'control' | (typeof yardsticks)[number], string>

async function bundle(): Promise<Scripts> {
  const { outputFiles } = await build({
    ...workerOptions(),
    entryPoints: {
      blog: 'src/index.ts',
      control: 'src/cli/control.ts',
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
async function readPages(port: number): Promise<Page[]> {
  const pages: Page[] = []
  for (const kind of Object.keys(kinds) as Kind[]) {
    const look = () =>
      fetch(`http://127.0.0.1:${port}${kinds[kind].path}`, { headers: browserHeaders(0) })
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
function open(worker: WorkerOptions): WorkerOptions {
  return { ...worker, dev: { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] } }
}
