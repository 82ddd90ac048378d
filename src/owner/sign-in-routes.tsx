import { Hono } from 'hono'
import type { FieldError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { checkForm, readTyped, type Typed } from '../http/forms.ts'
import { sendPage } from '../http/send-page.ts'
import type { Person } from '../http/person.ts'
import { hmac, randomBytes, sha256 } from '../lib/hash.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { textFor } from '../ui/text/text.ts'
import { LinkPage, SignInPage } from './door-page.tsx'
import { setPerson } from './identify.ts'
import { SignInForm } from './input.ts'
import { KeyPage } from './key-page.tsx'
import { hasTyped, isDeskPath, unmarked } from './kept-form.ts'
import { secondsLocked } from './limit-tries.ts'
import { newSession } from './new-session.ts'
import { findPerson, findWelcomed } from './people-queries.ts'
import { giveSession, readSession } from './session-cookie.ts'
import {
  deleteSession,
  findUserByKey,
  insertFailedTry,
  insertSession,
  updateKey,
  updateSeen,
  useSignInLink,
} from './queries.ts'
import { showKept } from './show-kept.tsx'
import { newSignInKey, normalKey } from './sign-in-key.ts'

export const signInRoutes = new Hono<AppEnv>()
  .use(loadSettings)
  .get('/', async (c) => {
    const { db, site, now } = c.var
    const { link, to = '' } = c.req.query()
    if (link) {
      const welcomed = await findWelcomed(db, await sha256(link), now)
      return sendPage(c, <LinkPage {...{ site, link }} name={welcomed?.name} />)
    }
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
    const { key_text, ...person } = user
    await letIn(c, person)
    if (key_text) return showKey(c, person.email, key_text)
    if (hasTyped(again.kept)) return showKept(c, to, again.kept)
    return c.redirect(isDeskPath(to) ? to : '/owner', 303)
  })

/** Somebody who may come in; with the password that was made for them just now. */
type Comer = Person & { id: number; email: string; key_text?: string }

async function byKey(c: AppContext, email: string, key: string): Promise<Comer | undefined> {
  const hash = await sha256(normalKey(key))
  return findUserByKey(c.var.db, email.trim().toLowerCase(), hash)
}

/** A link that welcomes somebody makes their password; any other leaves it. */
async function followLink(c: AppContext, link: string): Promise<Comer | undefined> {
  const { db, now } = c.var
  const row = await useSignInLink(db, await sha256(link), now).executeTakeFirst()
  const person = row && (await findPerson(db, row.user_id))
  if (!person || row.makes_key === 0) return person
  const key_text = newSignInKey(randomBytes(26))
  await updateKey(db, person, await sha256(key_text)).execute()
  return { ...person, key_text }
}

/** A session of their own; the one that this browser had, whoever's it was, ends. */
async function letIn(c: AppContext, person: Person & { id: number }): Promise<void> {
  const { db, client, now } = c.var
  const { secret, hash } = await newSession()
  const before = await sha256(readSession(c) ?? '')
  await db.batch(
    insertSession(db, hash, { id: person.id }, client.agent, now),
    updateSeen(db, { id: person.id }, now),
    deleteSession(db, before),
  )
  giveSession(c, secret)
  setPerson(c, person)
}

function showKey(c: AppContext, email: string, key_text: string): Response {
  const { site, origin } = c.var
  return sendPage(c, <KeyPage {...{ site, email, key_text }} address={origin} />)
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
