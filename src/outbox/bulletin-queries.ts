import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { iso, secondsAfter } from '../lib/time.ts'
import type { Bulletin, BulletinKey, BulletinWay } from './bulletin.ts'
import type { Outcome } from './message.ts'
import { changesBy, claimedAt, dueAgain, isDue, ROUND, unsent } from './sending-queries.ts'

const DAYS_KEPT = 90

/** Unless one was queued for this way on an occasion since then: of two who look at once, one queues it. */
export function insertBulletin(
  db: Db,
  bulletin: Bulletin,
  way: BulletinWay,
  since: string,
  now: Date,
) {
  const { kind, post_id } = bulletin
  const row = { ...bulletin, way, next_at: iso(now), created_at: iso(now) }
  return db
    .insertInto('bulletins')
    .columns(Object.keys(row) as (keyof typeof row)[])
    .expression(
      sql`SELECT ${sql.join(Object.values(row))} WHERE NOT EXISTS (SELECT 1 FROM bulletins
        WHERE kind = ${kind} AND post_id = ${post_id} AND occasion >= ${since} AND way = ${way})`,
    )
}

export async function findBulletin(db: Db, kind: Bulletin['kind'], occasion: string) {
  return db
    .selectFrom('bulletins')
    .select('created_at')
    .where('kind', '=', kind)
    .where('post_id', '=', 0)
    .where('occasion', '=', occasion)
    .limit(1)
    .executeTakeFirst()
}

/** Likewise as claimDue. */
export async function claimDueBulletins(db: Db, now: Date) {
  const due = db
    .selectFrom('bulletins')
    .select(bulletin_key)
    .where(isDue(now))
    .orderBy('next_at')
    .limit(ROUND)
  return db
    .updateTable('bulletins')
    .set(claimedAt(now))
    .where(sql<boolean>`(kind, post_id, occasion, way) IN (${due})`)
    .returning([...bulletin_key, 'title', 'message', 'url', 'tries', 'created_at'])
    .execute()
}

const bulletin_key = ['kind', 'post_id', 'occasion', 'way'] as const

export type ClaimedBulletin = Awaited<ReturnType<typeof claimDueBulletins>>[number]

export function updateBulletinOutcome(
  db: Db,
  bulletin: ClaimedBulletin,
  outcome: Outcome,
  now: Date,
) {
  return outcome.kind === 'gone'
    ? db.deleteFrom('bulletins').where(isBulletin(bulletin))
    : db
        .updateTable('bulletins')
        .set(changesBy(bulletin, outcome, now))
        .where(isBulletin(bulletin))
}

export function updateBulletinToTryAgain(db: Db, bulletin: BulletinKey, now: Date) {
  return db.updateTable('bulletins').set(dueAgain(now)).where(isBulletin(bulletin)).where(unsent)
}

function isBulletin({ kind, post_id, occasion, way }: BulletinKey) {
  return sql<boolean>`kind = ${kind} AND post_id = ${post_id} AND occasion = ${occasion} AND way = ${way}`
}

export function deleteOldBulletins(db: Db, now: Date) {
  return db
    .deleteFrom('bulletins')
    .where('created_at', '<', iso(secondsAfter(now, -DAYS_KEPT * 86_400)))
}
