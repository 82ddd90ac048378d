import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { MiniflareOptions, WorkerOptions } from 'miniflare'
import type { Bundles } from './bundle.ts'
import { mailbox } from './mailbox.ts'
import { printLog } from './worker-log.ts'

export interface Parts {
  data_dir: string
  /** What the Worker finds in its environment. */
  vars: Record<string, string>
  /** Without a blog, only the control runs. */
  bundles: Partial<Bundles> & Pick<Bundles, 'control'>
}

/** Two Workers on one database. Nothing of it reaches the network but what the blog's owner has sent out: notes and mail. */
export function runtimeOptions(
  { data_dir, vars, bundles }: Parts,
  control_name: string,
): MiniflareOptions {
  const control = plainWorker(control_name, bundles.control, {})
  const blog = bundles.blog && blogWorker(bundles.blog, vars, mailbox(data_dir, vars))
  return { ...quietOptions(data_dir), workers: blog ? [blog, control] : [control] }
}

/** What every runtime of ours has: its data in one folder, and nothing to say but what its Workers say. */
export function quietOptions(data_dir: string): Omit<MiniflareOptions, 'workers'> {
  return {
    resourcePersistencePath: join(data_dir, 'v3'),
    cf: false,
    enableDevRegistry: false,
    logRequests: false,
    handleStructuredLogs: printLog,
    unsafeHandleRuntimeRestart: () =>
      console.error('The runtime ended by itself and was started again.'),
  }
}

function blogWorker(
  script: string,
  vars: Record<string, string>,
  mail: Record<string, unknown>,
): WorkerOptions {
  const texts = Object.entries(vars).map(([name, value]) => [name, { type: 'text', value }])
  const { config } = plainWorker('blog', script, Object.fromEntries(texts))
  return {
    config: {
      ...config,
      env: { ...config.env, ASSETS: { type: 'assets' }, ...mail },
      assets: { directory: resolve('public'), hasUserWorker: true },
    },
    dev: { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] },
  }
}

/** One module and one database. wrangler calls a database without an id by its binding: so both find the same file. */
export function plainWorker(
  name: string,
  script: string,
  env: Record<string, unknown>,
  database = 'DB',
): WorkerOptions {
  return {
    config: {
      name,
      compatibilityDate: compatibilityDate(),
      manifest: {
        mainModule: 'worker.js',
        modules: { 'worker.js': { type: 'esm', contents: script } },
      },
      env: { ...env, DB: { type: 'd1', id: database } },
    },
  }
}

function compatibilityDate(): string {
  const [, date] =
    /^compatibility_date = "(.+)"$/m.exec(readFileSync('wrangler.toml', 'utf8')) ?? []
  if (!date) throw new Error('wrangler.toml names no compatibility_date')
  return date
}
