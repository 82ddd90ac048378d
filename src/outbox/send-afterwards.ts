import type { MiddlewareHandler } from 'hono'
import type { AppContext, AppEnv } from '../http/context.ts'
import { logError } from '../http/log.ts'
import { recallSettings } from '../settings/load-settings.ts'
import { sendDue } from './send.ts'
import { canMail } from './ways.ts'

/** What a change queued goes out when its answer has: nobody waits for it. */
export const sendAfterwards: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const is_change = c.req.method !== 'GET' && c.req.method !== 'HEAD' && c.res.status < 400
  if (is_change && mayHaveQueued(c)) c.executionCtx.waitUntil(sendQueued(c))
}

/** As far as this isolate knows the settings: what it misses goes with the cron. */
function mayHaveQueued(c: AppContext): boolean {
  const site = c.get('site') ?? c.var.settings_memory.last()
  return canMail(c) || Boolean(site?.notify_url)
}

async function sendQueued(c: AppContext): Promise<void> {
  try {
    const { db, config, keys, now } = c.var
    await sendDue({ db, config, keys, site: await recallSettings(c.var) }, now)
  } catch (error) {
    logError(c, error)
  }
}
