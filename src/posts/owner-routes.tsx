import { Hono } from 'hono'
import { countDocument } from '../analytics/count.ts'
import { AppError, type FieldError, NotFoundError, StaleError } from '../errors.ts'
import { type AppContext, type AppEnv, signedIn } from '../http/context.ts'
import { readFormMethod } from '../http/form-method.ts'
import type { Typed } from '../http/forms.ts'
import { readId } from '../http/json.ts'
import { sendPage } from '../http/send-page.ts'
import { decodeKeyCursor, encodeKeyCursor } from '../lib/cursor.ts'
import { listAuthors } from './author-queries.ts'
import { type Byline, bylineOf, chosenByline, whyNotTheirs } from './byline.ts'
import { DeletionPage } from './deletion-page.tsx'
import { dropPages } from './drop-pages.ts'
import { countCommentsOf, LIST_PAGE, listForOwner } from './list-queries.ts'
import { permalink, type Post } from './post.ts'
import { readView } from './post-list.ts'
import { PostPage } from './post-page.tsx'
import { PostsPage } from './posts-page.tsx'
import { findPost } from './queries.ts'
import { changePost, createPost, getPost, removePost } from './save.ts'
import { showGone, showPostForm } from './show-form.tsx'
import { nothing_typed, type PostFormResult, readPostForm, typedFrom } from './typed-post.ts'

/** Posts by hand; app.ts mounts it behind requireDesk. Every change is a form. */
export const writeRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { db, now, site, waiting, only_by } = c.var
    const view = readView(c.req.query())
    const after = decodeKeyCursor(c.req.query('cursor') ?? '')
    const posts = await listForOwner(db, view, { after, only_by }, now)
    const last = posts.length > LIST_PAGE ? posts[LIST_PAGE - 1] : undefined
    return sendPage(
      c,
      <PostsPage
        {...{ site, waiting, now, view }}
        posts={posts.slice(0, LIST_PAGE)}
        next={last ? encodeKeyCursor([last.key, last.id]) : null}
        has_deleted={c.req.query('deleted') !== undefined}
      />,
    )
  })
  .get('/new', (c) => showPostForm(c, { post: null, typed: nothing_typed }))
  .post('/new', async (c) => save(c, null, (await readFormMethod(c)).typed))
  .get('/:id', async (c) => {
    const post = await getPost(c.var.db, idOf(c))
    const typed = typedFrom(post, c.var.site.time_zone, c.var.now)
    const notice = c.req.query('saved') === undefined ? undefined : ('saved' as const)
    return showPostForm(c, { post, typed, notice })
  })
  .on(['POST', 'DELETE'], '/:id', async (c) => {
    const { method, typed } = await readFormMethod(c)
    const post = await findPost(c.var.db, idOf(c))
    if (method === 'DELETE') return remove(c, post, typed)
    return post ? save(c, post, typed) : showGone(c, typed)
  })
  .get('/:id/deletion', async (c) => askToDelete(c, await getPost(c.var.db, idOf(c))))
  .get('/:id/preview', async (c) => {
    const { db, site, origin } = c.var
    const post = await getPost(db, idOf(c))
    c.set('preview', true)
    const why = await countDocument(c, { id: post.id, path: permalink(post) }, site)
    if (why) c.header('X-Not-Counted', why)
    return sendPage(c, <PostPage {...{ post, site, origin }} noindex preview />)
  })

/** Saves what was typed and says where it stands; or the form comes back with all of it, and why. */
async function save(c: AppContext, post: Post | null, typed: Typed): Promise<Response> {
  const { db, site, now, only_by } = c.var
  const form = readPostForm(typed, post, { zone: site.time_zone, now })
  if (typed['action'] === 'preview') return preview(c, post, typed, form)
  if (!form.ok) return refuse(c, post, typed, form.errors)
  if (post && isStale(post, typed)) return showStale(c, post, typed)
  const byline = await readByline(c, typed)
  const own = bylineOf(signedIn(c), site)
  const not_theirs =
    only_by === null ? [] : whyNotTheirs(form.value, post ?? { ...own, kind: 'post' })
  if (not_theirs.length > 0) return refuse(c, post, typed, not_theirs)
  try {
    const saved = post
      ? await changePost(db, post, { ...form.value, ...byline }, now)
      : await createPost(db, form.value, { ...own, ...byline }, now)
    dropPages(c)
    return c.redirect(`/owner/posts/${saved.id}?saved=1`, 303)
  } catch (error) {
    if (error instanceof AppError && error.errors.length > 0) {
      return refuse(c, post, typed, error.errors)
    }
    if (!post || !isOvertaken(error)) throw error
    const newest = await findPost(db, post.id)
    return newest ? showStale(c, newest, typed) : showGone(c, typed)
  }
}

/** Whose post it is to be: only who may reach all of them chooses. */
async function readByline(c: AppContext, typed: Typed): Promise<Partial<Byline>> {
  const { db, site, only_by } = c.var
  if (only_by !== null || !typed['author']) return {}
  return chosenByline(typed['author'], await listAuthors(db), site)
}

/** Nothing is saved, and only the text has to be right. */
function preview(
  c: AppContext,
  post: Post | null,
  typed: Typed,
  form: PostFormResult,
): Promise<Response> {
  const wrong = form.ok ? [] : form.errors.filter(({ field }) => field === 'body')
  if (wrong.length > 0) return refuse(c, post, typed, wrong)
  return showPostForm(c, { post, typed, previews: true })
}

function refuse(
  c: AppContext,
  post: Post | null,
  typed: Typed,
  errors: FieldError[],
): Promise<Response> {
  return showPostForm(c, { post, typed, errors, notice: 'refused' }, 422)
}

/** 409: both texts on one page. Saving again takes the place of the one that stands, knowingly. */
function showStale(c: AppContext, post: Post, typed: Typed): Promise<Response> {
  const mine = { ...typed, version: String(post.version) }
  return showPostForm(c, { post, typed: mine, notice: 'stale' }, 409)
}

async function remove(c: AppContext, post: Post | undefined, typed: Typed): Promise<Response> {
  try {
    if (post && isStale(post, typed)) throw new StaleError()
    if (post) await removePost(c.var.db, post)
  } catch (error) {
    if (!(error instanceof StaleError)) throw error
    return askToDelete(c, await getPost(c.var.db, idOf(c)), 409)
  }
  dropPages(c)
  return c.redirect('/owner/posts?deleted=1', 303)
}

async function askToDelete(c: AppContext, post: Post, status = 200): Promise<Response> {
  const { db, site, waiting } = c.var
  const comments = await countCommentsOf(db, post.id)
  const is_stale = status !== 200
  return sendPage(c, <DeletionPage {...{ site, waiting, post, comments, is_stale }} />, status)
}

/** A form that names no version means whatever stands. */
function isStale(post: Post, typed: Typed): boolean {
  return typed['version'] !== undefined && typed['version'] !== String(post.version)
}

/** Somebody was quicker: with a change, or with a deletion. */
function isOvertaken(error: unknown): boolean {
  return error instanceof StaleError || error instanceof NotFoundError
}

function idOf(c: AppContext): number {
  const id = readId(c.req.param('id') ?? '')
  if (!id) throw new NotFoundError('There is no post with this id.')
  return id
}
