import { Hono } from 'hono'
import { readAgent } from '../analytics/agent.ts'
import { NotFoundError } from '../errors.ts'
import { type AppContext, type AppEnv, signedIn } from '../http/context.ts'
import { requireDelete } from '../http/form-method.ts'
import { checkForm, inWords, readTyped } from '../http/forms.ts'
import { readId } from '../http/json.ts'
import { sendPage } from '../http/send-page.ts'
import { fromBase64Url, randomBytes, sha256, toBase64Url } from '../lib/hash.ts'
import { textFor } from '../ui/text/text.ts'
import { createSignInLink } from './create-sign-in-link.ts'
import { createToken } from './create-token.ts'
import { signDeviceLink } from './device-link.ts'
import { DevicesPage } from './devices-page.tsx'
import { TokenForm } from './input.ts'
import { KeyPage } from './key-page.tsx'
import {
  deleteSessionOf,
  deleteSessions,
  deleteSignInLinks,
  selectSessions,
  updateKey,
} from './queries.ts'
import { revokeToken, selectTokens } from './token-queries.ts'
import { SHOWN_LINK_SECONDS } from './session.ts'
import { readSession, takeSession } from './session-cookie.ts'
import type { ShownSession } from './sessions-section.tsx'
import { ShownLinkPage, ShownTokenPage } from './shown-once-page.tsx'
import { newSignInKey } from './sign-in-key.ts'

/** Everything that lets somebody in. What is secret is shown in the answer to its form, and nowhere again. */
export const devicesRoutes = new Hono<AppEnv>()
  .get('/', (c) => sendDevices(c))
  .post('/links', async (c) => {
    const { db, now, origin, site, waiting } = c.var
    const text = textFor(site.language).owner.door
    const secret = await createSignInLink(db, SHOWN_LINK_SECONDS, now, signedIn(c).id)
    const link = `${origin}/owner/sign-in?link=${secret}`
    const words = { title: text.phone_title, words: text.phone_scan }
    return sendPage(c, <ShownLinkPage {...{ site, waiting, link, ...words }} />)
  })
  .post('/uncounted-links', async (c) => {
    const { db, now, origin, site, waiting, keys } = c.var
    const text = textFor(site.language).owner.door
    const signed = await signDeviceLink(await keys.get(db, 'device'), now)
    const words = { title: text.uncounted_link_title, words: text.uncounted_scan }
    const link = `${origin}/owner/uncounted?link=${signed}`
    return sendPage(c, <ShownLinkPage {...{ site, waiting, link, ...words }} />)
  })
  .on(['POST', 'DELETE'], '/sessions', async (c) => {
    await requireDelete(c)
    const { db } = c.var
    const person = signedIn(c)
    await db.batch(deleteSessions(db, person), deleteSignInLinks(db, person))
    takeSession(c)
    return c.redirect('/owner/sign-in', 303)
  })
  .on(['POST', 'DELETE'], '/sessions/:id', async (c) => {
    await requireDelete(c)
    const hash = fromBase64Url(c.req.param('id'))
    const { db } = c.var
    if (hash) await deleteSessionOf(db, signedIn(c), hash).execute()
    return c.redirect('/owner/devices#sessions', 303)
  })
  .post('/password', async (c) => {
    const key_text = newSignInKey(randomBytes(26))
    const update = updateKey(c.var.db, signedIn(c), await sha256(key_text))
    const owner = await update.executeTakeFirst()
    if (!owner) throw new NotFoundError('This blog has no owner yet.')
    const { site, origin } = c.var
    return sendPage(c, <KeyPage {...{ site, key_text }} address={origin} email={owner.email} />)
  })
  .post('/tokens', async (c) => {
    const { db, now, site, waiting } = c.var
    const form = checkForm(TokenForm, await readTyped(c.req.raw))
    if (!form.ok) {
      const errors = inWords(form.errors, textFor(site.language).owner.door.errors)
      return sendDevices(c, { typed: form.typed, errors })
    }
    const { name } = form.value
    const token = await createToken(db, { name, now, user_id: signedIn(c).id })
    return sendPage(c, <ShownTokenPage {...{ site, waiting, name, token }} />)
  })
  .on(['POST', 'DELETE'], '/tokens/:id', async (c) => {
    await requireDelete(c)
    const id = readId(c.req.param('id'))
    if (id) await revokeToken(c.var.db, id, signedIn(c), c.var.now).execute()
    return c.redirect('/owner/devices#tokens', 303)
  })

async function sendDevices(
  c: AppContext,
  refused?: Parameters<typeof DevicesPage>[0]['refused'],
): Promise<Response> {
  const { db, now, site, waiting } = c.var
  const [rows, tokens] = await db.batch(
    selectSessions(db, signedIn(c), now),
    selectTokens(db, signedIn(c)),
  )
  const own = toBase64Url(await sha256(readSession(c) ?? ''))
  const sessions = rows.map(({ hash, agent, created_at }): ShownSession => {
    const id = toBase64Url(new Uint8Array(hash))
    const { browser, os } = readAgent(agent)
    return { id, browser, os, created_at, is_current: id === own }
  })
  const status = refused ? 422 : 200
  return sendPage(c, <DevicesPage {...{ site, waiting, sessions, tokens, refused }} />, status)
}
