import type { Db } from '../db/database.ts'
import { ConflictError, InvalidError, NotFoundError, StaleError } from '../errors.ts'
import { dayIn, iso } from '../lib/time.ts'
import { getTimeZone } from '../settings/queries.ts'
import { type MonthBounds, monthsOf } from './archive.ts'
import type { Byline } from './byline.ts'
import { en_write } from '../ui/text/en-write.ts'
import type { NewPostInput, PostChanges } from './input.ts'
import { renderMarkdown } from './markdown.ts'
import { isReserved, type Post } from './post.ts'
import {
  deletePost,
  deleteRedirect,
  findPost,
  forgetRelated,
  indexPost,
  insertChanges,
  insertCounts,
  insertPost,
  insertRedirect,
  recountMonths,
  type NewPostRow,
  STALE_UPDATE,
  unindexPost,
  updatePost,
} from './queries.ts'
import { relatePost } from './relate.ts'
import { slugFrom } from './slug.ts'
import { listSlugsLike } from './slug-queries.ts'
import { type Tag, tagsFrom } from './tag.ts'
import { deletePostTags, insertPostTags, insertTags } from './tag-queries.ts'
import { isShownAlike, whatChanged } from './what-changed.ts'

/** Of the 80 characters that a slug may have: a number still fits behind. */
const LONGEST_DERIVED = 76
/** What D1 takes of a row (2 MB), less room for the fields that are short. */
const MOST_BYTES = 1_900_000
/** Posts of the same title, made at the same moment, each look again for an address of their own. */
const MOST_TRIES = 20

/** Creates a post with its counts and tags, in one batch. 409 for a taken slug that was given, 422 by field. */
export async function createPost(
  db: Db,
  input: NewPostInput,
  { author, author_id }: Byline,
  now: Date,
): Promise<Post> {
  const kind = input.kind ?? 'post'
  const tags = tagsFrom(input.tags ?? [])
  const post = {
    kind,
    ...schedule(input, null, now),
    title: input.title,
    author: input.author ?? author,
    author_id,
    ...rendered(input.body),
    excerpt: input.excerpt ?? '',
    tags: JSON.stringify(tags.map((tag) => tag.name)),
    cover: input.cover ?? '',
    cover_alt: input.cover_alt ?? '',
    cover_caption: input.cover_caption ?? '',
    comments_open: input.comments_open === false ? 0 : 1,
    created_at: iso(now),
    updated_at: iso(now),
    guid: `urn:uuid:${crypto.randomUUID()}`,
  } as const
  const months = monthsOf(await getTimeZone(db), [post.published_at])
  if (input.slug !== undefined) return insert(db, { ...post, slug: input.slug }, tags, months, now)
  for (let tries = 1; ; tries++) {
    const slug = await freeSlug(db, kind, input.title)
    try {
      return await insert(db, { ...post, slug }, tags, months, now)
    } catch (error) {
      if (!(error instanceof ConflictError) || tries === MOST_TRIES) throw error
    }
  }
}

async function insert(
  db: Db,
  post: NewPostRow,
  tags: Tag[],
  months: MonthBounds[],
  now: Date,
): Promise<Post> {
  const { kind, slug } = post
  if (isReserved(kind, slug)) throw reservedSlug()
  const [inserted] = await db
    .batch(
      insertPost(db, post),
      insertCounts(db, slug),
      deleteRedirect(db, slug),
      insertTags(db, tags),
      insertPostTags(db, slug, tags),
      indexPost(db, { slug }),
      ...recountMonths(db, months),
    )
    .catch(refusal)
  return related(db, inserted[0]?.id ?? 0, now)
}

/** Changes what is given and leaves the rest. 412 when the post is no longer the one that was read. */
export async function changePost(
  db: Db,
  post: Post,
  changes: PostChanges & Partial<Byline>,
  now: Date,
): Promise<Post> {
  const kind = changes.kind ?? post.kind
  const slug = changes.slug ?? post.slug
  if (isReserved(kind, slug)) throw reservedSlug()
  const tags = tagsFrom(changes.tags ?? post.tags)
  const { comments_open, ...given } = changes
  const row = {
    ...given,
    ...schedule(changes, post, now),
    ...(changes.body === undefined ? {} : rendered(changes.body)),
    ...(comments_open === undefined
      ? {}
      : { comments_open: comments_open ? (1 as const) : (0 as const) }),
    tags: JSON.stringify(tags.map((tag) => tag.name)),
    // A post of the demo that somebody has changed is theirs.
    sample: 0 as const,
    updated_at: iso(now),
  }
  const zone = await getTimeZone(db)
  const months = monthsOf(zone, [post.published_at, row.published_at])
  const seen = whatChanged(post, row, now)
  const moved =
    slug === post.slug
      ? []
      : [insertRedirect(db, post.slug, post.id, now), deleteRedirect(db, slug)]
  await db
    .batch(
      unindexPost(db, post.id, post.version),
      updatePost(db, post.id, post.version, row),
      deletePostTags(db, slug),
      insertTags(db, tags),
      insertPostTags(db, slug, tags),
      indexPost(db, { id: post.id }),
      ...recountMonths(db, months),
      ...moved,
      ...(seen.length === 0 ? [] : [insertChanges(db, post.id, dayIn(zone, now), seen)]),
      ...(isShownAlike(post, row) ? [] : [forgetRelated(db, post.id)]),
    )
    .catch(refusal)
  return related(db, post.id, now)
}

/** The saved post, put beside the others. That it is saved holds, also when this fails: the next save does it again. */
async function related(db: Db, id: number, now: Date): Promise<Post> {
  const post = await getPost(db, id)
  await relatePost(db, post, now).catch(() => {})
  return post
}

/** Takes the post away with all that hangs on it. 412 when it is no longer the one that was read. */
export async function removePost(db: Db, post: Post): Promise<void> {
  const months = monthsOf(await getTimeZone(db), [post.published_at])
  const [, deleted] = await db.batch(
    unindexPost(db, post.id, post.version),
    deletePost(db, post.id, post.version),
    ...recountMonths(db, months),
  )
  if (deleted.length === 0) throw new StaleError()
}

export async function getPost(db: Db, id: number): Promise<Post> {
  const post = await findPost(db, id)
  if (!post) throw noPost()
  return post
}

/**
 * The stored status and time. Who asks for `published` or `unlisted` and names no time means now, or the time
 * when it was out before; `scheduled` must name its time.
 */
function schedule(
  wanted: Pick<PostChanges, 'status' | 'published_at'>,
  before: Post | null,
  now: Date,
) {
  const status = wanted.status ?? before?.status ?? 'draft'
  const time =
    wanted.published_at === undefined ? (before?.published_at ?? null) : wanted.published_at
  if (status === 'draft') return { status, published_at: time }
  if (status === 'scheduled') {
    if (time) return { status: 'published' as const, published_at: time }
    throw new InvalidError([{ field: 'published_at', message: en_write.errors.time_missing }])
  }
  const is_asked_for = wanted.status !== undefined && !wanted.published_at
  const is_out = time !== null && (time <= iso(now) || !is_asked_for)
  return { status, published_at: is_out ? time : iso(now) }
}

function rendered(body: string) {
  const made = { body, ...renderMarkdown(body) }
  const bytes = [made.body, made.html, made.text].map(
    (text) => new TextEncoder().encode(text).length,
  )
  if (bytes.reduce((sum, length) => sum + length) <= MOST_BYTES) return made
  throw new InvalidError([{ field: 'body', message: en_write.errors.body_too_large_shown }])
}

/** `x`, or `x-2`, `x-3` … where that is taken, or an old address of another post. */
async function freeSlug(db: Db, kind: Post['kind'], title: string): Promise<string> {
  const slug = [...slugFrom(title)].slice(0, LONGEST_DERIVED).join('').replace(/-$/, '')
  const taken = new Set(await listSlugsLike(db, slug))
  if (!taken.has(slug) && !isReserved(kind, slug)) return slug
  let number = 2
  while (taken.has(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}

/** What the database refuses for a reason that the writer can mend. */
function refusal(error: unknown): never {
  if (/UNIQUE constraint failed: posts\.slug/.test(String(error))) throw takenSlug()
  if (STALE_UPDATE.test(String(error))) throw new StaleError()
  if (/FOREIGN KEY constraint failed/.test(String(error))) throw noPost()
  throw error
}

/** Also what a change finds that a deletion was quicker than. */
function noPost(): NotFoundError {
  return new NotFoundError('There is no post with this id.')
}

function takenSlug(): ConflictError {
  const message = en_write.errors.slug_taken
  return new ConflictError(message, [{ field: 'slug', message }])
}

function reservedSlug(): InvalidError {
  return new InvalidError([{ field: 'slug', message: en_write.errors.slug_reserved }])
}
