import { Hono } from 'hono'
import { getBlockList } from '../comments/block-queries.ts'
import { updateBlockList } from '../comments/block-queries.ts'
import type { AppEnv } from '../http/context.ts'
import { checkForm, inWords, readTyped } from '../http/forms.ts'
import { sendPage } from '../http/send-page.ts'
import { textFor } from '../ui/text/text.ts'
import { BlockPage } from './block-page.tsx'
import { BlocksForm } from './settings-input.ts'

/** What is held or refused whoever sends it: of the whole blog, and whoever reads its comments may say so. */
export const blockRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { db, site, waiting } = c.var
    const list = await getBlockList(db)
    const saved = c.req.query('saved') !== undefined
    return sendPage(c, <BlockPage {...{ site, waiting, list, saved }} />)
  })
  .post('/', async (c) => {
    const { db, site, waiting } = c.var
    const form = checkForm(BlocksForm, await readTyped(c.req.raw))
    if (!form.ok) {
      const errors = inWords(form.errors, textFor(site.language).owner.moderation.errors)
      const refused = { typed: form.typed, errors }
      const list = await getBlockList(db)
      return sendPage(c, <BlockPage {...{ site, waiting, list, refused }} saved={false} />, 422)
    }
    const { block_hold: hold, block_spam: spam } = form.value
    await updateBlockList(db, { hold, spam }).execute()
    return c.redirect('/owner/blocks?saved=1', 303)
  })
