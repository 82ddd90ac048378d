import type { Compilable } from 'kysely'
import type { Db } from '../db/database.ts'
import type { AppContext } from '../http/context.ts'
import { accountRows } from './account.ts'
import { blankVisits } from './queries.ts'
import { findReader } from './reader.ts'

/** What else is kept by the reader's code of the day, to be forgotten in the same batch. Each gives the posts whose pages change. */
export type ForgetBeside = (
  db: Db,
  day: string,
  visitor: Uint8Array,
) => Compilable<{ post_id: number }>[]

/** Blanks what is kept of this reader's visits of today. Who they are is told by the request itself, as it is to the counter. */
export async function forgetVisits(c: AppContext, beside: ForgetBeside): Promise<void> {
  const { db, pages } = c.var
  const { day, visitor } = await findReader(c)
  if (!visitor) return
  const before = db.cost.rows_written
  const [, ...changed] = await db.batch(blankVisits(db, day, visitor), ...beside(db, day, visitor))
  for (const { post_id } of changed.flat()) pages.dropPost(post_id)
  await accountRows(c, before)
}
