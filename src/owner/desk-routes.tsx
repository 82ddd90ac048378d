import { Hono } from 'hono'
import { loadReport } from '../analytics/load-report.ts'
import { presetPeriod } from '../analytics/period.ts'
import { sentences } from '../analytics/sentences.ts'
import { NotFoundError } from '../errors.ts'
import { type AppContext, type AppEnv, signedIn } from '../http/context.ts'
import { readFormMethod } from '../http/form-method.ts'
import { sendPage } from '../http/send-page.ts'
import { sha256 } from '../lib/hash.ts'
import { dayIn } from '../lib/time.ts'
import { reachOf } from '../rights.ts'
import { selectNewestComments, selectNewestPosts, selectTotals } from './home-queries.ts'
import { HomePage } from './home-page.tsx'
import { OwnHomePage } from './own-home-page.tsx'
import { readSession, takeSession } from './session-cookie.ts'
import { deleteSession } from './queries.ts'

/** Home, and the way out. Behind requireDesk. */
export const deskRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { db, site, waiting, now } = c.var
    if (reachOf(signedIn(c).role, 'blog') === 'none') return sendOwnHome(c)
    const period = presetPeriod('7d', dayIn(site.time_zone, now))
    const [report, [all, posts, held, published]] = await Promise.all([
      loadReport(db, site, { period, now }),
      db.batch(
        selectTotals(db),
        selectNewestPosts(db, 5, now),
        selectNewestComments(db, 'pending', 3),
        selectNewestComments(db, 'approved', 5),
      ),
    ])
    const week = sentences(report, site.language)
    const totals = all[0] ?? { views: 0, visitors: 0, reads: 0, comments: 0 }
    const shown = { site, waiting, report, week, totals, posts, held, published }
    return sendPage(c, <HomePage {...shown} />)
  })
  .on(['POST', 'DELETE'], '/session', async (c) => {
    const { method } = await readFormMethod(c)
    if (method !== 'DELETE') throw new NotFoundError()
    const secret = readSession(c)
    if (secret) await deleteSession(c.var.db, await sha256(secret)).execute()
    takeSession(c)
    return c.redirect('/', 303)
  })

/** Of somebody who has not the whole blog: what waits for them, and what they wrote. */
async function sendOwnHome(c: AppContext): Promise<Response> {
  const { db, site, waiting, now } = c.var
  const { id, role } = signedIn(c)
  const only_by = reachOf(role, 'comments') === 'own' ? id : null
  const writes = reachOf(role, 'posts') !== 'none'
  const [held, posts = []] = await db.batch(
    selectNewestComments(db, 'pending', 10, only_by),
    ...(writes ? [selectNewestPosts(db, 10, now, only_by)] : []),
  )
  return sendPage(c, <OwnHomePage {...{ site, waiting, held, posts }} />)
}
