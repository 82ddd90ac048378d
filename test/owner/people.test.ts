import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { CODE, cookieOf, OWNER, setUpOwner } from '../support/owner.ts'
import { findAll, findOne } from '../support/page.ts'
import { IDA, idOf, linkIn, MAX, sessionOf, welcome } from '../support/people.ts'

const DELETE = { _method: 'DELETE' }
const DAY = 86_400

// One database for the file: set-up happens once, so these follow one another.
const blog = new Blog({ SETUP_CODE: CODE })
let owner: Record<string, string>

beforeAll(async () => {
  owner = (await setUpOwner(blog)).headers
})

const press = (path: string, fields: Record<string, string> = {}, headers = owner) =>
  blog.post(path, fields, { headers })
const people = () => blog.text('/owner/people', { headers: owner })
const isIn = async (headers: Record<string, string>) =>
  (await blog.get('/owner', { headers })).status === 200
/** A program of theirs, as it comes. */
async function programOf(headers: Record<string, string>) {
  const made = await press('/owner/devices/tokens', { name: 'ci' }, headers)
  const token = (await findOne(await made.text(), '#secret')).text.trim()
  return () => blog.get('/api/v1/posts', { headers: { Authorization: `Bearer ${token}` } })
}
const follow = (path: string) =>
  blog.post('/owner/sign-in', { link: new URLSearchParams(path.split('?')[1]).get('link') ?? '' })

async function standing(id: number): Promise<string> {
  const [, line] = await findAll(await people(), `#person-${id} > p`)
  return line?.text ?? ''
}

describe('somebody is invited', () => {
  let link = ''

  it('by name, address and role: the owner gets the link to send, this once', async () => {
    const invited = await press('/owner/people', { ...IDA, email: 'Ida@Example.org' })
    expect(invited.status).toBe(200)
    expect(invited.headers.get('Cache-Control')).toBe('private, no-store')
    link = await linkIn(await invited.text())
    expect(link).toMatch(/^\/owner\/sign-in\?link=[\w-]{43}$/)
    expect(await people()).not.toContain(link)
    expect(await standing(await idOf(blog, IDA.email))).toContain('has not come yet')
  })

  it('and nothing in the database opens the door', async () => {
    const rows = await blog.db.batch(
      blog.db.selectFrom('users').selectAll(),
      blog.db.selectFrom('sign_in_links').selectAll(),
    )
    expect(JSON.stringify(rows)).not.toContain(link.split('=')[1])
  })

  it('and the link tells whom it is for, and acts only when its button is pressed', async () => {
    const page = await blog.text(link)
    expect((await findOne(page, 'h1')).text).toBe('Welcome, Ida')
    expect(await blog.text(link)).toContain('Welcome, Ida')
  })

  it('and comes in with a password made for them, which then opens the door', async () => {
    const came = await follow(link)
    expect(came.status).toBe(200)
    const page = await came.text()
    const key = (await findOne(page, '[data-sign-in-key]')).text.trim()
    expect(key.replaceAll('-', '')).toHaveLength(26)
    expect(await isIn(cookieOf(came))).toBe(true)
    expect(await isIn(cookieOf(await press('/owner/sign-in', { ...IDA, key }, {})))).toBe(true)
  })

  it('and the link works once', async () => {
    expect((await follow(link)).status).toBe(401)
  })

  it('but not twice with one address, and what was typed is kept', async () => {
    const again = await press('/owner/people', { ...IDA, name: 'Ida the Second' })
    expect(again.status).toBe(422)
    const page = await again.text()
    expect(page).toContain('Somebody here has this address already.')
    expect(page).toContain('value="Ida the Second"')
    expect((await press('/owner/people', { ...IDA, email: OWNER.email })).status).toBe(422)
  })

  it.each([
    [{ ...IDA, name: ' ' }],
    [{ ...IDA, email: 'ida' }],
    [{ ...IDA, email: 'i@example.org', role: 'owner' }],
  ])('but not as %j', async (typed) => {
    expect((await press('/owner/people', typed)).status).toBe(422)
  })

  it('within a day, or the link is over', async () => {
    const typed = { ...IDA, email: 'late@example.org' }
    const late = await linkIn(await (await press('/owner/people', typed)).text())
    blog.pass(DAY)
    expect((await follow(late)).status).toBe(401)
  })

  it('until the owner withdraws the link, or makes another', async () => {
    const typed = { ...IDA, email: 'later@example.org' }
    const first = await linkIn(await (await press('/owner/people', typed)).text())
    const path = `/owner/people/${await idOf(blog, typed.email)}/link`
    const second = await linkIn(await (await press(path)).text())
    expect((await follow(first)).status).toBe(401)
    await press(path, DELETE)
    expect((await follow(second)).status).toBe(401)
  })
})

describe('somebody who lost their password', () => {
  it('gets another by a new link, and the old one is nobody’s', async () => {
    const max = await welcome(blog, owner, MAX)
    const link = await linkIn(await (await press(`/owner/people/${max.id}/link`)).text())
    const came = await follow(link)
    const key = (await findOne(await came.text(), '[data-sign-in-key]')).text.trim()
    expect(key).not.toBe(max.key)
    const tryKey = (tried: string) => press('/owner/sign-in', { email: MAX.email, key: tried }, {})
    expect((await tryKey(max.key)).status).toBe(401)
    expect((await tryKey(key)).status).toBe(303)
  })
})

describe('a link to one’s own phone', () => {
  it('is of whoever made it, and leaves the password', async () => {
    const ida = await sessionOf(blog, await idOf(blog, IDA.email))
    const shown = await press('/owner/devices/links', {}, ida)
    const came = await follow(await linkIn(await shown.text()))
    expect(came.status).toBe(303)
    const page = await blog.text('/owner', { headers: cookieOf(came) })
    expect(page).not.toContain('/owner/settings"')
  })
})

describe('what is one’s own', () => {
  it('are one’s devices and programs, and no others’', async () => {
    const ida = await sessionOf(blog, await idOf(blog, IDA.email))
    await press('/owner/devices/tokens', { name: 'Ida’s' }, ida)
    await press('/owner/devices/tokens', { name: 'Mira’s' })
    const hers = await blog.text('/owner/devices', { headers: ida })
    expect(hers).toContain('Ida’s')
    expect(hers).not.toContain('Mira’s')
    const tokens = await blog.db.selectFrom('tokens').select(['id', 'name']).execute()
    const mira = tokens.find(({ name }) => name === 'Mira’s')
    await press(`/owner/devices/tokens/${mira?.id}`, DELETE, ida)
    await press('/owner/devices/sessions', DELETE, ida)
    expect(await isIn(ida)).toBe(false)
    expect(await isIn(owner)).toBe(true)
    expect(await blog.text('/owner/devices', { headers: owner })).toContain('Mira’s')
  })
})

describe('a role', () => {
  it('holds from the next request on, for sessions and for tokens', async () => {
    const id = await idOf(blog, IDA.email)
    const ida = await sessionOf(blog, id)
    const asProgram = await programOf(ida)
    expect((await asProgram()).status).toBe(200)
    await press(`/owner/people/${id}/role`, { role: 'moderator' })
    expect((await blog.get('/owner/posts', { headers: ida })).status).toBe(403)
    expect((await asProgram()).status).toBe(401)
    expect(await standing(id)).toContain('moderator')
    await press(`/owner/people/${id}/role`, { role: 'author' })
    expect((await blog.get('/owner/posts', { headers: ida })).status).toBe(200)
  })

  it('is told to whoever asks for too much, on a page with the way back to their desk', async () => {
    const ida = await sessionOf(blog, await idOf(blog, IDA.email))
    const refused = await blog.get('/owner/settings', { headers: ida })
    expect(refused.status).toBe(403)
    const html = await refused.text()
    expect((await findOne(html, 'h1')).text).toBe('Not yours to open')
    expect(html).toContain('not part of what you do on this blog')
    expect((await findOne(html, 'main a[href="/owner"]')).text).toBe('To your desk')
  })

  it('of the owner stays, and so does the owner', async () => {
    const id = await idOf(blog, OWNER.email)
    for (const [path, fields] of [
      [`/owner/people/${id}/role`, { role: 'author' }],
      [`/owner/people/${id}`, DELETE],
      [`/owner/people/${id}/link`, {}],
    ] as const) {
      expect((await press(path, fields)).status, path).toBe(409)
    }
    expect(await isIn(owner)).toBe(true)
  })
})

describe('the page of people', () => {
  it('says when somebody was seen, to the hour at most', async () => {
    const id = await idOf(blog, IDA.email)
    const ida = await sessionOf(blog, id)
    blog.pass(3 * DAY)
    const cost = await blog.costOf(() => blog.get('/owner/devices', { headers: ida }))
    expect(cost.rows_written).toBe(1)
    const again = await blog.costOf(() => blog.get('/owner/devices', { headers: ida }))
    expect(again.rows_written).toBe(0)
    expect(await standing(id)).toContain('last seen 7 November 2026')
  })
})

describe('somebody who is removed', () => {
  it('is shut out at once, on every device and by every program; the posts stay', async () => {
    const id = await idOf(blog, IDA.email)
    const ida = await sessionOf(blog, id)
    const asProgram = await programOf(ida)
    await press('/owner/posts/new', { title: 'Hers', body: 'x', status: 'published' }, ida)
    expect((await press(`/owner/people/${id}`, DELETE)).headers.get('Location')).toBe(
      '/owner/people?done=removed',
    )
    expect(await isIn(ida)).toBe(false)
    expect((await asProgram()).status).toBe(401)
    expect(await blog.text('/posts/hers')).toContain('Ida · ')
    const left = await blog.db.batch(
      blog.db.selectFrom('sessions').select('user_id').where('user_id', '=', id),
      blog.db.selectFrom('tokens').select('user_id').where('user_id', '=', id),
      blog.db.selectFrom('sign_in_links').select('user_id').where('user_id', '=', id),
    )
    expect(left).toEqual([[], [], []])
  })

  it('can be signed out everywhere without it', async () => {
    const id = await idOf(blog, MAX.email)
    const max = await sessionOf(blog, id)
    await press(`/owner/people/${id}/sessions`, DELETE)
    expect(await isIn(max)).toBe(false)
    expect((await press('/owner/people/4711', DELETE)).status).toBe(404)
  })
})
