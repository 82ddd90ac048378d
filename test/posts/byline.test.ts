import { beforeAll, describe, expect, it } from 'vitest'
import { createToken } from '../../src/owner/create-token.ts'
import { authorChoices, chosenByline } from '../../src/posts/byline.ts'
import { default_settings } from '../../src/settings/settings.ts'
import { Blog } from '../support/blog.ts'
import { CODE, OWNER, setUpOwner } from '../support/owner.ts'
import { findAll, findOne } from '../support/page.ts'
import { IDA, sessionOf, welcome } from '../support/people.ts'

const blog = new Blog({ SETUP_CODE: CODE })
let owner: Record<string, string>
let ida: Record<string, string>
let program: Record<string, string>
let ida_id: number

beforeAll(async () => {
  owner = (await setUpOwner(blog)).headers
  ida_id = (await welcome(blog, owner, IDA)).id
  ida = await sessionOf(blog, ida_id)
  const token = await createToken(blog.db, { name: 'hers', now: blog.now, user_id: ida_id })
  program = { Authorization: `Bearer ${token}` }
})

async function write(title: string, headers: Record<string, string>, more = {}): Promise<number> {
  const typed = { title, body: 'Words.', status: 'published', ...more }
  const saved = await blog.post('/owner/posts/new', typed, { headers })
  return Number(/\/owner\/posts\/(\d+)/.exec(saved.headers.get('Location') ?? '')?.[1])
}

const listed = async (headers: Record<string, string>) =>
  (await findAll(await blog.text('/owner/posts', { headers }), 'td a.title')).map(
    ({ text }) => text,
  )

describe('a post by an author', () => {
  it('has their name over it, for people, machines and feeds', async () => {
    await write('Hers', ida)
    const page = await blog.text('/posts/hers')
    expect((await findOne(page, 'article header .meta')).text).toMatch(/^Ida · /)
    const data = JSON.parse((await findOne(page, 'script[type="application/ld+json"]')).text)
    expect(data.author).toMatchObject({ '@type': 'Person', name: 'Ida' })
    expect(await blog.text('/feed.xml')).toContain('<dc:creator>Ida</dc:creator>')
    expect(await blog.text('/atom.xml')).toContain('<author><name>Ida</name></author>')
    const { items } = JSON.parse(await blog.text('/feed.json'))
    expect(items[0].authors).toEqual([{ name: 'Ida' }])
  })

  it('is in their list, and others’ are not', async () => {
    await write('His', owner)
    expect(await listed(ida)).toEqual(['Hers'])
    expect(await listed(owner)).toEqual(['His', 'Hers'])
    const { items } = (await (await blog.get('/api/v1/posts', { headers: program })).json()) as {
      items: { title: string }[]
    }
    expect(items.map(({ title }) => title)).toEqual(['Hers'])
  })

  it('is by them from a program too, and under no other name', async () => {
    const send = (more: object) =>
      blog.json('POST', '/api/v1/posts', { title: 'Sent', body: '', ...more }, { headers: program })
    const { author } = (await (await send({})).json()) as { author: string }
    expect(author).toBe('Ida')
    const refused = await send({ author: OWNER.name, kind: 'page' })
    expect(refused.status).toBe(422)
    const { errors } = (await refused.json()) as { errors: { field: string }[] }
    expect(errors.map(({ field }) => field)).toEqual(['kind', 'author'])
  })

  it('is never a page: those stand in the blog’s navigation', async () => {
    const typed = { title: 'Imprint', body: 'x', kind: 'page' }
    const refused = await blog.post('/owner/posts/new', typed, { headers: ida })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Pages are the owner’s to make.')
    expect(await blog.text('/owner/posts/new', { headers: ida })).not.toContain('name="kind"')
  })
})

describe('the author of a post', () => {
  it('is the owner’s to choose, and with it whose post it is', async () => {
    const id = await write('Given away', owner)
    const headers = ida
    expect((await blog.get(`/owner/posts/${id}`, { headers })).status).toBe(403)
    await blog.post(`/owner/posts/${id}`, { author: String(ida_id) }, { headers: owner })
    expect((await blog.get(`/owner/posts/${id}`, { headers })).status).toBe(200)
    expect(await blog.text('/posts/given-away')).toContain('Ida · ')
    await blog.post(`/owner/posts/${id}`, { author: 'owner' }, { headers: owner })
    expect((await blog.get(`/owner/posts/${id}`, { headers })).status).toBe(403)
    expect(await blog.text('/posts/given-away')).toContain(`${OWNER.name} · `)
  })

  it('is not an author’s to choose', async () => {
    const id = await write('Kept', ida, { author: 'owner' })
    await blog.post(`/owner/posts/${id}`, { author: 'owner' }, { headers: ida })
    expect(await blog.text('/posts/kept')).toContain('Ida · ')
    expect(await blog.text(`/owner/posts/${id}`, { headers: ida })).not.toContain('name="author"')
  })
})

describe('the form’s choice of author', () => {
  const site = { ...default_settings, owner_name: 'Mira' }
  const authors = [{ id: 2, name: 'Ida' }]

  it('offers the owner and the authors', () => {
    const options = { owner: 'Mira', '2': 'Ida' }
    expect(authorChoices(null, authors, site)).toEqual({ options, value: 'owner' })
    const post = { author: 'Ida', author_id: 2 }
    expect(authorChoices(post, authors, site)).toEqual({ options, value: '2' })
  })

  it('leaves the name of somebody who is gone', () => {
    const post = { author: 'Max', author_id: null }
    const options = { '': 'Max', owner: 'Mira', '2': 'Ida' }
    expect(authorChoices(post, authors, site)).toEqual({ options, value: '' })
    expect(chosenByline('', authors, site)).toEqual({})
  })

  it.each(['3', 'x', undefined])('takes %s for no choice', (choice) => {
    expect(chosenByline(choice, authors, site)).toEqual({})
  })
})

describe('what a page shows somebody signed in', () => {
  it('leads an author to edit own posts, and no others', async () => {
    const strip = async (path: string) =>
      (await findAll(await blog.text(path, { headers: ida }), '.strip a')).map(({ text }) => text)
    expect(await strip('/posts/hers')).toEqual([
      'open as a reader',
      'edit',
      'statistics',
      'your desk',
    ])
    expect(await strip('/posts/his')).toEqual(['open as a reader', 'your desk'])
  })
})
