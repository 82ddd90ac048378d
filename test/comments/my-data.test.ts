import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Stored } from '../../src/comments/my-data.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, countOf, idFrom, storedComments } from '../support/commenter.ts'
import { by_api, linkIn, Mailbox } from '../support/mailbox.ts'
import { findAll } from '../support/page.ts'
import { moderate } from '../support/thread.ts'

const blog = new Blog(by_api)
const mailbox = new Mailbox()
let slug = ''
let number = 0
const ADA = 'ada@example.org'

beforeAll(() => blog.publish({ slug: 'elsewhere' }))

beforeEach(async () => {
  slug = `data-${(number += 1)}`
  await blog.publish({ slug })
  await blog.db.deleteFrom('outbox').execute()
  await blog.db.deleteFrom('mail_addresses').execute()
  await blog.db.updateTable('comments').set({ email: null }).execute()
  mailbox.take()
})

/** A published comment of Ada's; gives its id and the key in her cookie. */
async function published(typed: Record<string, string> = {}) {
  const ada = new Commenter(blog)
  const body = `By Ada on ${slug}`
  const id = idFrom(await ada.comment(slug, { name: 'Ada', email: ADA, body, ...typed }))
  await moderate(blog, 'POST', `${id}/approval`)
  const key = new RegExp(`${id}\\.([\\w-]{22})`).exec(ada.cookies)?.[1] ?? ''
  return { id, key }
}

/** The link to everything about Ada's address, out of the mail that asks her whether she wants more. */
async function dataLink(): Promise<{ id: number; path: string }> {
  const { id } = await published({ notify: '1' })
  const [mail] = mailbox.mails()
  return { id, path: linkIn(mail ?? { text: '' }, 'data') }
}

async function rows(html: string): Promise<string[]> {
  return (await findAll(html, '.counts td')).map(({ text }) => text)
}

describe('my data, by a link of a mail', () => {
  it('is all that is stored about the address: the page counts it, the file has it', async () => {
    const { id, path } = await dataLink()
    await new Commenter(blog).comment('elsewhere', { name: 'A.', email: ADA, body: 'Elsewhere.' })
    await new Commenter(blog).comment('elsewhere', { name: 'Bob', email: 'bob@example.org' })
    expect(await rows(await blog.text(path))).toEqual(['2', '1', '1'])
    const file = await blog.get(`${path}?format=json`)
    expect(file.headers.get('Content-Disposition')).toContain('attachment')
    expect(file.headers.get('Cache-Control')).toBe('private, no-store')
    const stored = await file.json<Stored>()
    const columns = Object.keys((await storedComments(blog, slug))[0] ?? {})
    expect(Object.keys(stored.comments[0] ?? {})).toEqual(expect.arrayContaining(columns))
    expect(stored.comments.map(({ body }) => body)).toEqual([`By Ada on ${slug}`, 'Elsewhere.'])
    expect(stored.mail_addresses).toMatchObject([{ email: ADA, state: 'asked' }])
    expect(stored.outbox).toMatchObject([{ comment_id: id, kind: 'confirm-mail' }])
    expect(JSON.stringify(stored)).not.toContain('bob@example.org')
  })

  it('is deleted at a press, and not when the link is opened; counts before and after', async () => {
    const { id, path } = await dataLink()
    const answer = { name: 'Bob', body: 'An answer.', parent: String(id) }
    const reply = idFrom(await new Commenter(blog).comment(slug, answer))
    await moderate(blog, 'POST', `${reply}/approval`)
    await blog.get(path)
    expect(await countOf(blog, slug)).toBe(2)
    const deleted = await blog.post(path, {})
    expect(deleted.status).toBe(200)
    expect(await rows(await deleted.text())).toEqual(['1', '0', '1', '0', '1', '0'])
    expect(await countOf(blog, slug)).toBe(1)
    const [place] = await storedComments(blog, slug)
    expect(place).toMatchObject({ status: 'deleted', name: '', email: null, body: '', html: '' })
    const page = await blog.text(`/posts/${slug}`)
    expect(page).toContain('This comment was deleted.')
    expect(page).toContain('An answer.')
    for (const table of ['comments', 'mail_addresses', 'outbox'] as const) {
      const all = JSON.stringify(await blog.db.selectFrom(table).selectAll().execute())
      expect(all, table).not.toContain(ADA)
    }
    expect(await blog.text(path)).toContain('Nothing is kept.')
  })
})

describe('my data, by the key of a comment', () => {
  it('is that comment alone: its key does not prove whose the address is', async () => {
    await published()
    const { id, key } = await published({ body: 'Another.' })
    const path = `/comments/${id}/data?key=${key}`
    expect(await rows(await blog.text(path))).toEqual(['1', '0', '0'])
    const stored = await (await blog.get(`${path}&format=json`)).json<Stored>()
    expect(stored.comments.map((comment) => comment.body)).toEqual(['Another.'])
  })

  it('can be deleted long after fifteen minutes', async () => {
    const { id, key } = await published()
    blog.pass(30 * 86_400)
    const deleted = await blog.post(`/comments/${id}/data?key=${key}`, {})
    expect(await rows(await deleted.text())).toEqual(['1', '0', '0', '0', '0', '0'])
    expect(await countOf(blog, slug)).toBe(0)
  })

  it('leads to the rest by a mail to the address, one a day', async () => {
    const first = await published()
    const second = await published({ body: 'Another.' })
    const ask = ({ id, key }: { id: number; key: string }) =>
      blog.post(`/comments/${id}/data-link?key=${key}`, {})
    expect((await ask(first)).status).toBe(200)
    const [mail, ...more] = mailbox.mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: ADA })
    expect(await rows(await blog.text(linkIn(mail ?? { text: '' }, 'data')))).toEqual([
      '2',
      '0',
      '1',
    ])
    await ask(first)
    await ask(second)
    expect(mailbox.mails()).toEqual([])
    blog.pass(86_401)
    await ask(first)
    expect(mailbox.mails()).toHaveLength(1)
  })

  it('sends nothing to an address that a comment nobody has read gives', async () => {
    const eve = new Commenter(blog)
    const id = idFrom(await eve.comment(slug, { email: ADA }))
    const answered = await eve.send(`/comments/${id}/data-link`, {})
    expect(answered.status).toBe(200)
    expect(mailbox.mails()).toEqual([])
  })

  it('is closed to everybody else', async () => {
    const { id } = await published()
    for (const path of [`/comments/${id}/data`, `/comments/${id}/data?key=${'A'.repeat(22)}`]) {
      expect((await blog.get(path)).status).toBe(403)
      expect((await blog.post(path, {})).status).toBe(403)
    }
    expect(await countOf(blog, slug)).toBe(1)
  })
})
