import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db } from '../db/database.ts'
import type { PostChangesTable, PostsTable } from '../db/schema.ts'
import { iso } from '../lib/time.ts'
import type { MonthBounds } from './archive.ts'
import type { Post } from './post.ts'
import type { RelatedEntry } from './related.ts'

/** All but the source, the HTML and the text, which are long. */
export const short_columns = [
  'posts.id',
  'kind',
  'slug',
  'status',
  'published_at',
  'title',
  'author',
  'author_id',
  'words',
  'excerpt',
  'tags',
  'cover',
  'cover_alt',
  'cover_caption',
  'comments_open',
  'sample',
  'version',
  'created_at',
  'updated_at',
  'guid',
] as const
export const counters = ['views', 'visitors', 'reads', 'comments', 'likes'] as const

export function selectPosts(db: Db) {
  return db
    .selectFrom('posts')
    .innerJoin('post_counts', 'post_counts.post_id', 'posts.id')
    .select(short_columns)
    .select(['body', 'html', 'text'])
    .select(counters)
}

export type PostSelected = Awaited<ReturnType<ReturnType<typeof selectPosts>['execute']>>[number]

export function postFrom<Row extends { tags: string }>(row: Row) {
  return { ...row, tags: JSON.parse(row.tags) as string[] }
}

export async function findPost(db: Db, id: number): Promise<Post | undefined> {
  const row = await selectPosts(db).where('posts.id', '=', id).executeTakeFirst()
  return row && postFrom(row)
}

export type NewPostRow = Insertable<PostsTable> & Pick<Post, 'kind'>

export function insertPost(db: Db, post: NewPostRow) {
  return db.insertInto('posts').values(post).returning('id')
}

export function insertCounts(db: Db, slug: string) {
  return db
    .insertInto('post_counts')
    .columns(['post_id'])
    .expression(db.selectFrom('posts').select('id').where('slug', '=', slug))
}

/** Fails, and its whole batch with it, where the version is not the one that was read any more (STALE_UPDATE). */
export function updatePost(db: Db, id: number, version: number, changes: Updateable<PostsTable>) {
  return db
    .updateTable('posts')
    .set({ ...changes, version: sql<number>`CASE version WHEN ${version} THEN version + 1 END` })
    .where('id', '=', id)
}

export const STALE_UPDATE = /NOT NULL constraint failed: posts\.version/

export function deletePost(db: Db, id: number, version: number) {
  return db.deleteFrom('posts').where('id', '=', id).where('version', '=', version).returning('id')
}

/** What the demo brought and nobody has changed, with all that hangs on it. */
export function deleteSamplePosts(db: Db) {
  const samples = db.selectFrom('posts').select('id').where('sample', '=', 1)
  return [
    db.deleteFrom('post_search').where('rowid', 'in', samples),
    db.deleteFrom('posts').where('sample', '=', 1),
  ] as const
}

/** The counters of the other posts lose what the demo made up. */
export function deleteSampleCounts(db: Db) {
  return [
    db
      .updateTable('post_counts')
      .from('sample_counts')
      .whereRef('sample_counts.post_id', '=', 'post_counts.post_id')
      .set((eb) => ({
        views: eb('post_counts.views', '-', eb.ref('sample_counts.views')),
        visitors: eb('post_counts.visitors', '-', eb.ref('sample_counts.visitors')),
        reads: eb('post_counts.reads', '-', eb.ref('sample_counts.reads')),
        heat: 0,
      })),
    db.deleteFrom('sample_counts'),
  ] as const
}

/** The old address goes on leading here. */
export function insertRedirect(db: Db, slug: string, post_id: number, now: Date) {
  return db
    .insertInto('redirects')
    .values({ slug, post_id, created_at: iso(now) })
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet({ post_id, created_at: iso(now) }),
    )
}

/** A slug in use is no redirect. */
export function deleteRedirect(db: Db, slug: string) {
  return db.deleteFrom('redirects').where('slug', '=', slug)
}

/** Before anything of the post changes: the index finds what it has of it by what the post still says. */
export function unindexPost(db: Db, id: number, version: number) {
  const post = db.selectFrom('posts').select('id').where('id', '=', id)
  return db.deleteFrom('post_search').where('rowid', 'in', post.where('version', '=', version))
}

/** Every post is in the index, whatever its status: who may be found is asked when somebody searches. */
export function indexPost(db: Db, by: { id: number } | { slug: string }) {
  return db
    .insertInto('post_search')
    .columns(['rowid', 'title', 'excerpt', 'text', 'tags'])
    .expression(
      db
        .selectFrom('posts')
        .select(['id', 'title', 'excerpt', 'text', 'tags'])
        .where((eb) => eb.and(by)),
    )
}

/** Once a day (of the blog's zone) each, however often it is saved. */
export function insertChanges(
  db: Db,
  post_id: number,
  day: string,
  seen: PostChangesTable['what'][],
) {
  const rows = seen.map((what) => ({ post_id, day, what }))
  return db.insertInto('post_changes').orIgnore().values(rows)
}

/** Counts these months anew: right whatever they said before. Two statements, for after the post's own. */
export function recountMonths(db: Db, months: MonthBounds[]) {
  const given = sql<MonthBounds>`(SELECT value ->> '$.month' AS month, value ->> '$.from' AS starts,
    value ->> '$.to' AS ends FROM json_each(${JSON.stringify(months)}))`
  return [
    db.deleteFrom('post_months').where(sql<boolean>`month IN (SELECT month FROM ${given})`),
    db
      .insertInto('post_months')
      .columns(['month', 'posts', 'changed_at'])
      .expression(
        db
          .selectFrom('posts')
          .innerJoin(given.as('given'), (join) => join.onTrue())
          .select(['given.month', (eb) => eb.fn.countAll<number>().as('posts')])
          .select(sql<string>`max(max(published_at, updated_at))`.as('changed_at'))
          .where('kind', '=', 'post')
          .where('status', '=', 'published')
          .where(sql<boolean>`published_at >= given.starts AND published_at < given.ends`)
          .groupBy('given.month'),
      ),
  ] as const
}

/** The lists of related posts by the id of the post that they stand under, in one statement. */
export function updateRelated(db: Db, lists: Map<number, RelatedEntry[]>) {
  const given = JSON.stringify([...lists].map(([id, related]) => ({ id, related })))
  return db
    .updateTable('posts')
    .set({
      related: sql<string>`(SELECT value ->> '$.related' FROM json_each(${given}) WHERE value ->> '$.id' = posts.id)`,
    })
    .where('id', 'in', [...lists.keys()])
}

/** Takes a post out of every list. Reads all of them: for what readers would be led astray by. */
export function forgetRelated(db: Db, id: number) {
  return db
    .updateTable('posts')
    .set({
      related: sql<string>`(SELECT json_group_array(json(value)) FROM json_each(related) WHERE value ->> '$.id' <> ${id})`,
    })
    .where('related', 'like', `%{"id":${id},%`)
}
