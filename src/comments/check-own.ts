import { ForbiddenError } from '../errors.ts'
import type { AppContext } from '../http/context.ts'
import { countOthers } from './own-queries.ts'

/** Many at once are in no address: 403 where one of them is not this person's to decide on, and none is touched. */
export async function checkOwn(c: AppContext, ids: number[]): Promise<void> {
  const { db, only_by } = c.var
  if (only_by === null || (await countOthers(db, ids, only_by)) === 0) return
  throw new ForbiddenError('This belongs to somebody else’s post.', 'not_your_post')
}
