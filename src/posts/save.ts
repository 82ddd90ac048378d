import type { Db } from '../db/database.ts'
import { ConflictError, InvalidError, NotFoundError, StaleError } from '../errors.ts'
import { iso } from '../lib/time.ts'
import type { NewPostInput, PostChanges } from './input.ts'
import { renderMarkdown } from './markdown.ts'
import { isReserved, type Post } from './post.ts'
import {
  deletePostTags,
  deleteRedirect,
  findPost,
  insertCounts,
  insertPost,
  insertPostTags,
  insertRedirect,
  insertTags,
  listSlugsLike,
  STALE_UPDATE,
  type Tag,
  updatePost,
} from './queries.ts'
import { slugFrom } from './slug.ts'

/** Creates a post with its counts and tags, in one batch. 409 for a taken slug that was given, 422 by field. */
export async function createPost(db: Db, input: NewPostInput, author: string, now: Date): Promise<Post> {
  const kind = input.kind ?? 'post'
  const slug = input.slug ?? (await freeSlug(db, kind, slugFrom(input.title)))
  if (isReserved(kind, slug)) throw reservedSlug()
  const tags = tagsFrom(input.tags ?? [])
  const post = {
    kind,
    slug,
    ...schedule(input, null, now),
    title: input.title,
    author: input.author ?? author,
    body: input.body,
    ...renderMarkdown(input.body),
    excerpt: input.excerpt ?? '',
    tags: JSON.stringify(tags.map((tag) => tag.name)),
    cover: input.cover ?? '',
    cover_alt: input.cover_alt ?? '',
    cover_caption: input.cover_caption ?? '',
    comments_open: input.comments_open === false ? 0 : 1,
    created_at: iso(now),
    updated_at: iso(now),
  } as const
  const [inserted] = await db
    .batch(
      insertPost(db, post),
      insertCounts(db, slug),
      deleteRedirect(db, slug),
      insertTags(db, tags),
      insertPostTags(db, slug, tags),
    )
    .catch(refusal)
  return getPost(db, inserted[0]?.id ?? 0)
}

/** Changes what is given and leaves the rest. `version` is the one that the change was made on: 412 when it has gone. */
export async function changePost(
  db: Db,
  post: Post,
  changes: PostChanges,
  version: number,
  now: Date,
): Promise<Post> {
  const kind = changes.kind ?? post.kind
  const slug = changes.slug ?? post.slug
  if (isReserved(kind, slug)) throw reservedSlug()
  if (slug !== post.slug && (await listSlugsLike(db, slug)).includes(slug)) throw takenSlug()
  const tags = tagsFrom(changes.tags ?? post.tags)
  const { comments_open, ...given } = changes
  const row = {
    ...given,
    ...schedule(changes, post, now),
    ...(changes.body === undefined ? {} : renderMarkdown(changes.body)),
    ...(comments_open === undefined ? {} : { comments_open: comments_open ? (1 as const) : (0 as const) }),
    tags: JSON.stringify(tags.map((tag) => tag.name)),
    updated_at: iso(now),
  }
  const moved = slug === post.slug ? [] : [insertRedirect(db, post.slug, post.id, now), deleteRedirect(db, slug)]
  await db
    .batch(
      updatePost(db, post.id, version, row),
      deletePostTags(db, slug),
      insertTags(db, tags),
      insertPostTags(db, slug, tags),
      ...moved,
    )
    .catch(refusal)
  return getPost(db, post.id)
}

export async function getPost(db: Db, id: number): Promise<Post> {
  const post = await findPost(db, id)
  if (!post) throw new NotFoundError('There is no post with this id.')
  return post
}

/** The stored status and time. A published post without a time is published now; `scheduled` must name its time. */
function schedule(wanted: Pick<PostChanges, 'status' | 'published_at'>, before: Post | null, now: Date) {
  const status = wanted.status ?? before?.status ?? 'draft'
  const time = wanted.published_at === undefined ? (before?.published_at ?? null) : wanted.published_at
  if (status === 'draft') return { status, published_at: time }
  if (status === 'scheduled') {
    if (time) return { status: 'published' as const, published_at: time }
    throw new InvalidError([{ field: 'published_at', message: 'A scheduled post needs its time.' }])
  }
  return { status, published_at: time ?? iso(now) }
}

/** `x`, or `x-2`, `x-3` … where that is taken. */
async function freeSlug(db: Db, kind: Post['kind'], slug: string): Promise<string> {
  const taken = new Set(await listSlugsLike(db, slug))
  if (!taken.has(slug) && !isReserved(kind, slug)) return slug
  let number = 2
  while (taken.has(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}

function tagsFrom(names: string[]): Tag[] {
  const tags = new Map<string, Tag>()
  for (const name of names) {
    const slug = slugFrom(name)
    if (!tags.has(slug)) tags.set(slug, { slug, name })
  }
  return [...tags.values()]
}

/** What the database refuses for a reason that the writer can mend. */
function refusal(error: unknown): never {
  if (/UNIQUE constraint failed: posts\.slug/.test(String(error))) throw takenSlug()
  if (STALE_UPDATE.test(String(error))) throw new StaleError()
  throw error
}

function takenSlug(): ConflictError {
  const message = 'Another post has this address.'
  return new ConflictError(message, [{ field: 'slug', message }])
}

function reservedSlug(): InvalidError {
  return new InvalidError([{ field: 'slug', message: 'The blog itself needs this address: choose another one.' }])
}
