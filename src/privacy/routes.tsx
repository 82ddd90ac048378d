import { Hono } from 'hono'
import type { AppEnv } from '../http/context.ts'
import { renderPage } from '../http/send-page.ts'
import { canMail } from '../outbox/ways.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { PrivacyPage } from './privacy-page.tsx'

/** Made from what is switched on; a page of the owner's at this address goes before it. */
export const privacyRoutes = new Hono<AppEnv>().get('/', loadSettings, async (c, next) => {
  if (c.var.site.pages.some(({ slug }) => slug === 'privacy')) return next()
  c.header('Cache-Control', 'no-cache')
  return c.html(renderPage(<PrivacyPage site={c.var.site} can_mail={canMail(c)} />))
})
