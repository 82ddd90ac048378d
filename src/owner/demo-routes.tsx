import { Hono } from 'hono'
import { NotFoundError } from '../errors.ts'
import type { AppEnv } from '../http/context.ts'
import { readFormMethod } from '../http/form-method.ts'
import { sendPage } from '../http/send-page.ts'
import { DemoPage } from './demo-page.tsx'
import { getDemoSums } from './demo-queries.ts'
import { removeDemo } from './remove-demo.ts'

/** After set-up, and whenever its owner has had enough of it. */
export const demoRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { db, site, waiting } = c.var
    if (site.sample === 0) return c.redirect('/owner', 303)
    return sendPage(c, <DemoPage {...{ site, waiting }} sums={await getDemoSums(db)} />)
  })
  .on(['POST', 'DELETE'], '/', async (c) => {
    const { method } = await readFormMethod(c)
    if (method !== 'DELETE') throw new NotFoundError()
    const { db, now, site, settings_memory, pages } = c.var
    if (site.sample === 1) await removeDemo(db, site, now)
    settings_memory.forget()
    pages.forget()
    return c.redirect('/owner', 303)
  })
