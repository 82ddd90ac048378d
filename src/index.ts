import { createApp } from './app.ts'
import type { Env } from './config.ts'
import { runJobs } from './jobs.ts'

const app = createApp()

export default {
  fetch: app.fetch,
  scheduled: (_event, env) => runJobs(env, new Date()),
} satisfies ExportedHandler<Env>
