import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertComment } from '../../src/comments/queries.ts'
import type { Post } from '../../src/posts/post.ts'
import { Blog } from '../support/blog.ts'
import { CODE, cookieOf, OWNER, setUpOwner } from '../support/owner.ts'
import { findAll, findOne, formOf } from '../support/page.ts'

const blog = new Blog({ SETUP_CODE: CODE })
const EMAIL = OWNER.email
const HOSTILE = '"><script>alert(1)</script>\n</textarea>\' onfocus="x'
let key: string
let post: Post

beforeAll(async () => {
  ;({ key } = await setUpOwner(blog))
})

beforeEach(async () => {
  post = await blog.publish({ title: 'Tea' })
})

/** The sign-in that answers a form without a session, filled in and sent. */
async function signIn(asked: Response, with_key = key): Promise<Response> {
  const { action, fields } = await formOf(await asked.text(), 'main form')
  return blog.post(action, { ...fields, email: EMAIL, key: with_key })
}

async function titles(): Promise<string[]> {
  const rows = await blog.db.selectFrom('posts').select('title').execute()
  return rows.map(({ title }) => title)
}

describe('the desk without a session', () => {
  it('leads people to the door, and tells programs', async () => {
    const led = await blog.get('/owner/posts')
    expect([led.status, led.headers.get('Location')]).toEqual([
      303,
      '/owner/sign-in?to=%2Fowner%2Fposts',
    ])
    const told = await blog.get('/owner/posts', { headers: { Accept: 'application/json' } })
    expect(told.status).toBe(401)
    expect(told.headers.get('Content-Type')).toBe('application/problem+json')
  })
})

describe('a post that is saved when the session is over', () => {
  const typed = { title: 'Mine', body: `\nA line.\n${HOSTILE}`, tags: 'a, b', comments_open: 'off' }

  it('leads to the sign-in, and is there again afterwards, not saved', async () => {
    const asked = await blog.post('/owner/posts/new', { ...typed, action: 'publish' })
    expect(asked.status).toBe(401)
    expect(asked.headers.get('Cache-Control')).toBe('private, no-store')
    const again = await signIn(asked)
    expect(again.status).toBe(200)
    expect(again.headers.get('Cache-Control')).toBe('private, no-store')
    const html = await again.text()
    expect((await findOne(html, '[role=alert]')).text).toContain(
      'You were signed out; your text is here',
    )
    const { action, fields } = await formOf(html, 'form.post')
    expect([action, fields]).toEqual(['/owner/posts/new', expect.objectContaining(typed)])
    expect(await titles()).not.toContain('Mine')
    const saved = await blog.post(action, fields, { headers: cookieOf(again) })
    expect(saved.status).toBe(303)
    expect(await titles()).toContain('Mine')
  })

  it('still finds that somebody else changed it meanwhile', async () => {
    const path = `/owner/posts/${post.id}`
    const asked = await blog.post(path, { ...typed, version: String(post.version) })
    await blog.post(path, { title: 'Theirs' }, { headers: await blog.token() })
    const again = await signIn(asked)
    const { fields } = await formOf(await again.text(), 'form.post')
    const refused = await blog.post(path, fields, { headers: cookieOf(again) })
    expect(refused.status).toBe(409)
    expect(await titles()).toContain('Theirs')
  })

  it('is there again though it was deleted meanwhile', async () => {
    const asked = await blog.post(`/owner/posts/${post.id}`, { ...typed, version: '1' })
    await blog.db.deleteFrom('posts').where('id', '=', post.id).execute()
    const { action, fields } = await formOf(await (await signIn(asked)).text(), 'form.post')
    expect([action, fields['body']]).toEqual(['/owner/posts/new', typed.body])
  })

  it('stays with the sign-in however often the password is wrong', async () => {
    let asked = await blog.post('/owner/posts/new', typed)
    for (let i = 0; i < 3; i++) {
      asked = await signIn(asked, 'wrong')
      expect(asked.status).toBe(401)
    }
    const { fields } = await formOf(await (await signIn(asked)).text(), 'form.post')
    expect(fields).toMatchObject(typed)
  })

  it('may be as long as a post can be', async () => {
    const body = '"ä\n'.repeat(50_000)
    const asked = await blog.post('/owner/posts/new', { title: 'Long', body })
    const { action, fields } = await formOf(await asked.text(), 'main form')
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, email: EMAIL, key }))
      form.set(name, value)
    const again = await blog.get(action, { method: 'POST', body: form })
    expect((await formOf(await again.text(), 'form.post')).fields['body']).toBe(body)
  })
})

describe('a reply in the queue without a session', () => {
  it('is there again after the sign-in, and sent by its button alone', async () => {
    const { id } = await insertComment(blog.db, {
      post_id: post.id,
      parent_id: null,
      root_id: null,
      status: 'pending',
      reason: 'links',
      name: 'Ana',
      email: null,
      url: null,
      body: 'Hm',
      html: '<p>Hm</p>',
      created_at: '2026-11-03T11:00:00Z',
      decided_at: null,
    }).executeTakeFirstOrThrow()
    const statusOf = async () =>
      (await blog.db.selectFrom('comments').select('status').where('id', '=', id).execute())[0]
    const path = `/owner/comments/${id}/replies`
    const again = await signIn(await blog.post(path, { status: 'pending', body: HOSTILE }))
    const html = await again.text()
    expect(await statusOf()).toEqual({ status: 'pending' })
    expect(await findAll(html, 'script:not([src])')).toEqual([])
    const { action, fields } = await formOf(html, 'main form')
    expect([action, fields]).toEqual([path, { status: 'pending', body: HOSTILE }])
    await blog.post(action, fields, { headers: cookieOf(again) })
    expect(await statusOf()).toEqual({ status: 'approved' })
  })
})

describe('a button without a session', () => {
  it('does nothing, and leads to the door and back to its page', async () => {
    const path = `/owner/posts/${post.id}`
    const headers = { Referer: `https://blog.example${path}/deletion` }
    const asked = await blog.post(path, { _method: 'DELETE', version: '1' }, { headers })
    expect(asked.status).toBe(303)
    expect(asked.headers.get('Location')).toBe(
      `/owner/sign-in?to=${encodeURIComponent(`${path}/deletion`)}`,
    )
    expect((await titles()).length).toBeGreaterThan(0)
  })

  it.each(['https://evil.example/x', 'nonsense', ''])(
    'and with %j before it, back home',
    async (Referer) => {
      const asked = await blog.post('/owner/comments/1/approval', {}, { headers: { Referer } })
      expect(asked.headers.get('Location')).toBe('/owner/sign-in?to=%2Fowner')
    },
  )
})

describe('what is carried along', () => {
  it.each(['//evil.example', 'https://evil.example/owner', '/owner/../posts/x', '/posts/x', ''])(
    'goes nowhere but to the desk: not to %j',
    async (to) => {
      const fields = { email: EMAIL, key, to, 'kept.body': 'Words.' }
      const signed_in = await blog.post('/owner/sign-in', fields)
      expect([signed_in.status, signed_in.headers.get('Location')]).toEqual([303, '/owner'])
    },
  )

  it('is nothing that another site could have sent', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    const fields = { title: 'Theirs', body: 'x' }
    expect((await blog.post('/owner/posts/new', fields, { headers })).status).toBe(403)
    const kept = { email: EMAIL, key, to: '/owner/posts/new', 'kept.title': 'Theirs' }
    expect((await blog.post('/owner/sign-in', kept, { headers })).status).toBe(403)
  })

  it('stands in escaped fields and nowhere else', async () => {
    const asked = await blog.post('/owner/posts/new', { [HOSTILE]: HOSTILE, body: HOSTILE })
    const html = await asked.text()
    expect(await findAll(html, 'script:not([src])')).toEqual([])
    expect(html.match(/alert\(1\)/g)).toHaveLength(3)
    const carried = await findAll(html, 'input[type=hidden]')
    expect(carried.map(({ attributes }) => attributes['value'])).toContain(HOSTILE)
  })
})
