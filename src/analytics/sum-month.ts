import type { Db } from '../db/database.ts'
import { parseDay } from './day-detail.ts'
import { monthDetail } from './month-detail.ts'
import { listDaysOfMonth } from './past-queries.ts'
import { insertSiteMonth } from './queries.ts'
import { addUp } from './report.ts'
import { Sums } from './sums.ts'

/** Sums up a month whose days all have their rows: by whoever comes first, as they do not change any more. */
export async function sumMonth(db: Db, month: string): Promise<void> {
  const days = (await listDaysOfMonth(db, month)).map(parseDay)
  const sums = new Sums()
  for (const { detail } of days) if (detail) sums.add(detail)
  await insertSiteMonth(db, {
    month,
    first_day: days[0]?.day ?? '',
    ...addUp(days),
    sample: days.some(({ sample }) => sample === 1) ? 1 : 0,
    detail: JSON.stringify(monthDetail(sums)),
  }).execute()
}
