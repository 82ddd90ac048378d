import { Hono } from 'hono'
import type { FieldError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { checkForm, readTyped, type Typed } from '../http/forms.ts'
import { sendPage } from '../http/send-page.ts'
import { hmac, sha256 } from '../lib/hash.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { textFor } from '../ui/text/text.ts'
import { LinkPage, SignInPage } from './door-page.tsx'
import { SignInForm } from './input.ts'
import { hasTyped, isDeskPath, unmarked } from './kept-form.ts'
import { secondsLocked } from './limit-tries.ts'
import { newSession } from './new-session.ts'
import { giveSession, readSession } from './session-cookie.ts'
import {
  deleteSession,
  findUserByKey,
  insertFailedTry,
  insertSession,
  useSignInLink,
} from './queries.ts'
import { showKept } from './show-kept.tsx'
import { normalKey } from './sign-in-key.ts'

export const signInRoutes = new Hono<AppEnv>()
  .use(loadSettings)
  .get('/', (c) => {
    const { link, to = '' } = c.req.query()
    if (link) return sendPage(c, <LinkPage site={c.var.site} link={link} />)
    return sendPage(c, <SignInPage site={c.var.site} typed={{ to }} />)
  })
  .post('/', async (c) => {
    const form = checkForm(SignInForm, await readTyped(c.req.raw))
    const { email = '', key = '', link = '', to = '' } = form.typed
    const again = { typed: { email, to }, kept: unmarked(form.typed) }
    const block = (await hmac(await c.var.keys.get(c.var.db, 'block'), c.var.client.block)).slice(
      0,
      8,
    )
    const seconds = await secondsLocked(c.var.db, 'sign-in', block, c.var.now)
    if (seconds > 0) return refuseForNow(c, again, seconds)
    const user = link ? await followLink(c, link) : await byKey(c, email, key)
    if (!user) {
      await insertFailedTry(c.var.db, 'sign-in', block, c.var.now).execute()
      const text = textFor(c.var.site.language).owner
      return refuse(c, again, link ? text.link_used : text.sign_in_wrong, 401)
    }
    const session = await newSession()
    const { db, client, now } = c.var
    const before = await sha256(readSession(c) ?? '')
    await db.batch(
      insertSession(db, session.hash, user, client.agent, now),
      deleteSession(db, before),
    )
    giveSession(c, session.secret)
    c.set('owner', true)
    if (hasTyped(again.kept)) return showKept(c, to, again.kept)
    return c.redirect(isDeskPath(to) ? to : '/owner', 303)
  })

async function byKey(c: AppContext, email: string, key: string) {
  const hash = await sha256(normalKey(key))
  return findUserByKey(c.var.db, email.trim().toLowerCase(), hash)
}

async function followLink(c: AppContext, link: string): Promise<'owner' | undefined> {
  const row = await useSignInLink(c.var.db, await sha256(link), c.var.now).executeTakeFirst()
  return row && 'owner'
}

/** The form as it was sent, but for the key. */
interface Again {
  typed: { email: string; to: string }
  kept: Typed
}

function refuse(c: AppContext, again: Again, message: string, status: number): Response {
  const errors: FieldError[] = [{ field: 'key', message }]
  return sendPage(c, <SignInPage site={c.var.site} {...again} errors={errors} />, status)
}

function refuseForNow(c: AppContext, again: Again, seconds: number): Response {
  c.header('Retry-After', String(seconds))
  const text = textFor(c.var.site.language).owner
  return refuse(c, again, text.sign_in_locked(Math.ceil(seconds / 60)), 429)
}
