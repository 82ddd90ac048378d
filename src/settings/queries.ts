import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { SetupError } from '../errors.ts'
import { iso } from '../lib/time.ts'
import type { Settings } from './settings.ts'

/** For a batch, so that a page reads its settings in the same round trip as its post. */
export function selectSettings(db: Db, now: Date) {
  return settingsAt(db, iso(now))
}

const settingsAt = prepared((db: Db, moment: string) =>
  db.selectNoFrom(settingsJson(db, moment).as('settings')),
)

const columns = [
  ...(['title', 'tagline', 'owner_name', 'language', 'time_zone', 'accent'] as const),
  ...(['comments', 'comment_note', 'footer', 'sample', 'theme', 'custom_css', 'counters'] as const),
  ...(['counted_families', 'demo_steps', 'notify_url', 'owner_mail', 'bulletins'] as const),
  ...(['guid', 'ai_crawlers', 'origin', 'close_after', 'waits'] as const),
]

/**
 * All of them as one value, for a statement that reads a page whole: as long as it is the same text, they are the same.
 * Nothing is read where no moment is given.
 */
export function settingsJson(db: Db, moment: string | null) {
  return sql<string | null>`iif(${moment} IS NULL, NULL, (${allAsJson(db, moment as string)}))`
}

function allAsJson(db: Db, moment: string) {
  const pages = db
    .selectFrom('posts')
    .select(sql`json_group_array(json_object('slug', slug, 'title', title))`.as('pages'))
    .where('kind', '=', 'page')
    .where('status', '=', 'published')
    .where('published_at', '<=', moment)
  const pairs = columns.map((name) => sql`${sql.lit(name)}, ${sql.ref(`settings.${name}`)}`)
  return sql`SELECT json_object(${sql.join(pairs)}, 'pages', json(${pages}),
    'demo', json(${demoSteps(moment)})) FROM settings`
}

/**
 * Costs nothing where there is no demo. The `+` takes the column's affinity away, which would keep the index from
 * being used.
 */
function demoSteps(moment: string) {
  const newest_comment = sql`SELECT comments.sample FROM comments ORDER BY id DESC LIMIT 1`
  const by_hand = sql`SELECT 1 FROM comments INDEXED BY comments_published
    WHERE status = 'approved' AND coalesce(decided_at, created_at) > +made_at
    AND by_owner = 0 AND decided_at IS NOT NULL`
  const owner = sql`EXISTS (SELECT 1 FROM users WHERE role = 'owner')`
  return sql<string | null>`iif(settings.sample AND demo_steps, (
    SELECT json_object('post_id', posts.id, 'slug', slug, 'from', sample_counts.views,
      'views', post_counts.views, 'comments', post_counts.comments,
      'commented', (${newest_comment}) IS 0,
      'owned', ${owner}, 'published', ${owner} AND EXISTS (${by_hand}))
    FROM posts CROSS JOIN post_counts ON post_counts.post_id = posts.id
      CROSS JOIN sample_counts ON sample_counts.post_id = posts.id
    WHERE posts.sample = 1 AND kind = 'post' AND status = 'published' AND published_at <= ${moment}
    ORDER BY published_at DESC LIMIT 1), NULL)`
}

export interface SettingsRow {
  settings: string | null
}

export function settingsFrom(row: SettingsRow | undefined): Settings {
  if (!row?.settings) {
    throw new SetupError(
      'The database has no settings: its first migration has not been applied whole.',
    )
  }
  return JSON.parse(row.settings) as Settings
}

export async function getSettings(db: Db, now: Date): Promise<Settings> {
  const [rows] = await db.batch(selectSettings(db, now))
  return settingsFrom(rows[0])
}

export async function getTimeZone(db: Db): Promise<string> {
  const row = await db.selectFrom('settings').select('time_zone').executeTakeFirstOrThrow()
  return row.time_zone
}

export function updateSettings(
  db: Db,
  changes: Partial<Omit<Settings, 'pages' | 'demo'>>,
  now: Date,
) {
  return db.updateTable('settings').set({ ...changes, updated_at: iso(now) })
}

/**
 * Adds how long those of these comments have waited that the owner is about to decide on for the first time, and
 * keeps the last twenty. Where none of them waits, nothing is written.
 */
export function noteWaits(db: Db, comment_ids: number[], now: Date) {
  const decided = sql<{ waits: string }>`(
    SELECT json_group_array(unixepoch(${iso(now)}) - unixepoch(created_at)) AS waits
    FROM json_each(${JSON.stringify(comment_ids)}) JOIN comments ON comments.id = value
    WHERE status = 'pending' AND decided_at IS NULL AND by_owner = 0 AND sample = 0)`
  const newest = sql`SELECT value FROM (
      SELECT value, 0 AS is_old, key FROM json_each(decided.waits)
      UNION ALL SELECT value, 1, key FROM json_each(settings.waits)
    ) ORDER BY is_old, key LIMIT 20`
  return db
    .updateTable('settings')
    .from(decided.as('decided'))
    .set({ waits: sql<string>`(SELECT json_group_array(value) FROM (${newest}))` })
    .where('decided.waits', '<>', '[]')
}

export async function hasOwner(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'owner')
    .executeTakeFirst()
  return row !== undefined
}
