import { randomUUID } from 'node:crypto'
import type { D1Database } from '@cloudflare/workers-types'
import { Miniflare } from 'miniflare'
import type { Bundles } from './bundle.ts'
import { Refusal } from './command.ts'
import { shown } from './data-dir.ts'
import { migrate, readMigrations } from './migrations.ts'
import { type Parts, runtimeOptions } from './runtime-options.ts'

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

/** Starts the runtime and brings the database to this checkout's level. */
export async function openLocalBlog(parts: Parts): Promise<LocalBlog> {
  // Whoever asks the runtime's own socket by a Worker's name gets through to it, so nobody may know this one.
  const control_name = `control-${randomUUID()}`
  const mf = new Miniflare(runtimeOptions(parts, control_name))
  let current = parts
  try {
    await mf.ready
    const d1 = await mf.getD1Database('DB', control_name)
    await migrate(d1 as unknown as D1Database, readMigrations('migrations'))
  } catch (error) {
    await mf.dispose()
    throw error instanceof Refusal ? error : cannotOpen(parts.data_dir, error)
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
      await mf.setOptions(runtimeOptions(current, control_name))
    },
    async close() {
      await mf.dispose()
    },
  }
}

/** Why exactly is in the runtime's own log, which stands above this. */
function cannotOpen(data_dir: string, error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : String(error)
  return new Refusal(
    `The database in ${shown(data_dir)} can't be used: ${reason}. ` +
      'A backup in its place, or another folder (DATA_DIR=FOLDER), will do.',
  )
}
