import { lowerCommentLikes } from '../comments/queries.ts'
import type { Db } from '../db/database.ts'
import { deleteLikes, lowerPostLikes, selectLikedComments } from './queries.ts'

/**
 * A reader's likes of today, for the batch in which they are forgotten. A like is nothing but the code that keeps it
 * from being given twice, so it goes with its count.
 */
export function takeLikesBack(db: Db, day: string, visitor: Uint8Array) {
  return [
    lowerPostLikes(db, day, visitor),
    lowerCommentLikes(db, selectLikedComments(day, visitor)),
    deleteLikes(db, day, visitor),
  ]
}
