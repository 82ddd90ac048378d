import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, idFrom, setPolicy, storedComments } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog()

beforeAll(() => setPolicy(blog, 'none'))

/** A form that would be taken, from this page. */
async function goodForm(slug: string) {
  const ada = new Commenter(blog)
  const { action, fields } = await ada.fill(`/posts/${slug}`, { name: 'Ada', body: 'Some words.' })
  return { ada, action, fields, address: ada.address }
}

describe('POST /posts/:slug/comments', () => {
  it('leads to the comment where it was published', async () => {
    await blog.publish({ slug: 'published' })
    const response = await new Commenter(blog).comment('published')
    expect(response.status).toBe(303)
    const [comment] = await storedComments(blog, 'published')
    expect(response.headers.get('Location')).toBe(`/posts/published#comment-${comment?.id}`)
    expect(comment).toMatchObject({ status: 'approved', email: null, url: null, parent_id: null })
    const html = await blog.text('/posts/published')
    await findOne(html, `li#comment-${comment?.id}[data-comment][data-depth="0"]`)
  })

  it('leads its writer to the comment where it is held', async () => {
    await blog.publish({ slug: 'held' })
    const response = await new Commenter(blog).comment('held', {
      body: 'https://a.example https://b.example',
    })
    const [comment] = await storedComments(blog, 'held')
    expect(comment?.status).toBe('pending')
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe(
      `/posts/held?held=${comment?.id}#comment-${comment?.id}`,
    )
  })

  it('stores what was typed', async () => {
    await blog.publish({ slug: 'typed' })
    await new Commenter(blog).comment('typed', {
      name: ' Ada  Lovelace ',
      body: '  One.\r\n\r\nTwo.  ',
      email: 'Ada@Example.org',
      url: 'https://ada.example',
      notify: '1',
    })
    expect((await storedComments(blog, 'typed'))[0]).toMatchObject({
      name: 'Ada Lovelace',
      body: 'One.\n\nTwo.',
      email: 'ada@example.org',
      url: 'https://ada.example/',
      notify: 1,
      by_owner: 0,
      reason: '',
      created_at: blog.now.toISOString().replace('.000Z', 'Z'),
    })
  })

  it('takes nothing that is no field of the form', async () => {
    await blog.publish({ slug: 'spoofed' })
    const response = await new Commenter(blog).comment('spoofed', {
      by_owner: '1',
      status: 'spam',
      post_id: '1',
      id: '9999',
      ['__proto__']: 'x',
    })
    expect(idFrom(response)).not.toBe(9999)
    expect((await storedComments(blog, 'spoofed'))[0]).toMatchObject({
      by_owner: 0,
      status: 'approved',
    })
  })

  it('takes multipart/form-data as well, and leaves files out', async () => {
    await blog.publish({ slug: 'multipart' })
    const { action, fields, address } = await goodForm('multipart')
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    body.set('url', new File(['x'], 'x.txt'))
    const response = await blog.get(action, { method: 'POST', body, address })
    expect(response.status).toBe(303)
    expect((await storedComments(blog, 'multipart'))[0]).toMatchObject({
      body: 'Some words.',
      url: null,
    })
  })

  it('asks the sender of an old address for the new one, with the form', async () => {
    const post = await blog.publish({ slug: 'address-old' })
    const { action, fields, address } = await goodForm('address-old')
    const headers = await blog.token()
    await blog.json('PATCH', `/api/v1/posts/${post.id}`, { slug: 'address-new' }, { headers })
    const moved = await blog.post(action, fields, { address })
    expect(moved.status).toBe(308)
    expect(moved.headers.get('Location')).toBe('/posts/address-new/comments')
    const response = await blog.post('/posts/address-new/comments', fields, { address })
    expect(response.headers.get('Location')).toMatch(/^\/posts\/address-new#comment-\d+$/)
  })

  it('leads on from a post whose address is in another script', async () => {
    await blog.publish({ slug: 'привет' })
    const path = `/posts/${encodeURIComponent('привет')}`
    const ada = new Commenter(blog)
    const { action, fields } = await ada.fill(path, { name: 'Ada', body: 'Words.' })
    const response = await ada.send(action, fields)
    expect(response.headers.get('Location')).toMatch(new RegExp(`^${path}#comment-\\d+$`))
  })
})

describe('GET /posts/:slug/comments', () => {
  it('leads to the thread', async () => {
    await blog.publish({ slug: 'looked-up' })
    const response = await blog.get('/posts/looked-up/comments')
    expect([response.status, response.headers.get('Location')]).toEqual([
      303,
      '/posts/looked-up#comments',
    ])
  })
})

describe('the commenter’s cookie', () => {
  const cookie = (name: string, attributes: string) =>
    new RegExp(`^${name}=[1-9]\\d*\\.[\\w-]{22}; Max-Age=900; Path=/; ${attributes}$`)

  it('is sent over https only, on https', async () => {
    await blog.publish({ slug: 'cookie-https' })
    const response = await new Commenter(blog).comment('cookie-https')
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(cookie('__Host-commenter', 'HttpOnly; Secure; SameSite=Lax')),
    ])
  })

  it('is a plain one on plain http', async () => {
    await blog.publish({ slug: 'cookie-http' })
    const response = await new Commenter(blog, { origin: 'http://blog.example' }).comment(
      'cookie-http',
    )
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(cookie('commenter', 'HttpOnly; SameSite=Lax')),
    ])
  })

  it('goes by the public address where a proxy speaks https', async () => {
    const behind = new Blog({ SITE_URL: 'https://blog.example' })
    await behind.publish({ slug: 'cookie-proxy' })
    const response = await new Commenter(behind, { origin: 'http://127.0.0.1:8787' }).comment(
      'cookie-proxy',
    )
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-commenter=.*Secure/),
    ])
  })

  it('is set for what was held and for spam alike: they cannot be told apart', async () => {
    await blog.publish({ slug: 'cookie-spam' })
    const response = await new Commenter(blog).comment('cookie-spam', { subject: 'Buy' })
    expect((await storedComments(blog, 'cookie-spam'))[0]?.status).toBe('spam')
    expect(response.headers.get('Location')).toMatch(
      /^\/posts\/cookie-spam\?held=(\d+)#comment-\1$/,
    )
    expect(response.headers.getSetCookie()).toHaveLength(1)
  })

  it('remembers the newest five', async () => {
    await blog.publish({ slug: 'cookie-five' })
    const ada = new Commenter(blog)
    const ids: number[] = []
    for (let i = 0; i < 7; i += 1) {
      ids.push(idFrom(await ada.comment('cookie-five', { body: `Words, the ${i}th.` })))
      blog.pass(120)
    }
    const remembered = ada.cookies.replace('__Host-commenter=', '').split('~')
    expect(remembered.map((pair) => Number(pair.split('.')[0]))).toEqual(ids.slice(2).toReversed())
  })

  it.each([
    [
      'thousands of pairs',
      Array(200)
        .fill(`1.${'A'.repeat(22)}`)
        .join('~'),
    ],
    ['nonsense', '~~..~x.y~1.~-1.AAAAAAAAAAAAAAAAAAAAAA~%00~%ff~__proto__'],
    ['SQL', "1.' OR 1=1 --AAAAAAAAAAAA"],
  ])('with %s in it changes nothing', async (_what, value) => {
    await blog.publish({ slug: 'cookie-forged' }).catch(() => null)
    const response = await blog.get('/posts/cookie-forged', {
      headers: { Cookie: `__Host-commenter=${value}` },
    })
    expect(response.status).toBe(200)
    expect(await findAll(await response.text(), 'li[id^="comment-"]')).toEqual([])
  })
})
