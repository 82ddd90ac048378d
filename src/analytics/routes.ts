import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { InvalidError, NotFoundError } from '../errors.ts'
import { readBody } from '../http/body.ts'
import { namesEtag } from '../http/etag.ts'
import { fingerprint } from '../lib/hash.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { badge } from './badge.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { listCounts, type PublicCounts } from './counter-queries.ts'
import { recordBeacon } from './record-beacon.ts'

const BEACON_LIMIT = 1024
const MOST_SLUGS = 100
const anybody = cors({ origin: '*', allowMethods: ['GET'] })

/** POST /visit: always 204 (413 past 1 KB), with the reason in X-Not-Counted where it was not counted. */
export const beaconRoutes = new Hono<AppEnv>().post('/visit', async (c) => {
  const why = await recordBeacon(c, await readBody(c.req.raw, BEACON_LIMIT))
  if (why) c.header('X-Not-Counted', why)
  return c.body(null, 204)
})

/** The public counters, for any page or program. */
export const counterRoutes = new Hono<AppEnv>()
  .use('/api/v1/posts/:slug/stats', anybody)
  .use('/api/v1/stats', anybody)
  .use('/badge/*', anybody)
  .get('/api/v1/posts/:slug/stats', async (c) => {
    const [counts] = await listCounts(c.var.db, [c.req.param('slug')], c.var.now)
    if (!counts) throw new NotFoundError('There is no published post with this address.')
    return sendCounts(c, counts)
  })
  .get('/api/v1/stats', async (c) => {
    const slugs = c.req.queries('slug') ?? []
    if (slugs.length > MOST_SLUGS) {
      throw new InvalidError([{ field: 'slug', message: `At most ${MOST_SLUGS} at once.` }])
    }
    const items = await listCounts(c.var.db, slugs, c.var.now)
    items.sort((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug))
    return sendCounts(c, { items })
  })
  .get('/badge/:file{.+\\.svg}', loadSettings, async (c) => {
    const slug = c.req.param('file').slice(0, -'.svg'.length)
    const [counts] = await listCounts(c.var.db, [slug], c.var.now)
    if (!counts) throw new NotFoundError('There is no published post with this address.')
    return c.body(badge(counts, c.var.site), 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'max-age=60',
    })
  })

/** 304 where nothing moved: pages ask again and again. */
function sendCounts(c: AppContext, counts: PublicCounts | { items: PublicCounts[] }): Response {
  const etag = `W/"${fingerprint(JSON.stringify(counts))}"`
  c.header('Cache-Control', 'max-age=60')
  c.header('ETag', etag)
  return namesEtag(c.req.header('If-None-Match') ?? '', etag) ? c.body(null, 304) : c.json(counts)
}
