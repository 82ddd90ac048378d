/** What a yardstick finds in its environment. */
export interface Yardstick {
  DB: D1Database
  /** An answer with the blog's own headers and length. */
  PAGE: { html: string; headers: Record<string, string> }
  /** The read that a page of this kind can't do without. */
  READ: { sql: string; values: string[] }
}

/** A reader's visit of today, as plainly as it can be written. */
export async function upsertVisit(d1: D1Database, { headers }: Request) {
  const reader = `${headers.get('CF-Connecting-IP')} ${headers.get('User-Agent')}`
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(reader))
  const now = new Date().toISOString()
  return d1
    .prepare(
      `INSERT INTO visits (day, post_id, visitor, first_at, last_at) VALUES (?1, 1, ?2, ?3, ?3)
       ON CONFLICT DO UPDATE SET views = views + 1, last_at = excluded.last_at`,
    )
    .bind(now.slice(0, 10), hash.slice(0, 8), now)
}

export function raiseViews(d1: D1Database) {
  return d1.prepare('UPDATE post_counts SET views = views + 1 WHERE post_id = 1')
}
