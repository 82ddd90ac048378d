import { Hono } from 'hono'
import { countDocument } from '../analytics/count.ts'
import { readThreadView, shownThread, threadStatements, type ThreadView } from '../comments/show-thread.ts'
import { issueToken } from '../comments/form-token.ts'
import { Thread } from '../comments/thread.tsx'
import { NotFoundError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { keptPage, sendKept } from '../http/kept-page.ts'
import { cutPage, type KeptPage } from '../http/page-memory.ts'
import { renderPage } from '../http/send-page.ts'
import { selectSettings, settingsFrom } from '../settings/queries.ts'
import type { Settings } from '../settings/settings.ts'
import { textFor } from '../ui/text/text.ts'
import { markdownFile } from './front-matter.ts'
import { ListPage } from './list-page.tsx'
import { isReadable, permalink, type Post } from './post.ts'
import { PostPage } from './post-page.tsx'
import { postJson } from './post-json.ts'
import { type Card, postFrom, selectIndexCards, selectPostAt, selectTagCards } from './queries.ts'

/** Past this page the list costs more than it is worth; `/archive/YYYY/MM` leads there. */
const LAST_PAGE = 50

class Moved extends Error {
  readonly to: string
  constructor(to: string) {
    super(`Moved to ${to}`)
    this.to = to
  }
}

export const postRoutes = new Hono<AppEnv>()
  .get('/', (c) => sendList(c, '/', (page) => selectIndexCards(c.var.db, page, c.var.now)))
  .get('/tags/:tag', (c) => {
    const tag = c.req.param('tag')
    return sendList(c, `/tags/${encodeURIComponent(tag)}`, (page) =>
      selectTagCards(c.var.db, tag, page, c.var.now),
    )
  })
  .get('/posts/:file{.+\\.md}', (c) => sendMarkdown(c, c.req.param('file').slice(0, -3)))
  .get('/posts/:file{.+\\.json}', async (c) => {
    const post = await getReadable(c, 'post', c.req.param('file').slice(0, -5))
    return c.json(postJson(post, c.var.origin), 200, { 'Cache-Control': 'no-cache' })
  })
  .get('/posts/:slug', (c) => {
    if (prefersMarkdown(c.req.header('Accept'))) return sendMarkdown(c, c.req.param('slug'))
    return sendPost(c, 'post', c.req.param('slug'))
  })

/** Pages stand at the top of the site: mounted after everything else. */
export const pageRoutes = new Hono<AppEnv>().get('/:page', (c) => sendPost(c, 'page', c.req.param('page')))

async function sendPost(c: AppContext, kind: 'post' | 'page', slug: string): Promise<Response> {
  try {
    const served = await keptPage(c, () => makePost(c, kind, slug))
    const { post, site } = served.page
    if (post && !served.stale) await countDocument(c, post, site)
    return sendKept(c, served)
  } catch (error) {
    if (error instanceof Moved) return c.redirect(error.to, 301)
    throw error
  }
}

/** Everything a post's page shows, in one round trip. */
async function makePost(c: AppContext, kind: 'post' | 'page', slug: string): Promise<KeptPage> {
  const { db, now, origin, pages, keys, settings_memory } = c.var
  const view = await readThreadView(c)
  const [settings, posts, thread, own] = await db.batch(
    selectSettings(db, now),
    selectPostAt(db, kind, slug),
    ...threadStatements(c, slug, view),
  )
  const site = settingsFrom(settings[0])
  settings_memory.remember(site, now)
  const post = posts[0] && postFrom(posts[0])
  if (!post || !isReadable(post, now)) throw new NotFoundError('There is no post at this address.')
  if (post.slug !== slug) throw new Moved(permalink(post))
  pages.learn(post.id, post)
  const token = await issueToken(await keys.get(db, 'form'), post.id, now)
  const shown = shownThread(thread ?? [], own ?? [], view)
  const page = renderPage(
    <PostPage post={post} site={site} origin={origin} noindex={isOnePersons(view)}>
      {hasThread(post, site) && (
        <Thread {...shown} site={site} post={post} count={post.comments} token={token} />
      )}
    </PostPage>,
  )
  return cutPage(page, { site, post: { id: post.id, path: permalink(post) }, now })
}

function isOnePersons(view: ThreadView): boolean {
  return view.reply !== null || view.held !== null || view.page > 1
}

/** A closed thread is still worth reading; an empty one that is closed says nothing. */
function hasThread(post: Post, site: Settings): boolean {
  return post.kind === 'post' && site.comments !== 'off' && (post.comments_open === 1 || post.comments > 0)
}

async function sendList(
  c: AppContext,
  path: string,
  select: (page: number) => ReturnType<typeof selectIndexCards> | ReturnType<typeof selectTagCards>,
): Promise<Response> {
  const page = readPage(c.req.query('page'))
  const served = await keptPage(c, () => makeList(c, path, page, select(page)))
  return sendKept(c, served)
}

async function makeList(
  c: AppContext,
  path: string,
  page: number,
  select: ReturnType<typeof selectIndexCards> | ReturnType<typeof selectTagCards>,
): Promise<KeptPage> {
  const { db, now, origin, pages, settings_memory } = c.var
  const [settings, cards] = await db.batch(selectSettings(db, now), select)
  const site = settingsFrom(settings[0])
  settings_memory.remember(site, now)
  const tag_name = tagName(cards[0])
  if (path !== '/' && tag_name === null) throw new NotFoundError('There is no post with this tag.')
  for (const card of cards) pages.learn(card.id, card)
  const heading = tag_name === null ? undefined : textFor(site.language).tagged(tag_name)
  const html = renderPage(<ListPage {...{ site, cards, page, path, origin, heading }} />)
  return cutPage(html, { site, post: null, now })
}

function tagName(card: (Card & { tag_name?: string }) | undefined): string | null {
  return card?.tag_name ?? null
}

function readPage(text: string | undefined): number {
  if (text === undefined) return 1
  const page = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0
  if (page < 1 || page > LAST_PAGE) throw new NotFoundError('There is no such page.')
  return page
}

async function sendMarkdown(c: AppContext, slug: string): Promise<Response> {
  const post = await getReadable(c, 'post', slug)
  c.header('Vary', 'Accept')
  return c.body(markdownFile(post), 200, {
    'Content-Type': 'text/markdown; charset=utf-8',
    'Cache-Control': 'no-cache',
  })
}

async function getReadable(c: AppContext, kind: 'post' | 'page', slug: string): Promise<Post> {
  const row = await selectPostAt(c.var.db, kind, slug).executeTakeFirst()
  const post = row && postFrom(row)
  if (!post || !isReadable(post, c.var.now)) throw new NotFoundError('There is no post at this address.')
  return post
}

/** Programs that ask for Markdown first get it; browsers never do. */
function prefersMarkdown(accept: string | undefined): boolean {
  if (!accept?.includes('text/markdown')) return false
  const html = accept.indexOf('text/html')
  return html < 0 || accept.indexOf('text/markdown') < html
}
