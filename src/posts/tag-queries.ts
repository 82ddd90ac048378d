import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Tag } from './tag.ts'

/** Tags new to the blog; a known one keeps the name it was first written with. */
export function insertTags(db: Db, tags: Tag[]) {
  return db
    .insertInto('tags')
    .columns(['slug', 'name'])
    .expression(selectJson<Tag>(db, tags, ['slug', 'name']))
    .onConflict((conflict) => conflict.doNothing())
}

export function deletePostTags(db: Db, slug: string) {
  return db
    .deleteFrom('post_tags')
    .where('post_id', 'in', db.selectFrom('posts').select('id').where('slug', '=', slug))
}

/** Only published posts stand in the lists; a scheduled one waits in them for its time. */
export function insertPostTags(db: Db, slug: string, tags: Tag[]) {
  return db
    .insertInto('post_tags')
    .columns(['tag_slug', 'published_at', 'post_id'])
    .expression(
      db
        .selectFrom([
          'posts',
          sql<{ value: string }>`json_each(${JSON.stringify(tags)})`.as('given'),
        ])
        .select([
          sql<string>`given.value ->> '$.slug'`.as('tag_slug'),
          sql<string>`posts.published_at`.as('published_at'),
          'posts.id as post_id',
        ])
        .where('posts.slug', '=', slug)
        .where('posts.kind', '=', 'post')
        .where('posts.status', '=', 'published'),
    )
    .onConflict((conflict) => conflict.doNothing())
}

/** Rows of a JSON list as a SELECT, so that one parameter carries them all (D1 binds 100 at most). */
function selectJson<Row>(db: Db, rows: Row[], names: (keyof Row & string)[]) {
  return db
    .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(rows)})`.as('given'))
    .select(names.map((name) => sql<string>`value ->> ${sql.lit(`$.${name}`)}`.as(name)))
    .where(sql<boolean>`true`)
}
