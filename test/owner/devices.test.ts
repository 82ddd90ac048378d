import { beforeAll, describe, expect, it } from 'vitest'
import { Blog, FIREFOX } from '../support/blog.ts'
import { cookieOf, CODE, keyOf, OWNER, setUpOwner, signIn } from '../support/owner.ts'
import { findAll, findOne } from '../support/page.ts'

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'
const DELETE = { _method: 'DELETE' }

// One database for the file: set-up happens once, so these follow one another.
const blog = new Blog({ SETUP_CODE: CODE })
let headers: Record<string, string>
let key: string

beforeAll(async () => {
  ;({ headers, key } = await setUpOwner(blog, FIREFOX))
})

const devices = (as = headers) => blog.text('/owner/devices', { headers: as })
const isSignedIn = async (as: Record<string, string>) =>
  (await blog.get('/owner', { headers: as })).status === 200

async function shownSessions(): Promise<string[]> {
  const rows = await findAll(await devices(), '#sessions li p')
  return rows.map(({ text }) => text)
}

async function endSession(name: string): Promise<void> {
  const page = await devices()
  const buttons = await findAll(page, '#sessions li button')
  const forms = await findAll(page, '#sessions li form')
  const at = buttons.findIndex(({ attributes }) => attributes['aria-label']?.includes(name))
  const ended = await blog.post(forms[at]?.attributes['action'] ?? '', DELETE, { headers })
  expect(ended.headers.get('Location')).toBe('/owner/devices#sessions')
}

describe('the devices that are signed in', () => {
  it('are listed by what they are and since when, this one marked', async () => {
    blog.pass(86_400)
    await signIn(blog, key, PHONE)
    expect(await shownSessions()).toEqual([
      'Safari on iOS since 4 November 2026',
      'Firefox on Linux since 3 November 2026 · this device',
    ])
  })

  it('can each be signed out', async () => {
    const phone = await signIn(blog, key, PHONE)
    expect(await shownSessions()).toHaveLength(3)
    await endSession('Safari')
    await endSession('Safari')
    expect(await shownSessions()).toHaveLength(1)
    expect(await isSignedIn(phone)).toBe(false)
    expect(await isSignedIn(headers)).toBe(true)
  })

  it('lose their cookie with the session, and are readers like any other', async () => {
    const phone = await signIn(blog, key, PHONE)
    await endSession('Safari')
    const page = await blog.get('/', { headers: phone })
    expect(page.headers.get('Set-Cookie')).toMatch(/^__Host-session=; Max-Age=0/)
  })

  it('stay one when the same browser signs in again', async () => {
    const again = await blog.post('/owner/sign-in', { email: OWNER.email, key }, { headers })
    expect(await isSignedIn(headers)).toBe(false)
    headers = cookieOf(again)
    expect(await shownSessions()).toHaveLength(1)
  })

  it.each(['nonsense', '%F0%9F%8E%89', 'A'.repeat(43)])(
    'take no harm from an unknown one: %s',
    async (id) => {
      const path = `/owner/devices/sessions/${id}`
      expect((await blog.post(path, DELETE, { headers })).status).toBe(303)
      expect(await shownSessions()).toHaveLength(1)
    },
  )

  it('are not signed out by a form that does not say so', async () => {
    expect((await blog.post('/owner/devices/sessions', {}, { headers })).status).toBe(404)
    expect(await isSignedIn(headers)).toBe(true)
  })
})

describe('the picture for a phone', () => {
  const show = async () => {
    const page = await blog.post('/owner/devices/links', {}, { headers })
    expect(page.headers.get('Cache-Control')).toBe('private, no-store')
    return page.text()
  }

  it('is a link for one sign-in, within five minutes', async () => {
    const page = await show()
    const address = (await findOne(page, 'output')).text
    expect(address).toMatch(/^https:\/\/blog\.example\/owner\/sign-in\?link=[\w-]{43}$/)
    expect(await findAll(page, 'svg[role=img]')).toHaveLength(1)
    const link = new URL(address).searchParams.get('link') ?? ''
    expect(await isSignedIn(cookieOf(await blog.post('/owner/sign-in', { link })))).toBe(true)
    expect((await blog.post('/owner/sign-in', { link })).status).toBe(401)
  })

  it('is over after five minutes', async () => {
    const { text } = await findOne(await show(), 'output')
    blog.pass(301)
    const link = new URL(text).searchParams.get('link') ?? ''
    expect((await blog.post('/owner/sign-in', { link })).status).toBe(401)
  })

  it('says when no phone can reach the address', async () => {
    const at_home = 'http://localhost:8787/owner/devices/links'
    const as = { Cookie: headers['Cookie']?.replace('__Host-', '') ?? '' }
    expect(await blog.text(at_home, { method: 'POST', headers: as })).toContain('HOST=0.0.0.0')
    expect(await show()).not.toContain('HOST=0.0.0.0')
  })
})

describe('a program’s token', () => {
  it('is made by name, shown once, works, and is withdrawn', async () => {
    const made = await blog.post('/owner/devices/tokens', { name: ' laptop ' }, { headers })
    const token = (await findOne(await made.text(), 'output')).text
    const bearer = { Authorization: `Bearer ${token}` }
    expect((await blog.get('/api/v1/comments', { headers: bearer })).status).toBe(200)
    const page = await devices()
    expect(page).not.toContain(token)
    expect((await findOne(page, '#tokens li b')).text).toBe('laptop')
    const { action = '' } = (await findOne(page, '#tokens li form')).attributes
    await blog.post(action, DELETE, { headers })
    expect((await blog.get('/api/v1/comments', { headers: bearer })).status).toBe(401)
    expect(await findAll(await devices(), '#tokens li')).toEqual([])
  })

  it.each([
    ['', 'A name, please, so that it can be told apart from others.'],
    ['x'.repeat(81), 'Up to 80 characters.'],
  ])('is refused the name %j, in words', async (name, words) => {
    const refused = await blog.post('/owner/devices/tokens', { name }, { headers })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect((await findOne(page, '#tokens .wrong')).text).toBe(words)
    expect((await findOne(page, '[name=name]')).attributes['value']).toBe(name)
  })
})

describe('a new password', () => {
  it('takes the place of the old one', async () => {
    const page = await blog.post('/owner/devices/password', {}, { headers })
    const new_key = keyOf(await page.text())
    expect(await signIn(blog, key)).toEqual({})
    key = new_key
    expect(await isSignedIn(await signIn(blog, key))).toBe(true)
    expect(await isSignedIn(headers)).toBe(true)
  })
})

describe('signing out everywhere', () => {
  it('ends each session, this one too, and every link that lets somebody in', async () => {
    const phone = await signIn(blog, key, PHONE)
    const shown = await blog.text('/owner/devices/links', { method: 'POST', headers })
    const link = /link=([\w-]{43})/.exec(shown)?.[1] ?? ''
    const out = await blog.post('/owner/devices/sessions', DELETE, { headers })
    expect(out.headers.get('Location')).toBe('/owner/sign-in')
    expect(cookieOf(out)).toEqual({})
    expect([await isSignedIn(headers), await isSignedIn(phone)]).toEqual([false, false])
    expect((await blog.post('/owner/sign-in', { link })).status).toBe(401)
  })
})
