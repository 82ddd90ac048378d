import { Hono } from 'hono'
import { isMarkedDevice } from '../analytics/judge.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { giveCookie, takeCookie } from '../http/cookie.ts'
import { readFormMethod } from '../http/form-method.ts'
import { sendPage } from '../http/send-page.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { isDeviceLink } from './device-link.ts'
import { AskPage, MarkedPage, OverPage } from './uncounted-page.tsx'

const YEAR_SECONDS = 365 * 86_400

/**
 * "Don't count this device". Before the desk: the phone that is to be marked need not be signed in, but its
 * link must be the owner's. To be counted again is everybody's to ask.
 */
export const uncountedRoutes = new Hono<AppEnv>()
  .use(loadSettings)
  .get('/', async (c) => {
    const { site } = c.var
    const link = c.req.query('link') ?? ''
    if (isMarkedDevice(c.req.header('Cookie'))) return sendPage(c, <MarkedPage site={site} />)
    if (await mayMark(c, link)) return sendPage(c, <AskPage site={site} link={link} />)
    return sendPage(c, <OverPage site={site} />, 403)
  })
  .on(['POST', 'DELETE'], '/', async (c) => {
    const { method, typed } = await readFormMethod(c)
    const link = typed['link'] ?? ''
    if (method === 'DELETE') {
      takeCookie(c, 'uncounted')
      return c.redirect('/', 303)
    }
    if (!(await mayMark(c, link))) return sendPage(c, <OverPage site={c.var.site} />, 403)
    // Not signed: whoever makes one up is left out of the count, and nobody else.
    giveCookie(c, 'uncounted', '1', YEAR_SECONDS)
    return c.redirect('/owner/uncounted', 303)
  })

async function mayMark(c: AppContext, link: string): Promise<boolean> {
  const { db, keys, now, owner } = c.var
  return owner || isDeviceLink(await keys.get(db, 'device'), link, now)
}
