import { Hono } from 'hono'
import { NotFoundError } from '../errors.ts'
import type { AppEnv } from '../http/context.ts'
import { readFormMethod } from '../http/form-method.ts'
import { sendPage } from '../http/send-page.ts'
import { fromBase64Url, randomBytes, sha256, toBase64Url } from '../lib/hash.ts'
import { iso } from '../lib/time.ts'
import { textFor } from '../ui/text/text.ts'
import { deleteShareLink, insertShareLink, selectShareLinks } from './queries.ts'
import { SharesPage } from './shares-page.tsx'
import { ShownLinkPage } from './shown-once-page.tsx'

/** Links to the statistics for others: shown once, listed by when they were made, revoked. */
export const shareRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { db, site, waiting } = c.var
    const rows = await selectShareLinks(db).execute()
    const shares = rows.map(({ hash, created_at }) => {
      return { id: toBase64Url(new Uint8Array(hash)), created_at }
    })
    return sendPage(c, <SharesPage {...{ site, waiting, shares }} />)
  })
  .post('/', async (c) => {
    const { db, now, origin, site, waiting } = c.var
    const text = textFor(site.language).owner.stats
    const key = toBase64Url(randomBytes(18))
    await insertShareLink(db, await sha256(key), iso(now)).execute()
    const back = { href: '/owner/stats/shares', words: text.share_all }
    const words = { title: text.share, words: text.share_once, back }
    return sendPage(
      c,
      <ShownLinkPage
        {...{ site, waiting, ...words }}
        current="stats"
        link={`${origin}/stats/${key}`}
      />,
    )
  })
  .on(['POST', 'DELETE'], '/:id', async (c) => {
    const { method } = await readFormMethod(c)
    if (method !== 'DELETE') throw new NotFoundError()
    const hash = fromBase64Url(c.req.param('id'))
    if (hash) await deleteShareLink(c.var.db, hash).execute()
    return c.redirect('/owner/stats/shares', 303)
  })
