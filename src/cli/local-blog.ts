import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { D1Database } from '@cloudflare/workers-types'
import { Miniflare, type MiniflareOptions, type WorkerOptions } from 'miniflare'
import type { Bundles } from './bundle.ts'
import { migrate, readMigrations } from './migrations.ts'
import { printLog } from './worker-log.ts'

/** The Workers of this checkout on the local runtime, with the database in DATA_DIR. */
export interface LocalBlog {
  /** Where the blog answers on the loopback. The front door stands before it. */
  port(): Promise<number>
  /** Has the control Worker do something. Throws an Error with its words when it refuses. */
  control(path: string, input: unknown): Promise<unknown>
  /** What the cron does on Cloudflare. */
  runJobs(now: Date): Promise<void>
  /** With other code, or with what is new in public/. */
  reload(bundles?: Bundles): Promise<void>
  close(): Promise<void>
}

interface Parts {
  data_dir: string
  /** What the Worker finds in its environment. */
  vars: Record<string, string>
  /** Without a blog, only the control runs. */
  bundles: Partial<Bundles> & Pick<Bundles, 'control'>
}

/** Starts the runtime and brings the database to this checkout's level. */
export async function openLocalBlog(parts: Parts): Promise<LocalBlog> {
  // Whoever asks the runtime's own socket by a Worker's name gets through to it, so nobody may know this one.
  const control_name = `control-${randomUUID()}`
  const mf = new Miniflare(options(parts, control_name))
  let current = parts
  try {
    await mf.ready
    const d1 = await mf.getD1Database('DB', control_name)
    await migrate(d1 as unknown as D1Database, readMigrations('migrations'))
  } catch (error) {
    await mf.dispose()
    throw error
  }
  return {
    async port() {
      return Number((await mf.unsafeGetDirectURL('blog')).port)
    },
    async control(path, input) {
      const worker = await mf.getWorker(control_name)
      const init = { method: 'POST', body: JSON.stringify(input) }
      const response = await worker.fetch(`http://control${path}`, init)
      if (!response.ok) throw new Error(await response.text())
      return response.json()
    },
    async runJobs(now) {
      const worker = await mf.getWorker('blog')
      await worker.scheduled({ cron: 'local', scheduledTime: now })
    },
    async reload(bundles) {
      current = { ...current, ...(bundles && { bundles }) }
      await mf.setOptions(options(current, control_name))
    },
    async close() {
      await mf.dispose()
    },
  }
}

function options({ data_dir, vars, bundles }: Parts, control_name: string): MiniflareOptions {
  const control = worker(control_name, bundles.control, {})
  const blog = bundles.blog && blogWorker(bundles.blog, vars)
  return {
    workers: blog ? [blog, control] : [control],
    resourcePersistencePath: join(data_dir, 'v3'),
    cf: false,
    enableDevRegistry: false,
    logRequests: false,
    handleStructuredLogs: printLog,
    unsafeHandleRuntimeRestart: () => console.error('The runtime ended by itself and was started again.'),
  }
}

function blogWorker(script: string, vars: Record<string, string>): WorkerOptions {
  const texts = Object.entries(vars).map(([name, value]) => [name, { type: 'text', value }])
  const { config } = worker('blog', script, Object.fromEntries(texts))
  return {
    config: {
      ...config,
      env: { ...config.env, ASSETS: { type: 'assets' } },
      assets: { directory: resolve('public'), hasUserWorker: true },
    },
    dev: { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] },
  }
}

function worker(name: string, script: string, env: Record<string, unknown>): WorkerOptions {
  return {
    config: {
      name,
      compatibilityDate: compatibilityDate(),
      manifest: { mainModule: 'worker.js', modules: { 'worker.js': { type: 'esm', contents: script } } },
      // wrangler calls a database without an id by its binding, so both find the same file.
      env: { ...env, DB: { type: 'd1', id: 'DB' } },
    },
  }
}

function compatibilityDate(): string {
  const [, date] = /^compatibility_date = "(.+)"$/m.exec(readFileSync('wrangler.toml', 'utf8')) ?? []
  if (!date) throw new Error('wrangler.toml names no compatibility_date')
  return date
}
