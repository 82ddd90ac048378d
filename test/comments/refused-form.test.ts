import { beforeEach, describe, expect, it } from 'vitest'
import { en } from '../../src/ui/text/en.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, freshAddress, setPolicy, storedComments } from '../support/commenter.ts'
import { commentForm, findOne, refusedForm } from '../support/page.ts'

const blog = new Blog()
const said = en.comment_errors

beforeEach(() => setPolicy(blog, 'none'))

async function decided(slug: string) {
  return (await storedComments(blog, slug)).map(({ status, reason }) =>
    [status, reason].join(' ').trim(),
  )
}

describe('a refused form', () => {
  const typed = {
    name: 'Ada "the first" <Lovelace>',
    body: 'One & two.\n\n    <b>three</b> </textarea>',
    email: 'not an "address"',
    url: 'https://ada.example/?a=1&b="2"',
  }

  it('comes back on a page of its own with the text, the reason and the way back', async () => {
    await blog.publish({ slug: 'kept', title: 'On <keeping> things' })
    const ada = new Commenter(blog)
    const { action, fields } = await ada.fill('/posts/kept', typed)
    const response = await ada.send(action, fields)
    expect(response.status).toBe(422)
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    const { html, reasons, form } = await refusedForm(response)
    expect(form).toMatchObject({ method: 'post', action, fields: typed })
    expect(reasons).toEqual([said.email_wrong])
    expect((await findOne(html, 'main')).text).toContain('On <keeping> things')
    await findOne(html, 'a[href="/posts/kept"]')
    await findOne(html, 'meta[name="robots"][content="noindex"]')
    expect(await storedComments(blog, 'kept')).toEqual([])
  })

  it('is posted by one press more, once it is mended', async () => {
    await blog.publish({ slug: 'mended' })
    const ada = new Commenter(blog)
    const { action, fields } = await ada.fill('/posts/mended', typed)
    const { form } = await refusedForm(await ada.send(action, fields))
    const response = await ada.send(form.action, { ...form.fields, email: 'ada@example.org' })
    expect(response.status).toBe(303)
    expect((await storedComments(blog, 'mended'))[0]).toMatchObject({
      name: 'Ada "the first" <Lovelace>',
      body: typed.body,
      status: 'approved',
    })
  })

  it.each([
    ['name', '', said.name_missing],
    ['name', '  ', said.name_missing],
    ['name', 'n'.repeat(81), said.name_long],
    ['body', '', said.body_missing],
    ['body', 'b'.repeat(10_001), said.body_long],
    ['email', 'ada@', said.email_wrong],
    ['url', 'javascript:alert(1)', said.url_wrong],
    ['parent', 'x', said.parent_wrong],
  ])('because of its %s', async (field, value, reason) => {
    const slug = `field-${field}-${value.length}`
    await blog.publish({ slug })
    const ada = new Commenter(blog)
    const good = {
      name: 'Ada',
      body: 'Words.',
      email: 'ada@example.org',
      url: 'https://ada.example/',
    }
    const { action, fields } = await ada.fill(`/posts/${slug}`, { ...good, [field]: value })
    const response = await ada.send(action, fields)
    expect(response.status).toBe(422)
    const { reasons, form } = await refusedForm(response)
    expect(reasons).toEqual([reason])
    const { parent: _, ...kept } = { parent: '', ...good, [field]: value }
    expect(form.fields).toMatchObject(kept)
  })

  it('names all that is wrong at once', async () => {
    await blog.publish({ slug: 'all-wrong' })
    const ada = new Commenter(blog)
    const { action, fields } = await ada.fill('/posts/all-wrong', {
      name: '',
      body: '',
      email: 'x',
      url: 'x',
    })
    const { reasons } = await refusedForm(await ada.send(action, fields))
    expect(reasons).toEqual([
      said.body_missing,
      said.name_missing,
      said.email_wrong,
      said.url_wrong,
    ])
  })
})

describe('the form’s token', () => {
  async function sendWith(slug: string, token: (own: string) => string | undefined, seconds = 0) {
    const ada = new Commenter(blog)
    const { action, fields } = await ada.fill(`/posts/${slug}`, {
      name: 'Ada',
      body: 'Kept words.',
    })
    const { token: own = '', ...rest } = fields
    const sent = token(own)
    blog.pass(seconds)
    return {
      ada,
      response: await ada.send(action, sent === undefined ? rest : { ...rest, token: sent }),
    }
  }

  it.each<[string, (own: string) => string | undefined, number, string]>([
    ['missing', () => undefined, 0, said.token_wrong],
    ['empty', () => '', 0, said.token_wrong],
    ['made up', () => `1793000000.${'A'.repeat(43)}`, 0, said.token_wrong],
    [
      'moved in time',
      (own) => own.replace(/^\d+/, (seconds) => String(Number(seconds) + 1)),
      0,
      said.token_wrong,
    ],
    ['older than a day', (own) => own, 24 * 3600, said.token_stale],
  ])(
    '%s: the text comes back, and one press more posts it at once',
    async (what, token, seconds, reason) => {
      const slug = `token-${what.replaceAll(' ', '-')}`
      await blog.publish({ slug })
      const { ada, response } = await sendWith(slug, token, seconds)
      expect(response.status).toBe(422)
      const { reasons, form } = await refusedForm(response)
      expect(reasons).toEqual([reason])
      expect(form.fields).toMatchObject({ name: 'Ada', body: 'Kept words.' })
      const pressed = await ada.send(form.action, form.fields)
      expect(pressed.status).toBe(303)
      expect(await decided(slug)).toEqual(['approved'])
    },
  )

  it('of another post is none', async () => {
    await blog.publish({ slug: 'token-one' })
    await blog.publish({ slug: 'token-two' })
    const { fields } = await new Commenter(blog).fill('/posts/token-one', {})
    const { response } = await sendWith('token-two', () => fields.token)
    expect(response.status).toBe(422)
  })

  it('is good for many, and for a day', async () => {
    await blog.publish({ slug: 'token-many' })
    const { action, fields } = await new Commenter(blog).fill('/posts/token-many', {
      name: 'Ada',
      body: 'Words.',
    })
    blog.pass(24 * 3600 - 20)
    const sent = [new Commenter(blog), new Commenter(blog)].map((each) => each.send(action, fields))
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([303, 303])
  })

  it('younger than three seconds holds the comment', async () => {
    await blog.publish({ slug: 'too-quick' })
    const { action, fields } = await commentForm(await blog.text('/posts/too-quick'))
    blog.pass(2)
    await blog.post(action, { ...fields, name: 'Ada', body: 'Quick.' }, { address: freshAddress() })
    blog.pass(1)
    await blog.post(
      action,
      { ...fields, name: 'Ada', body: 'Not so quick.' },
      { address: freshAddress() },
    )
    expect(await decided('too-quick')).toEqual(['pending too-quick', 'approved'])
  })
})
