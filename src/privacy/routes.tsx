import { Hono } from 'hono'
import type { AppEnv } from '../http/context.ts'
import { renderPage } from '../http/send-page.ts'
import { canMail } from '../outbox/ways.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { PrivacyPage } from './privacy-page.tsx'

export const privacyRoutes = new Hono<AppEnv>().get('/', loadSettings, (c) => {
  c.header('Cache-Control', 'no-cache')
  const { site, config } = c.var
  const has_challenge = config.challenge !== null
  return c.html(renderPage(<PrivacyPage {...{ site, has_challenge }} can_mail={canMail(c)} />))
})
