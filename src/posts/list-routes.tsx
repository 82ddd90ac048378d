import { Hono } from 'hono'
import { NotFoundError } from '../errors.ts'
import type { AppEnv } from '../http/context.ts'
import { keptPage, sendKept } from '../http/kept-page.ts'
import { recallSettings } from '../settings/load-settings.ts'
import { formatMonth } from '../ui/format.ts'
import { monthBounds } from './archive.ts'
import { archivePath } from './archive-page.tsx'
import { type Asked, selectIndexPage, selectMonthPage, selectTagPage } from './list-page-queries.ts'
import { LAST_PAGE } from './post.ts'
import { makeArchive } from './show-archive.tsx'
import { type List, makeList } from './show-list.tsx'
import { makeFound, makeSearch } from './show-search.tsx'

/** The ways to a post: the front page, tags, months, the search. */
export const listRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const page = readPage(c.req.query('page'))
    const select = (asked: Asked) => selectIndexPage(c.var.db, asked)
    return sendKept(c, await keptPage(c, () => makeList(c, { path: '/', page, select })))
  })
  .get('/tags/:tag', async (c) => {
    const page = readPage(c.req.query('page'))
    const tag = c.req.param('tag')
    const list = {
      path: `/tags/${encodeURIComponent(tag)}`,
      page,
      select: (asked) => selectTagPage(c.var.db, tag, asked),
      heading: (text, { tag_name }) => text.tagged(tag_name ?? tag),
      has_feed: true,
    } satisfies List
    return sendKept(c, await keptPage(c, () => makeList(c, list)))
  })
  .get('/archive', async (c) => sendKept(c, await keptPage(c, () => makeArchive(c))))
  .get('/archive/:year{\\d{4}}/:month{0[1-9]|1[0-2]}', async (c) => {
    const page = readPage(c.req.query('page'))
    const month = `${c.req.param('year')}-${c.req.param('month')}`
    return sendKept(
      c,
      await keptPage(c, async () => {
        const { time_zone, language } = await recallSettings(c.var)
        return makeList(c, {
          path: archivePath(month),
          page,
          select: (asked) => selectMonthPage(c.var.db, monthBounds(time_zone, month), asked),
          heading: () => formatMonth(month, language),
          up: (text) => ({ href: '/archive', name: text.search.archive }),
        })
      }),
    )
  })
  .get('/search', async (c) => {
    const { q = '', page, typed } = c.req.query()
    if (typed === undefined) {
      return sendKept(c, await keptPage(c, () => makeSearch(c, q, readPage(page))))
    }
    const piece = sendKept(c, await keptPage(c, () => makeFound(c, q, typed === 'rested')))
    piece.headers.set('X-Robots-Tag', 'noindex')
    return piece
  })

function readPage(text: string | undefined): number {
  if (text === undefined) return 1
  const page = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0
  if (page < 1 || page > LAST_PAGE) throw new NotFoundError('There is no such page.')
  return page
}
