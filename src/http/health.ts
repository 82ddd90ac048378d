import { Hono } from 'hono'
import { sql } from 'kysely'
import type { AppEnv } from './context.ts'
import { logError } from './log.ts'

/** 200 with the newest migration when the database answers, else 503. */
export const healthRoutes = new Hono<AppEnv>().get('/', async (c) => {
  try {
    const { rows } = await sql<{ name: string }>`SELECT name FROM d1_migrations ORDER BY id DESC LIMIT 1`.execute(
      c.var.db,
    )
    return c.json({ status: 'ok', migration: rows[0]?.name ?? null })
  } catch (error) {
    logError(c, error)
    return c.json({ status: 'down' }, 503)
  }
})
