import type { AppContext } from '../http/context.ts'
import { accountRows } from './account.ts'
import { blankVisits } from './queries.ts'
import { findReader } from './reader.ts'

/** Blanks what is kept of this reader's visits of today. Who they are is told by the request itself, as it is to the counter. */
export async function forgetVisits(c: AppContext): Promise<void> {
  const { db } = c.var
  const { day, visitor } = await findReader(c)
  if (!visitor) return
  const before = db.cost.rows_written
  await blankVisits(db, day, visitor).execute()
  await accountRows(c, before)
}
