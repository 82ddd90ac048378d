import type { Db } from '../db/database.ts'
import { monthsOf } from './archive.ts'
import { selectMonths, selectMoments } from './card-queries.ts'
import { recountMonths } from './queries.ts'

/** For the batch that gives the blog another time zone: every month counted anew, those too that are empty then. */
export async function monthsInZone(db: Db, zone: string) {
  const [posts, months] = await db.batch(selectMoments(db), selectMonths(db))
  const counted = months.map(({ month }) => `${month}-15T12:00:00Z`)
  const moments = posts.map(({ published_at }) => published_at)
  return recountMonths(db, monthsOf(zone, [...moments, ...counted]))
}
