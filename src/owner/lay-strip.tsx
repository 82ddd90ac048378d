import type { MiddlewareHandler } from 'hono'
import { renderToString } from 'preact-render-to-string'
import type { AppContext, AppEnv } from '../http/context.ts'
import { default_settings } from '../settings/settings.ts'
import { strip_css } from '../ui/style/strip.ts'
import { mayOpen } from './require-right.ts'
import { Strip } from './strip.tsx'

/** Lays the owner's strip on readers' pages: those of somebody signed in are made for them, and kept for nobody. */
export const layStrip: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  if (!c.get('as_owner') || !isReadersPage(c)) return
  c.res = new Response(await withStrip(c), c.res)
  c.res.headers.set('Cache-Control', 'private, no-store')
}

function isReadersPage(c: AppContext): boolean {
  const type = c.res.headers.get('Content-Type') ?? ''
  const is_desk = c.req.path === '/owner' || c.req.path.startsWith('/owner/')
  const is_page = c.req.method === 'GET' && c.res.status === 200 && type.startsWith('text/html')
  return is_page && !is_desk
}

async function withStrip(c: AppContext): Promise<string> {
  const site = c.var.settings_memory.last() ?? default_settings
  const as_reader = new URL(c.req.url)
  as_reader.searchParams.set('as', 'reader')
  const page = await c.res.text()
  const post_id = /<article data-post="(\d+)"/.exec(page)?.[1]
  const strip = renderToString(
    <Strip
      {...{ site, post_id }}
      as_reader={as_reader.pathname + as_reader.search}
      may_edit={await mayOpen(c, `/owner/posts/${post_id}`)}
      may_see_readers={await mayOpen(c, `/owner/stats/posts/${post_id}`)}
    />,
  )
  return page.replace('</style>', `${strip_css}</style>`).replace('<body>', (body) => body + strip)
}
