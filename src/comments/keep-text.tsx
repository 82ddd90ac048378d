import type { MiddlewareHandler } from 'hono'
import { type AppEnv, signedName } from '../http/context.ts'
import { requestId } from '../http/log.ts'
import { sendPage } from '../http/send-page.ts'
import { canMail } from '../outbox/ways.ts'
import { default_settings } from '../settings/settings.ts'
import { allowWidget } from './challenge.ts'
import { UnsentPage } from './unsent-page.tsx'

/** Whatever fails behind it, most likely the database: the error's page gives back what was typed. */
export const keepText: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const is_page = c.res.headers.get('Content-Type')?.startsWith('text/html')
  if (!c.error || c.res.status < 500 || !is_page || c.req.method !== 'POST') return
  const { typed, settings_memory } = c.var
  const slug = c.req.param('slug') ?? ''
  const unread = { id: 0, slug, title: '', comments_open: 1, published_at: null } as const
  const site = settings_memory.last() ?? default_settings
  const form = {
    site,
    post: c.get('post') ?? unread,
    token: typed['token'] ?? '',
    is_open: true,
    typed,
    can_mail: canMail(c),
    site_key: allowWidget(c),
    signed_as: signedName(c, site),
    request_id: requestId(c),
  }
  c.res = sendPage(c, <UnsentPage {...form} />, c.res.status)
}
