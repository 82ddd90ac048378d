import { Hono } from 'hono'
import type { AppEnv } from './context.ts'
import { logError } from './log.ts'
import { findMigration } from './queries.ts'

/** 200 with the newest migration when the database answers, else 503. */
export const healthRoutes = new Hono<AppEnv>().get('/', async (c) => {
  try {
    return c.json({ status: 'ok', migration: (await findMigration(c.var.db)) ?? null })
  } catch (error) {
    logError(c, error)
    return c.json({ status: 'down' }, 503)
  }
})
