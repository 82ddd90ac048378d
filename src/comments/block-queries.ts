import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { BlockList } from './block-list.ts'

export async function getBlockList(db: Db): Promise<BlockList> {
  return db.selectFrom('block_lists').select(['hold', 'spam']).executeTakeFirstOrThrow()
}

export function updateBlockList(db: Db, list: BlockList) {
  return db.updateTable('block_lists').set({ ...list })
}

/** One entry more under spam, where it does not stand yet and there is room. */
export function insertBlockEntry(db: Db, entry: string) {
  const line = '\n'
  return db
    .updateTable('block_lists')
    .set({ spam: sql<string>`rtrim(spam, ${line}) || iif(spam = '', '', ${line}) || ${entry}` })
    .where(sql<boolean>`instr(${line} || spam || ${line}, ${line + entry + line}) = 0`)
}
