import { describe, expect, it } from 'vitest'
import { createSignInLink } from '../../src/owner/create-sign-in-link.ts'
import { PRINTED_LINK_SECONDS } from '../../src/owner/session.ts'
import { runJobs } from '../../src/jobs.ts'
import { Blog } from '../support/blog.ts'
import { env } from 'cloudflare:workers'
import { CODE, cookieOf, keyOf, OWNER } from '../support/owner.ts'

const FORM = { code: CODE, ...OWNER, email: 'Mira@Example.org' }

// One database for the file: set-up happens once, so these follow one another.
describe('the owner’s door', () => {
  const blog = new Blog({ SETUP_CODE: CODE })
  let key = ''
  let session: Record<string, string> = {}

  it('is shut where the blog has no code', async () => {
    const page = await new Blog().get('/owner/setup')
    expect(page.status).toBe(503)
    expect(await page.text()).toContain('SETUP_CODE')
  })

  it('shows the form, with the code of the link in it', async () => {
    const page = await blog.text(`/owner/setup?code=${CODE}`)
    expect(page).toContain(`value="${CODE}"`)
  })

  it('speaks the browser’s language, and proposes it for the blog', async () => {
    const headers = { 'Accept-Language': 'de-CH,de;q=0.9,en;q=0.8' }
    const page = await (await blog.get('/owner/setup', { headers })).text()
    expect(page).toContain('<html lang="de"')
    expect(page).toContain('Richten Sie Ihr Blog ein')
    expect(page).toMatch(/<option value="de" selected/)
  })

  it('refuses a wrong code, and keeps what was typed', async () => {
    const refused = await blog.post('/owner/setup', { ...FORM, code: 'guess' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('value="Mira@Example.org"')
  })

  it('refuses what is missing or wrong by its field', async () => {
    const refused = await blog.post('/owner/setup', { code: CODE, email: 'x', time_zone: 'Mars' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page.match(/role="alert"/g)).toHaveLength(4)
  })

  it('locks for a quarter of an hour after five wrong codes', async () => {
    for (let i = 0; i < 4; i++) await blog.post('/owner/setup', { ...FORM, code: `guess ${i}` })
    const locked = await blog.post('/owner/setup', FORM)
    expect(locked.status).toBe(429)
    expect(Number(locked.headers.get('Retry-After'))).toBe(900)
    blog.pass(901)
  })

  it('makes the owner, shows the password once and signs them in', async () => {
    const made = await blog.post('/owner/setup', FORM)
    expect(made.status).toBe(200)
    expect(made.headers.get('Cache-Control')).toBe('private, no-store')
    expect(made.headers.get('Set-Cookie')).toMatch(
      /^__Host-session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    session = cookieOf(made)
    key = keyOf(await made.text())
    expect(key.replaceAll('-', '')).toHaveLength(26)
    const home = await blog.get('/owner', { headers: session })
    expect(home.status).toBe(200)
    expect(await blog.text('/')).toContain('Ours')
  })

  it('keeps neither password nor session in the database', async () => {
    const rows = JSON.stringify([
      await blog.db.selectFrom('users').selectAll().execute(),
      await blog.db.selectFrom('sessions').selectAll().execute(),
    ])
    expect(rows).not.toContain(key)
    expect(rows).not.toContain(session['Cookie']?.split('=')[1])
  })

  it('opens once: then there is nothing to see, and a conflict to post', async () => {
    expect((await blog.get(`/owner/setup?code=${CODE}`)).status).toBe(404)
    expect((await blog.post('/owner/setup', FORM)).status).toBe(409)
  })

  it('leads a stranger to the sign-in, and back afterwards', async () => {
    const away = await blog.get('/owner/comments')
    expect(away.status).toBe(303)
    expect(away.headers.get('Location')).toBe('/owner/sign-in?to=%2Fowner%2Fcomments')
    const fields = { email: ' mira@example.org', key: key.toUpperCase().replaceAll('-', ' ') }
    const signed_in = await blog.post('/owner/sign-in', { ...fields, to: '/owner/comments' })
    expect(signed_in.status).toBe(303)
    expect(signed_in.headers.get('Location')).toBe('/owner/comments')
    expect((await blog.get('/owner', { headers: cookieOf(signed_in) })).status).toBe(200)
  })

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/posts/x'])(
    'never leads to %s afterwards',
    async (to) => {
      const signed_in = await blog.post('/owner/sign-in', { email: FORM.email, key, to })
      expect(signed_in.headers.get('Location')).toBe('/owner')
    },
  )

  it('refuses a wrong password with the form, ten times an hour from one network', async () => {
    const address = '203.0.113.77'
    const wrong = { email: FORM.email, key: 'wrong' }
    for (let i = 0; i < 10; i++) {
      expect((await blog.post('/owner/sign-in', wrong, { address })).status).toBe(401)
    }
    const right = { email: FORM.email, key }
    const locked = await blog.post('/owner/sign-in', right, { address })
    expect(locked.status).toBe(429)
    expect(locked.headers.get('Retry-After')).toBe('3600')
    const elsewhere = await blog.post('/owner/sign-in', right, { address: '192.0.2.3' })
    expect(elsewhere.status).toBe(303)
  })

  it('lets a one-time link in by its button, once, for a quarter of an hour', async () => {
    const link = await createSignInLink(blog.db, PRINTED_LINK_SECONDS, blog.now)
    const shown = await blog.get(`/owner/sign-in?link=${link}`)
    expect(shown.headers.get('Set-Cookie')).toBeNull()
    const signed_in = await blog.post('/owner/sign-in', { link })
    expect(signed_in.status).toBe(303)
    expect((await blog.get('/owner', { headers: cookieOf(signed_in) })).status).toBe(200)
    expect((await blog.post('/owner/sign-in', { link })).status).toBe(401)
    const late = await createSignInLink(blog.db, PRINTED_LINK_SECONDS, blog.now)
    blog.pass(901)
    expect((await blog.post('/owner/sign-in', { link: late })).status).toBe(401)
  })

  it('counts no visit of who is signed in', async () => {
    await blog.publish({ slug: 'mine' })
    const page = await blog.get('/posts/mine', { headers: session })
    expect(page.headers.get('X-Not-Counted')).toBe('owner')
  })

  it('refuses another site’s form in the owner’s name', async () => {
    const headers = { ...session, 'Sec-Fetch-Site': 'cross-site' }
    const refused = await blog.post('/owner/session', { _method: 'DELETE' }, { headers })
    expect(refused.status).toBe(403)
    expect((await blog.get('/owner', { headers: session })).status).toBe(200)
  })

  it('signs out: the session is gone, not only the cookie', async () => {
    const out = await blog.post('/owner/session', { _method: 'DELETE' }, { headers: session })
    expect(out.status).toBe(303)
    expect(out.headers.get('Set-Cookie')).toMatch(/^__Host-session=; Max-Age=0/)
    expect((await blog.get('/owner', { headers: session })).status).toBe(303)
  })

  it('lets sessions, links and tries go with their time', async () => {
    await createSignInLink(blog.db, PRINTED_LINK_SECONDS, blog.now)
    await runJobs({ DB: env.DB }, new Date(blog.now.getTime() + 31 * 86_400_000))
    for (const table of ['sessions', 'sign_in_links', 'failed_tries'] as const) {
      expect(await blog.db.selectFrom(table).selectAll().execute(), table).toEqual([])
    }
  })
})
