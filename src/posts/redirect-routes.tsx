import { Hono } from 'hono'
import type { AppContext, AppEnv } from '../http/context.ts'
import { readTyped } from '../http/forms.ts'
import { readId } from '../http/json.ts'
import { sendPage } from '../http/send-page.ts'
import { textFor } from '../ui/text/text.ts'
import { dropPages } from './drop-pages.ts'
import { isReserved } from './post.ts'
import { insertRedirect } from './queries.ts'
import { slugOfAddress } from './redirect.ts'
import { RedirectPage } from './redirect-page.tsx'
import { selectLedTo, selectSlugOwner, selectTargets } from './redirect-queries.ts'

/** An address that readers asked for in vain comes to lead to a post; app.ts mounts it behind requireDesk. */
export const redirectRoutes = new Hono<AppEnv>()
  .get('/new', (c) => sendForm(c, c.req.query('from') ?? ''))
  .post('/', async (c) => {
    const { db, now, site } = c.var
    const text = textFor(site.language).owner.stats
    const typed = await readTyped(c.req.raw)
    const address = typed['from'] ?? ''
    const slug = slugOfAddress(address)
    if (!slug) return sendForm(c, address, text.redirect_wrong)
    if (address === `/${slug}` && isReserved('page', slug)) {
      return sendForm(c, address, text.redirect_reserved)
    }
    const [owners, targets] = await db.batch(selectSlugOwner(db, slug), selectTargets(db))
    if (owners.length > 0) return sendForm(c, address, text.redirect_taken)
    const id = readId(typed['post'] ?? '')
    if (!id || !targets.some((target) => target.id === id)) {
      return sendForm(c, address, text.redirect_nowhere)
    }
    await insertRedirect(db, slug, id, now).execute()
    dropPages(c)
    return c.redirect(`/owner/redirects/new?${new URLSearchParams({ from: address })}`, 303)
  })

async function sendForm(c: AppContext, address: string, refused?: string): Promise<Response> {
  const { db, site, waiting } = c.var
  const slug = slugOfAddress(address) ?? ''
  const [targets, [leads_to]] = await db.batch(selectTargets(db), selectLedTo(db, slug))
  const page = <RedirectPage {...{ site, waiting, address, targets, leads_to, refused }} />
  return sendPage(c, page, refused ? 422 : 200)
}
