import { Hono } from 'hono'
import type { AppContext, AppEnv } from '../http/context.ts'
import { checkForm, inWords, readTyped, type Typed } from '../http/forms.ts'
import { sendPage } from '../http/send-page.ts'
import { updateSettings } from '../settings/queries.ts'
import type { FieldError } from '../errors.ts'
import { textFor } from '../ui/text/text.ts'
import { BlogForm, CommentsForm, DemoForm, LookForm } from './settings-input.ts'
import { SettingsPage } from './settings-page.tsx'

/** A page of sections: each has its form, and each form its address. */
export const settingsRoutes = new Hono<AppEnv>()
  .get('/', (c) => {
    const { site, waiting } = c.var
    return sendPage(c, <SettingsPage {...{ site, waiting }} saved={c.req.query('saved')} />)
  })
  .post('/blog', (c) => save(c, 'blog', BlogForm))
  .post('/look', (c) => save(c, 'look', LookForm))
  .post('/comments', (c) => save(c, 'comments', CommentsForm))
  .post('/demo', (c) => save(c, 'demo', DemoForm))

async function save(
  c: AppContext,
  section: string,
  schema: typeof BlogForm | typeof LookForm | typeof CommentsForm | typeof DemoForm,
): Promise<Response> {
  const { db, now, settings_memory, pages } = c.var
  const form = checkForm(schema, await readTyped(c.req.raw))
  if (!form.ok) return sendBack(c, section, form.typed, form.errors)
  await updateSettings(db, form.value, now).execute()
  settings_memory.forget()
  pages.clear()
  return c.redirect(`/owner/settings?saved=${section}#${section}`, 303)
}

/** 422: the page as it was, this one form as it was typed. */
function sendBack(c: AppContext, section: string, typed: Typed, wrong: FieldError[]): Response {
  const { site, waiting } = c.var
  const errors = inWords(wrong, textFor(site.language).owner.settings.errors)
  return sendPage(
    c,
    <SettingsPage {...{ site, waiting }} refused={{ section, typed, errors }} />,
    422,
  )
}
