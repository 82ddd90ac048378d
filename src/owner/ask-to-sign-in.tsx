import { UnauthorizedError } from '../errors.ts'
import type { AppContext } from '../http/context.ts'
import { isForm, readTyped } from '../http/forms.ts'
import { isForProgram } from '../http/on-error.tsx'
import { sendPage } from '../http/send-page.ts'
import { recallSettings } from '../settings/load-settings.ts'
import { SignInPage } from './door-page.tsx'
import { hasTyped, isDeskPath } from './kept-form.ts'

/**
 * The answer to whoever comes to the desk without a session. A posted form whose session is over is carried
 * through the sign-in (401), so that nothing typed is lost; else the door, and back afterwards. Programs are told.
 */
export async function askToSignIn(c: AppContext): Promise<Response> {
  if (isForProgram(c)) throw new UnauthorizedError()
  const is_post = c.req.method === 'POST'
  const typed = is_post && isForm(c.req.raw) ? await readTyped(c.req.raw) : {}
  if (!hasTyped(typed)) return leadToDoor(c, is_post ? cameFrom(c) : c.req.path)
  const site = await recallSettings(c.var)
  return sendPage(c, <SignInPage site={site} typed={{ to: c.req.path }} kept={typed} />, 401)
}

function leadToDoor(c: AppContext, to: string): Response {
  return c.redirect(`/owner/sign-in?to=${encodeURIComponent(to)}`, 303)
}

/** The page with the button that was pressed: what it posts to is no page. */
function cameFrom(c: AppContext): string {
  const referrer = URL.parse(c.req.header('Referer') ?? '')
  const path = referrer ? referrer.pathname + referrer.search : ''
  return isDeskPath(path) ? path : '/owner'
}
