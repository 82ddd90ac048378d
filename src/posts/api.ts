import { Hono } from 'hono'
import { InvalidError, NotFoundError, StaleError } from '../errors.ts'
import { type AppContext, type AppEnv, signedIn } from '../http/context.ts'
import { namesEtag } from '../http/etag.ts'
import { listOf, readId, readJson, readPaging } from '../http/json.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { hasOwner } from '../settings/queries.ts'
import { type Byline, bylineOf, whyNotTheirs } from './byline.ts'
import { dropPages } from './drop-pages.ts'
import { NewPostInput, PostChanges } from './input.ts'
import type { Post } from './post.ts'
import { ownersPostJson } from './post-json.ts'
import { type ListFilters, listPosts } from './api-queries.ts'
import { changePost, createPost, getPost, removePost } from './save.ts'

const MOST_TRIES = 5

/** Posts for programs; app.ts mounts it behind requireRight. */
export const postApi = new Hono<AppEnv>()
  .get('/', async (c) => {
    const paging = readPaging(c.req.query())
    const posts = await listPosts(
      c.var.db,
      readFilters(c.req.query()),
      paging,
      c.var.now,
      c.var.only_by,
    )
    return c.json(listOf(posts, paging, (post) => ownersPostJson(post, c.var.origin, c.var.now)))
  })
  .post('/', loadSettings, async (c) => {
    const input = await readJson(c.req.raw, NewPostInput)
    const byline = await bylineFor(c)
    checkTheirs(c, input, { kind: 'post', author: byline.author })
    const post = await createPost(c.var.db, input, byline, c.var.now)
    dropPages(c)
    return send(c, post, 201)
  })
  .get('/:id', async (c) => send(c, await postAt(c)))
  .patch('/:id', async (c) => {
    const changes = await readJson(c.req.raw, PostChanges)
    const saved = await onNewest(c, (post) => {
      checkTheirs(c, changes, post)
      return changePost(c.var.db, post, changes, c.var.now)
    })
    dropPages(c)
    return send(c, saved)
  })
  .delete('/:id', async (c) => {
    await onNewest(c, (post) => removePost(c.var.db, post))
    dropPages(c)
    return c.body(null, 204)
  })

/** Whose token it is; the blog itself before it has an owner, whoever the demo says that it is by. */
async function bylineFor(c: AppContext): Promise<Byline> {
  const { db, site } = c.var
  const person = signedIn(c)
  const has_owner = person.id !== null || (await hasOwner(db))
  return has_owner ? bylineOf(person, site) : { author: site.title, author_id: null }
}

function checkTheirs(c: AppContext, ...about: Parameters<typeof whyNotTheirs>): void {
  const errors = c.var.only_by === null ? [] : whyNotTheirs(...about)
  if (errors.length > 0) throw new InvalidError(errors)
}

/** 412 where If-Match names another version. Without it any will do: what changed meanwhile is read again. */
async function onNewest<T>(c: AppContext, act: (post: Post) => Promise<T>): Promise<T> {
  const wanted = c.req.header('If-Match')
  for (let tries = 1; ; tries++) {
    const post = await postAt(c)
    if (wanted !== undefined && !namesEtag(wanted, etagOf(post))) throw new StaleError()
    try {
      return await act(post)
    } catch (error) {
      if (!(error instanceof StaleError) || wanted !== undefined || tries === MOST_TRIES)
        throw error
    }
  }
}

async function postAt(c: AppContext): Promise<Post> {
  const id = readId(c.req.param('id') ?? '')
  if (!id) throw new NotFoundError('There is no post with this id.')
  return getPost(c.var.db, id)
}

function send(c: AppContext, post: Post, status: 200 | 201 = 200): Response {
  const json = ownersPostJson(post, c.var.origin, c.var.now)
  c.header('ETag', etagOf(post))
  if (status === 201) c.header('Location', `/api/v1/posts/${post.id}`)
  return c.json(json, status)
}

function etagOf(post: Post): string {
  return `"${post.id}-${post.version}"`
}

function readFilters(query: Record<string, string>): ListFilters {
  const { status, kind, tag, q, slug } = query
  return {
    status: oneOf('status', status, ['draft', 'scheduled', 'published', 'unlisted']),
    kind: oneOf('kind', kind, ['post', 'page']),
    tag,
    q,
    slug,
  }
}

function oneOf<const Word extends string>(
  field: string,
  text: string | undefined,
  words: Word[],
): Word | undefined {
  if (text === undefined) return undefined
  const word = words.find((candidate) => candidate === text)
  if (word) return word
  throw new InvalidError([{ field, message: `One of ${words.join(', ')}.` }])
}
