import { Hono } from 'hono'
import type { AppEnv } from '../http/context.ts'
import { renderPage } from '../http/send-page.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { AboutPage } from './about-page.tsx'

export const aboutRoutes = new Hono<AppEnv>().get('/', loadSettings, (c) => {
  const { site, config } = c.var
  c.header('Cache-Control', 'no-cache')
  return c.html(renderPage(<AboutPage site={site} rows_a_day={config.count_rows_a_day} />))
})
