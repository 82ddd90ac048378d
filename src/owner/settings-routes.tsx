import { Hono } from 'hono'
import type { AppContext, AppEnv } from '../http/context.ts'
import { checkForm, inWords, readTyped, type Typed } from '../http/forms.ts'
import { sendPage } from '../http/send-page.ts'
import { monthsInZone } from '../posts/months-in-zone.ts'
import { updateSettings } from '../settings/queries.ts'
import type { FieldError } from '../errors.ts'
import { textFor } from '../ui/text/text.ts'
import { testNote } from '../outbox/note.ts'
import { postNote } from '../outbox/post-note.ts'
import { canMail } from '../outbox/ways.ts'
import {
  BlogForm,
  CommentsForm,
  DemoForm,
  LookForm,
  MachinesForm,
  NoticesForm,
} from './settings-input.ts'
import { SettingsPage } from './settings-page.tsx'

/** A page of sections: each has its form, and each form its address. */
export const settingsRoutes = new Hono<AppEnv>()
  .get('/', async (c) => sendPage(c, <SettingsPage {...pageOf(c)} saved={c.req.query('saved')} />))
  .post('/blog', (c) => save(c, 'blog', BlogForm))
  .post('/look', (c) => save(c, 'look', LookForm))
  .post('/comments', (c) => save(c, 'comments', CommentsForm))
  .post('/notices', (c) => save(c, 'notices', NoticesForm))
  .post('/notices/trial', (c) => tryNotices(c))
  .post('/demo', (c) => save(c, 'demo', DemoForm))
  .post('/machines', (c) => save(c, 'machines', MachinesForm))

type SectionForm =
  | typeof BlogForm
  | typeof LookForm
  | typeof CommentsForm
  | typeof NoticesForm
  | typeof MachinesForm
  | typeof DemoForm

async function save(c: AppContext, section: string, schema: SectionForm): Promise<Response> {
  const { db, now, origin, site, settings_memory, pages } = c.var
  const form = checkForm(schema, await readTyped(c.req.raw))
  if (!form.ok) return sendBack(c, section, form.typed, form.errors)
  const zone = 'time_zone' in form.value ? form.value.time_zone : site.time_zone
  const months = zone === site.time_zone ? [] : await monthsInZone(db, zone)
  await db.batch(updateSettings(db, { ...form.value, origin }, now), ...months)
  settings_memory.forget()
  pages.clear()
  return c.redirect(`/owner/settings?saved=${section}#${section}`, 303)
}

/** Sends a test note now, to what is typed and not saved yet, and shows the answer. */
async function tryNotices(c: AppContext): Promise<Response> {
  const { site, origin } = c.var
  const form = checkForm(NoticesForm, await readTyped(c.req.raw))
  const { typed } = form
  if (!form.ok) return sendBack(c, 'notices', typed, form.errors)
  const { notify_url } = form.value
  if (!notify_url) {
    return sendBack(c, 'notices', typed, [{ field: 'notify_url', message: 'url_missing' }])
  }
  const note = testNote(origin, textFor(site.language).outbox)
  const trial = await postNote(notify_url, note, crypto.randomUUID())
  const back = { section: 'notices', typed, errors: [] }
  return sendPage(c, <SettingsPage {...pageOf(c)} {...{ back, trial }} />)
}

/** 422: the page as it was, this one form as it was typed. */
async function sendBack(
  c: AppContext,
  section: string,
  typed: Typed,
  wrong: FieldError[],
): Promise<Response> {
  const { owner, outbox } = textFor(c.var.site.language)
  const errors = inWords(wrong, {
    ...owner.settings.errors,
    ...outbox.errors,
  })
  const back = { section, typed, errors }
  return sendPage(c, <SettingsPage {...pageOf(c)} back={back} />, 422)
}

function pageOf(c: AppContext) {
  const { site, waiting } = c.var
  return { site, waiting, can_mail: canMail(c) }
}
