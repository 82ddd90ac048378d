import { Hono } from 'hono'
import { ConflictError, type FieldError, InvalidError, NotFoundError } from '../errors.ts'
import { type AppContext, type AppEnv, signedIn } from '../http/context.ts'
import { readFormMethod, requireDelete } from '../http/form-method.ts'
import { checkForm, inWords, readTyped, type Typed } from '../http/forms.ts'
import { readId } from '../http/json.ts'
import { sendPage } from '../http/send-page.ts'
import { reachOf } from '../rights.ts'
import { textFor } from '../ui/text/text.ts'
import { PersonForm, RoleForm } from './input.ts'
import { invite, inviteAgain } from './invite.ts'
import { findPerson, listPeople } from './people-queries.ts'
import { type Done, PeoplePage } from './people-page.tsx'
import { deletePerson, deleteSessions, deleteSignInLinks, updateRole } from './queries.ts'
import { revokeTokens } from './token-queries.ts'
import { ShownLinkPage } from './shown-once-page.tsx'

/** Who works here, and as what. A link for somebody is shown in the answer to its form, and nowhere again. */
export const peopleRoutes = new Hono<AppEnv>()
  .get('/', (c) => sendPeople(c))
  .post('/', async (c) => {
    const { db, now, site } = c.var
    const text = textFor(site.language).owner.people
    const form = checkForm(PersonForm, await readTyped(c.req.raw))
    if (!form.ok) return sendPeople(c, { ...form, errors: inWords(form.errors, text.errors) })
    const secret = await invite(db, form.value, now)
    if (secret) return showLink(c, form.value.name, secret)
    const { email_taken: message = '' } = text.errors
    return sendPeople(c, { typed: form.typed, errors: [{ field: 'email', message }] })
  })
  .on(['POST', 'DELETE'], '/:id', async (c) => {
    await requireDelete(c)
    const { id } = await personAt(c)
    await deletePerson(c.var.db, id).execute()
    return back(c, 'removed')
  })
  .post('/:id/role', async (c) => {
    const { db, now } = c.var
    const form = checkForm(RoleForm, await readTyped(c.req.raw))
    if (!form.ok) throw new InvalidError(form.errors)
    const person = await personAt(c)
    const { role } = form.value
    const tokens = reachOf(role, 'tokens') === 'none' ? [revokeTokens(db, person, now)] : []
    await db.batch(updateRole(db, person.id, role), ...tokens)
    return back(c, 'role', person.id)
  })
  .on(['POST', 'DELETE'], '/:id/link', async (c) => {
    const { db, now } = c.var
    const { method } = await readFormMethod(c)
    const person = await personAt(c)
    if (method === 'DELETE') {
      await deleteSignInLinks(db, person).execute()
      return back(c, 'withdrawn')
    }
    return showLink(c, person.name, await inviteAgain(db, person, now))
  })
  .on(['POST', 'DELETE'], '/:id/sessions', async (c) => {
    await requireDelete(c)
    const { db } = c.var
    const person = await personAt(c)
    await db.batch(deleteSessions(db, person), deleteSignInLinks(db, person))
    return back(c, 'signed_out')
  })

async function sendPeople(
  c: AppContext,
  refused?: { typed: Typed; errors: FieldError[] },
): Promise<Response> {
  const { db, now, site, waiting } = c.var
  const people = await listPeople(db, now)
  const done = refused ? null : readDone(c)
  const you = signedIn(c).id
  return sendPage(
    c,
    <PeoplePage {...{ site, waiting, people, done, you, refused }} />,
    refused ? 422 : 200,
  )
}

function showLink(c: AppContext, name: string, secret: string): Response {
  const { site, waiting, origin } = c.var
  const text = textFor(site.language).owner.people
  const link = `${origin}/owner/sign-in?link=${secret}`
  const words = { title: text.link_title(name), words: text.link_words(name) }
  const back_to = { href: '/owner/people', words: text.back }
  return sendPage(c, <ShownLinkPage {...{ site, waiting, link, back: back_to, ...words }} />)
}

/** 404 for nobody; 409 for the owner: a blog has one, and who that is stays so. */
async function personAt(c: AppContext) {
  const id = readId(c.req.param('id') ?? '')
  const person = id && (await findPerson(c.var.db, id))
  if (!person) throw new NotFoundError('There is nobody with this id.')
  if (person.role === 'owner') throw new ConflictError('A blog has its owner, who stays that.')
  return person
}

function back(c: AppContext, what: Done['what'], id?: number): Response {
  return c.redirect(`/owner/people?done=${what}${id ? `&id=${id}` : ''}`, 303)
}

function readDone(c: AppContext): Done | null {
  const known = ['role', 'removed', 'signed_out', 'withdrawn'] as const
  const what = known.find((one) => one === c.req.query('done'))
  return what ? { what, id: readId(c.req.query('id') ?? '') } : null
}
