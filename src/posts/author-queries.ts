import type { Db } from '../db/database.ts'
import type { Author } from './byline.ts'

export async function listAuthors(db: Db): Promise<Author[]> {
  return db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('role', '=', 'author')
    .orderBy('name')
    .execute()
}
