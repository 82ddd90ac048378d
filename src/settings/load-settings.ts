import type { MiddlewareHandler } from 'hono'
import type { Db } from '../db/database.ts'
import { getSettings } from './queries.ts'
import type { SettingsMemory } from './settings-memory.ts'
import type { Settings } from './settings.ts'

interface SettingsEnv {
  Variables: { db: Db; now: Date; settings_memory: SettingsMemory; site: Settings }
}

/** For routes that do not read the settings in their own batch: gives `c.var.site`. */
export const loadSettings: MiddlewareHandler<SettingsEnv> = async (c, next) => {
  const { db, now, settings_memory } = c.var
  let site = settings_memory.fresh(now)
  if (!site) {
    site = await getSettings(db, now)
    settings_memory.remember(site, now)
  }
  c.set('site', site)
  await next()
}
