import type { AppContext } from '../http/context.ts'
import type { Typed } from '../http/forms.ts'
import { readId } from '../http/json.ts'
import { sendPage } from '../http/send-page.ts'
import { showKeptPostForm } from '../posts/show-form.tsx'
import { loadDesk } from './identify.ts'
import { mayOpen } from './require-right.ts'
import { isDeskPath } from './kept-form.ts'
import { KeptPage } from './kept-page.tsx'

/**
 * After signing in: the form as it was typed, on its own page where it has one that this person may open, else on a
 * plain one. Nothing is done with it: that takes one more press of its button.
 */
export async function showKept(c: AppContext, to: string, typed: Typed): Promise<Response> {
  if (!isDeskPath(to)) return c.redirect('/owner', 303)
  await loadDesk(c)
  const post = /^\/owner\/posts\/(new|\d+)$/.exec(to)?.[1]
  if (post && (await mayOpen(c, to))) return showKeptPostForm(c, readId(post), typed)
  const { site, waiting } = c.var
  return sendPage(c, <KeptPage {...{ site, waiting, to, typed }} />)
}
