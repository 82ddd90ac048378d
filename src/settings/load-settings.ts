import type { MiddlewareHandler } from 'hono'
import type { Db } from '../db/database.ts'
import { selectSettings } from './queries.ts'
import type { SettingsMemory } from './settings-memory.ts'
import type { Settings } from './settings.ts'

interface SettingsEnv {
  Variables: { db: Db; now: Date; settings_memory: SettingsMemory; site: Settings }
}

/** For routes that do not read the settings in their own batch: gives `c.var.site`. */
export const loadSettings: MiddlewareHandler<SettingsEnv> = async (c, next) => {
  c.set('site', await recallSettings(c.var))
  await next()
}

/** As the isolate remembers them, or read anew: one round trip then. */
export async function recallSettings({
  db,
  now,
  settings_memory,
}: Omit<SettingsEnv['Variables'], 'site'>): Promise<Settings> {
  const fresh = settings_memory.fresh(now)
  if (fresh) return fresh
  const [settings] = await db.batch(selectSettings(db, now))
  return settings_memory.learn(settings[0], now)
}
