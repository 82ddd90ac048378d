import { Hono } from 'hono'
import { countDocument } from '../analytics/count.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { keptPage, sendKept } from '../http/kept-page.ts'
import { sendText } from '../http/send-text.ts'
import { prefersMarkdown } from './accept.ts'
import { markdownFile } from './front-matter.ts'
import { permalink, type Post } from './post.ts'
import { postJson } from './post-json.ts'
import { selectPostAt } from './address-queries.ts'
import { Moved, readableAt } from './readable.ts'
import { makePost } from './show-post.tsx'

export const postRoutes = new Hono<AppEnv>()
  .get('/posts/:file{.+\\.md}', (c) => sendSource(c, 'post', c.req.param('file')))
  .get('/posts/:file{.+\\.json}', (c) => sendData(c, 'post', c.req.param('file')))
  .get('/posts/:slug', (c) => sendPostOrSource(c, 'post', c.req.param('slug')))

/** Pages stand at the top of the site: mounted after everything else. */
export const pageRoutes = new Hono<AppEnv>()
  .get('/:file{[^/]+\\.md}', (c) => sendSource(c, 'page', c.req.param('file')))
  .get('/:file{[^/]+\\.json}', (c) => sendData(c, 'page', c.req.param('file')))
  .get('/:slug', (c) => sendPostOrSource(c, 'page', c.req.param('slug')))

type Kind = Post['kind']

/** The page for people, or its source for programs that ask for that first. */
function sendPostOrSource(c: AppContext, kind: Kind, slug: string): Promise<Response> {
  const is_for_program = prefersMarkdown(c.req.header('Accept'))
  return orMoved(c, '', () =>
    is_for_program ? sendMarkdown(c, kind, slug) : sendPost(c, kind, slug),
  )
}

function sendSource(c: AppContext, kind: Kind, file: string): Promise<Response> {
  return orMoved(c, '.md', () => sendMarkdown(c, kind, file.slice(0, -'.md'.length)))
}

function sendData(c: AppContext, kind: Kind, file: string): Promise<Response> {
  return orMoved(c, '.json', () => sendJson(c, kind, file.slice(0, -'.json'.length)))
}

/** 301 where the post has another address by now. The query stays: it may say where the reader comes from. */
async function orMoved(
  c: AppContext,
  suffix: string,
  send: () => Promise<Response>,
): Promise<Response> {
  try {
    return await send()
  } catch (error) {
    if (!(error instanceof Moved)) throw error
    return c.redirect(permalink(error.post) + suffix + new URL(c.req.url).search, 301)
  }
}

async function sendPost(c: AppContext, kind: Kind, slug: string): Promise<Response> {
  const served = await keptPage(c, () => makePost(c, kind, slug))
  const { post, site } = served.page
  return sendKept(c, served, post && (await countDocument(c, post, site)))
}

async function sendMarkdown(c: AppContext, kind: Kind, slug: string): Promise<Response> {
  const post = await getReadable(c, kind, slug)
  c.header('Vary', 'Accept')
  return sendText(c, { text: markdownFile(post), type: 'text/markdown', changed: post.updated_at })
}

async function sendJson(c: AppContext, kind: Kind, slug: string): Promise<Response> {
  const post = await getReadable(c, kind, slug)
  return c.json(postJson(post, c.var.origin), 200, { 'Cache-Control': 'no-cache' })
}

async function getReadable(c: AppContext, kind: Kind, slug: string): Promise<Post> {
  const row = await selectPostAt(c.var.db, kind, slug).executeTakeFirst()
  const post = readableAt(row, slug, c.var.now)
  if (post.status === 'unlisted') c.header('X-Robots-Tag', 'noindex')
  return post
}
