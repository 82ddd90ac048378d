import { Hono, type Next } from 'hono'
import { ConflictError, type FieldError, NotFoundError, SetupError } from '../errors.ts'
import { readTimeZone } from '../http/client.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { checkForm, inWords, readTyped, type Typed } from '../http/forms.ts'
import { sendPage } from '../http/send-page.ts'
import { hmac, hmacKey, hmacMatches, randomBytes } from '../lib/hash.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { hasOwner } from '../settings/queries.ts'
import { languageFor, textFor } from '../ui/text/text.ts'
import { SetUpForm } from './input.ts'
import { KeyPage } from './key-page.tsx'
import { EVERYBODY, secondsLocked } from './limit-tries.ts'
import { giveSession } from './session-cookie.ts'
import { insertFailedTry } from './queries.ts'
import { setUp } from './set-up.ts'
import { SetUpPage } from './setup-page.tsx'

/** Once: afterwards GET is 404 and POST 409. Until the blog has been given its language, it speaks the browser's. */
export const setupRoutes = new Hono<AppEnv>()
  .use(loadSettings)
  .use(speakBrowsers)
  .get('/', async (c) => {
    if (await hasOwner(c.var.db)) throw new NotFoundError()
    requireCode(c)
    const { title, language } = c.var.site
    const time_zone = readTimeZone(c.req.raw, c.var.config) ?? c.var.site.time_zone
    const code = c.req.query('code') ?? ''
    const site_title = c.var.site.sample ? '' : title
    return sendForm(c, { code, site_title, language, time_zone }, [], 200)
  })
  .post('/', async (c) => {
    const { db, now, client, site } = c.var
    const text = textFor(site.language).owner
    if (await hasOwner(db)) throw taken()
    const code = requireCode(c)
    const typed = await readTyped(c.req.raw)
    const seconds = await secondsLocked(db, 'set-up', EVERYBODY, now)
    if (seconds > 0) {
      c.header('Retry-After', String(seconds))
      const message = text.set_up_locked(Math.ceil(seconds / 60))
      return sendForm(c, typed, [{ field: 'code', message }], 429)
    }
    if (!(await isSame(typed['code']?.trim() ?? '', code))) {
      await insertFailedTry(db, 'set-up', EVERYBODY, now).execute()
      return sendForm(c, typed, [{ field: 'code', message: text.code_wrong }], 422)
    }
    const form = checkForm(SetUpForm, typed)
    if (!form.ok) return sendForm(c, typed, inWords(form.errors, text.form_errors), 422)
    const around = { site, agent: client.agent, origin: c.var.origin }
    const made = await setUp(db, form.value, around, now)
    if (!made) throw taken()
    c.var.settings_memory.forget()
    c.var.pages.clear()
    giveSession(c, made.session)
    const named = { ...site, title: form.value.site_title, language: form.value.language }
    return sendPage(
      c,
      <KeyPage site={named} address={c.var.origin} email={form.value.email} key_text={made.key} />,
    )
  })

function speakBrowsers(c: AppContext, next: Next): Promise<void> {
  const language = languageFor(c.req.header('Accept-Language') ?? '')
  if (language) c.set('site', { ...c.var.site, language })
  return next()
}

function sendForm(c: AppContext, typed: Typed, errors: FieldError[], status: number): Response {
  const { site } = c.var
  const is_new = status === 200
  return sendPage(c, <SetUpPage {...{ site, typed, errors, is_new }} />, status)
}

/** Without a code anybody could take the blog: then nobody can. */
function requireCode(c: AppContext): string {
  const code = c.var.config.setup_code
  if (code) return code
  throw new SetupError(textFor(c.var.site.language).owner.set_up_missing)
}

/** Both sides go through a key of this moment, and the runtime compares: how much of a code was right shows nowhere. */
async function isSame(given: string, code: string): Promise<boolean> {
  const key = await hmacKey(randomBytes(32))
  const mac = new Uint8Array(await hmac(key, code))
  return hmacMatches(key, mac, given)
}

function taken(): ConflictError {
  return new ConflictError('This blog has its owner already.')
}
