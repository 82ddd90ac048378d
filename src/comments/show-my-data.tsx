import type { AppContext } from '../http/context.ts'
import { sendPage } from '../http/send-page.ts'
import { countStored, forget, readStored } from './my-data.ts'
import { ForgottenPage, MyDataPage } from './my-data-page.tsx'
import type { Whose } from './my-data-queries.ts'

/** The page, or with `?format=json` all of it as a file. `about` says on the page whose it is. */
export async function sendMyData(
  c: AppContext,
  whose: Whose,
  about: string,
  ask_link?: string,
): Promise<Response> {
  const stored = await readStored(c.var.db, whose)
  if (c.req.query('format') === 'json') {
    c.header('Cache-Control', 'private, no-store')
    c.header('Content-Disposition', 'attachment; filename="my-data.json"')
    return c.json(stored)
  }
  const address = new URL(c.req.url)
  address.searchParams.set('format', 'json')
  const json = address.pathname + address.search
  const counts = countStored(stored)
  return sendPage(c, <MyDataPage site={c.var.site} {...{ about, counts, json, ask_link }} />)
}

export async function sendForgotten(c: AppContext, whose: Whose): Promise<Response> {
  const { before, after, post_ids } = await forget(c.var.db, whose, c.var.now)
  for (const id of post_ids) c.var.pages.dropPost(id)
  return sendPage(c, <ForgottenPage site={c.var.site} {...{ before, after }} />)
}
