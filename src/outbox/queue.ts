import type { Db } from '../db/database.ts'
import { insertNote } from './queries.ts'
import type { Ways } from './ways.ts'

/** What goes out when a comment comes in: statements for the batch that has just inserted it. */
export function queueOnArrival(db: Db, key_hash: Uint8Array, ways: Ways, now: Date) {
  return ways.note ? [insertNote(db, key_hash, ways, now)] : []
}
