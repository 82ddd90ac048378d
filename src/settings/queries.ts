import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { SetupError } from '../errors.ts'
import { iso } from '../lib/time.ts'
import type { Settings } from './settings.ts'

/** A builder, so that a page reads its settings in the same round trip as its post. */
export function selectSettings(db: Db, now: Date) {
  return db
    .selectFrom('settings')
    .select(['title', 'tagline', 'owner_name', 'language', 'time_zone', 'accent'])
    .select(['comments', 'comment_note', 'footer', 'sample', 'theme', 'custom_css', 'counters'])
    .select('counted_families')
    .select((eb) =>
      eb
        .selectFrom('posts')
        .select(
          sql<string>`json_group_array(json_object('slug', slug, 'title', title))`.as('pages'),
        )
        .where('kind', '=', 'page')
        .where('status', '=', 'published')
        .where('published_at', '<=', iso(now))
        .as('pages'),
    )
}

type SettingsRow = Omit<Settings, 'pages'> & { pages: string | null }

export function settingsFrom(row: SettingsRow | undefined): Settings {
  if (!row) {
    throw new SetupError(
      'The database has no settings: its first migration has not been applied whole.',
    )
  }
  return { ...row, pages: JSON.parse(row.pages ?? '[]') as Settings['pages'] }
}

export async function getSettings(db: Db, now: Date): Promise<Settings> {
  return settingsFrom(await selectSettings(db, now).executeTakeFirst())
}

export async function getTimeZone(db: Db): Promise<string> {
  const row = await db.selectFrom('settings').select('time_zone').executeTakeFirstOrThrow()
  return row.time_zone
}

export function updateSettings(db: Db, changes: Partial<Omit<Settings, 'pages'>>, now: Date) {
  return db.updateTable('settings').set({ ...changes, updated_at: iso(now) })
}
