import { Hono } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import { countDocument } from '../analytics/count.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { keptPage, sendKept } from '../http/kept-page.ts'
import { markdownFile } from './front-matter.ts'
import { permalink, type Post } from './post.ts'
import { postJson } from './post-json.ts'
import { selectPostAt } from './queries.ts'
import { Moved, readableAt } from './readable.ts'
import { makePost } from './show-post.tsx'

export const postRoutes = new Hono<AppEnv>()
  .get('/posts/:file{.+\\.md}', (c) => {
    const slug = c.req.param('file').slice(0, -'.md'.length)
    return orMoved(c, '.md', () => sendMarkdown(c, slug))
  })
  .get('/posts/:file{.+\\.json}', (c) => {
    const slug = c.req.param('file').slice(0, -'.json'.length)
    return orMoved(c, '.json', () => sendJson(c, slug))
  })
  .get('/posts/:slug', (c) => {
    const slug = c.req.param('slug')
    const is_for_program = prefersMarkdown(c.req.header('Accept'))
    return orMoved(c, '', () =>
      is_for_program ? sendMarkdown(c, slug) : sendPost(c, 'post', slug),
    )
  })

/** Pages stand at the top of the site: mounted after everything else. */
export const pageRoutes = new Hono<AppEnv>().get('/:page', (c) =>
  orMoved(c, '', () => sendPost(c, 'page', c.req.param('page'))),
)

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

async function sendPost(c: AppContext, kind: 'post' | 'page', slug: string): Promise<Response> {
  const served = await keptPage(c, () => makePost(c, kind, slug))
  const { post, site } = served.page
  if (post) await countDocument(c, post, site)
  return sendKept(c, served)
}

async function sendMarkdown(c: AppContext, slug: string): Promise<Response> {
  const post = await getReadable(c, slug)
  c.header('Vary', 'Accept')
  return c.body(markdownFile(post), 200, {
    'Content-Type': 'text/markdown; charset=utf-8',
    'Cache-Control': 'no-cache',
  })
}

async function sendJson(c: AppContext, slug: string): Promise<Response> {
  const post = await getReadable(c, slug)
  return c.json(postJson(post, c.var.origin), 200, { 'Cache-Control': 'no-cache' })
}

async function getReadable(c: AppContext, slug: string): Promise<Post> {
  const row = await selectPostAt(c.var.db, 'post', slug).executeTakeFirst()
  const post = readableAt(row, slug, c.var.now)
  if (post.status === 'unlisted') c.header('X-Robots-Tag', 'noindex')
  return post
}

/** Programs that ask for Markdown first get it; browsers never do. */
function prefersMarkdown(accept: string | undefined): boolean {
  const first = parseAccept(accept ?? '').find(({ q }) => q > 0)
  return first?.type.toLowerCase() === 'text/markdown'
}
