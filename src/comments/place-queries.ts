import { sql } from 'kysely'

/** For `IN`: however many there are, they are one parameter. */
export function among(ids: number[]) {
  return sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
}

/**
 * What has to get a place with these: they where they are published now, and all that they hang on. Where one of
 * those has its place already, so has everything above it.
 */
export function placesGained(ids: number[]) {
  return sql`WITH RECURSIVE up (id, parent_id) AS (
      SELECT id, parent_id FROM comments WHERE id IN ${among(ids)} AND status = 'approved'
      UNION
      SELECT above.id, above.parent_id FROM up JOIN comments AS above ON above.id = up.parent_id
      WHERE above.placed = 0
    ) SELECT id FROM up`
}

/**
 * What loses its place with these: they where they are published no longer, and what stood there only for them,
 * all up to the next published one, but for what something published still hangs on.
 */
export function placesLost(ids: number[]) {
  return sql`WITH RECURSIVE up (id, parent_id) AS (
      SELECT id, parent_id FROM comments
      WHERE id IN ${among(ids)} AND placed = 1 AND status <> 'approved'
      UNION
      SELECT above.id, above.parent_id FROM up JOIN comments AS above ON above.id = up.parent_id
      WHERE above.status <> 'approved'
    ), kept (id, parent_id) AS (
      SELECT up.id, up.parent_id FROM up WHERE EXISTS (SELECT 1 FROM comments AS below
        WHERE below.parent_id = up.id AND below.placed = 1 AND below.id NOT IN (SELECT id FROM up))
      UNION
      SELECT up.id, up.parent_id FROM kept JOIN up ON up.id = kept.parent_id
    ) SELECT id FROM up WHERE id NOT IN (SELECT id FROM kept)`
}
