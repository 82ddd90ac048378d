import { Hono } from 'hono'
import type { AppEnv } from '../http/context.ts'
import { sendPage } from '../http/send-page.ts'
import { AboutPage } from './about-page.tsx'
import { type ForgetBeside, forgetVisits } from './forget.ts'
import { loadAbout } from './load-about.ts'

/** How each public number is counted, and what is kept about who asks: never kept, never shared. */
export const aboutRoutes = (beside: ForgetBeside) =>
  new Hono<AppEnv>()
    .get('/', async (c) => {
      const about = await loadAbout(c)
      const rows_a_day = c.var.config.count_rows_a_day
      const has_forgotten = c.req.query('forgotten') === '1'
      return sendPage(c, <AboutPage {...about} {...{ rows_a_day, has_forgotten }} />)
    })
    .post('/forgetting', async (c) => {
      await forgetVisits(c, beside)
      return c.redirect('/about-these-numbers?forgotten=1#receipt', 303)
    })
