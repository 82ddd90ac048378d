import { Hono } from 'hono'
import { NotFoundError } from '../errors.ts'
import type { AppEnv } from '../http/context.ts'
import { keptPage, sendKept } from '../http/kept-page.ts'
import { selectIndexCards, selectTagCards } from './card-queries.ts'
import { LAST_PAGE } from './post.ts'
import { makeList } from './show-list.tsx'
import { makeSearch } from './show-search.tsx'

/** The ways to a post: the front page, tags, the search. */
export const listRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const page = readPage(c.req.query('page'))
    const select = selectIndexCards(c.var.db, page, c.var.now)
    return sendKept(c, await keptPage(c, () => makeList(c, { path: '/', page, select })))
  })
  .get('/tags/:tag', async (c) => {
    const page = readPage(c.req.query('page'))
    const tag = c.req.param('tag')
    const path = `/tags/${encodeURIComponent(tag)}`
    const select = selectTagCards(c.var.db, tag, page, c.var.now)
    return sendKept(c, await keptPage(c, () => makeList(c, { path, page, select })))
  })
  .get('/search', async (c) => {
    const { q = '', page } = c.req.query()
    return sendKept(c, await keptPage(c, () => makeSearch(c, q, readPage(page))))
  })

function readPage(text: string | undefined): number {
  if (text === undefined) return 1
  const page = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0
  if (page < 1 || page > LAST_PAGE) throw new NotFoundError('There is no such page.')
  return page
}
