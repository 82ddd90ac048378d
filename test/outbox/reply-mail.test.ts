import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, idFrom, setPolicy } from '../support/commenter.ts'
import { by_api, linkIn, Mailbox, runCron } from '../support/mailbox.ts'
import { findAll } from '../support/page.ts'
import { moderate } from '../support/thread.ts'

const blog = new Blog(by_api)
const mailbox = new Mailbox()
let number = 0
let email = ''

beforeAll(async () => {
  await setPolicy(blog, 'first-timers')
  await blog.publish({ slug: 'answered', title: 'Answered' })
})

beforeEach(() => {
  email = `ada-${(number += 1)}@example.org`
  mailbox.answer = () => new Response('ok')
  mailbox.take()
})

const comment = async (typed: Record<string, string>) =>
  idFrom(await new Commenter(blog).comment('answered', typed))
const publish = (id: number) => moderate(blog, 'POST', `${id}/approval`)

/** A published comment whose writer has asked for mail, and confirmed it unless told otherwise. */
async function asked({ confirm = true } = {}) {
  const id = await comment({ email, notify: '1', name: 'Ada', body: `By ${email}` })
  await publish(id)
  const [mail, ...more] = mailbox.mails()
  expect(more).toEqual([])
  if (!mail) throw new Error('No mail asked for a confirmation')
  if (confirm) expect((await blog.post(linkIn(mail, 'confirm'), {})).status).toBe(200)
  return { id, mail }
}

async function answer(parent: number, typed: Record<string, string> = {}): Promise<number> {
  const words = `An answer to ${email} at ${blog.now.toISOString()}`
  return comment({ name: 'Bob', body: words, parent: String(parent), ...typed })
}

describe('the box for mail about answers', () => {
  it('is there where mail can be sent, and only there', async () => {
    const boxes = async (one: Blog) => findAll(await one.text('/posts/answered'), '[name=notify]')
    expect(await boxes(blog)).toHaveLength(1)
    expect(await boxes(new Blog())).toHaveLength(0)
  })

  it('stays ticked in a form that comes back', async () => {
    const refused = await new Commenter(blog).comment('answered', { name: '', notify: '1' })
    expect(await findAll(await refused.text(), '[name=notify][checked]')).toHaveLength(1)
  })
})

describe('an address that asks for mail', () => {
  it('is asked once its comment is public, in words that are not a stranger’s', async () => {
    const id = await comment({ email, notify: '1', name: 'Buy at spam.example', body: 'Words.' })
    expect(mailbox.mails()).toEqual([])
    await publish(id)
    const [mail] = mailbox.mails()
    expect(mail).toMatchObject({ to: email, from: 'Plainview <blog@blog.example>' })
    expect(mail?.text).not.toMatch(/spam\.example|Words\./)
  })

  it('gets nothing about answers before it has said yes', async () => {
    const { id, mail } = await asked({ confirm: false })
    await blog.get(linkIn(mail, 'confirm'))
    await publish(await answer(id))
    expect(mailbox.mails()).toEqual([])
  })

  it('is not asked again within a week, whoever types it', async () => {
    await asked({ confirm: false })
    await publish(await comment({ email, notify: '1', body: 'Again.' }))
    blog.pass(6 * 86_400)
    expect(mailbox.mails()).toEqual([])
    blog.pass(2 * 86_400)
    await comment({ email, notify: '1', body: 'And again.' })
    expect(mailbox.mails()).toHaveLength(1)
  })

  it('is not asked without the box, without an address, or for spam', async () => {
    await publish(await comment({ email, body: 'No box.' }))
    await publish(await comment({ email: '', notify: '1', body: 'No address.' }))
    await moderate(
      blog,
      'POST',
      `${await comment({ email: 'x@example.org', notify: '1', body: 'S' })}/spam`,
    )
    expect(mailbox.mails()).toEqual([])
  })
})

describe('a mail about an answer', () => {
  it('goes when the answer is published, with the words, the way there and the way out', async () => {
    const { id } = await asked()
    const reply = await answer(id, { body: 'It *helps*.' })
    expect(mailbox.mails()).toEqual([])
    await publish(reply)
    const [mail, ...more] = mailbox.mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({
      to: email,
      subject: 'Bob answered you on “Answered”',
      key: `blog.example/reply-mail/${reply}`,
      headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    })
    expect(mail?.text).toContain('> It *helps*.')
    expect(mail?.text).toContain(`https://blog.example/comments/${reply}`)
    expect(mail?.headers['List-Unsubscribe']).toBe(
      `<https://blog.example${linkIn(mail ?? { text: '' }, 'unsubscribe')}>`,
    )
  })

  it('goes when the owner answers in the queue', async () => {
    const { id } = await asked()
    const headers = await blog.token()
    await blog.post(`/owner/comments/${id}/replies`, { body: 'Welcome.' }, { headers })
    expect(mailbox.mails().map(({ to }) => to)).toEqual([email])
  })

  it('goes once, however often the answer is taken back and published', async () => {
    const { id } = await asked()
    const reply = await answer(id)
    for (const [method, path] of [
      ['POST', '/approval'],
      ['DELETE', '/approval'],
      ['POST', '/approval'],
      ['POST', '/spam'],
      ['POST', '/approval'],
    ] as const) {
      await moderate(blog, method, reply + path)
    }
    expect(mailbox.mails()).toHaveLength(1)
  })

  it('does not go about one’s own answer, nor to who is not answered', async () => {
    const { id } = await asked()
    await answer(id, { email })
    expect(mailbox.mails()).toEqual([])
    const between = await answer(id, { email: 'carl@example.org' })
    await publish(between)
    expect(mailbox.mails()).toHaveLength(1)
    await publish(await answer(between, { name: 'Dora' }))
    expect(mailbox.mails()).toEqual([])
  })

  it.each([
    ['is spam by then', (reply: number) => moderate(blog, 'POST', `${reply}/spam`)],
    ['is deleted by then', (reply: number) => moderate(blog, 'DELETE', `${reply}`)],
  ])('does not go when the answer %s', async (_, happen) => {
    const { id } = await asked()
    mailbox.answer = () => new Response('', { status: 500 })
    const reply = await answer(id)
    await publish(reply)
    expect(mailbox.mails()).toHaveLength(1)
    await happen(reply)
    mailbox.answer = () => new Response('ok')
    blog.pass(3600)
    await runCron(blog)
    expect(mailbox.mails()).toEqual([])
  })
})

describe('leaving', () => {
  async function left(fields: Record<string, string>) {
    const { id } = await asked()
    await publish(await answer(id))
    const [mail] = mailbox.mails()
    if (!mail) throw new Error('No mail came')
    const path = linkIn(mail, 'unsubscribe')
    expect((await blog.get(path)).status).toBe(200)
    await publish(await answer(id))
    expect(mailbox.mails(), 'opening the link left').toHaveLength(1)
    // As a mail program sends it: from nowhere, with no cookie.
    expect(
      (await blog.post(path, fields, { headers: { Origin: 'https://mail.example' } })).status,
    ).toBe(200)
    await publish(await answer(id))
    expect(mailbox.mails()).toEqual([])
    return path
  }

  it('takes one click of a mail program, and is for all threads and good', async () => {
    await left({ 'List-Unsubscribe': 'One-Click' })
    const elsewhere = await comment({ email, notify: '1', body: 'Elsewhere.' })
    await publish(await answer(elsewhere))
    blog.pass(30 * 86_400)
    await publish(await comment({ email, notify: '1', body: 'A month later.' }))
    expect(mailbox.mails()).toEqual([])
  })

  it('can be from one thread alone', async () => {
    await left({ of: 'thread' })
    const elsewhere = await comment({ email, notify: '1', body: 'Another thread.' })
    await publish(await answer(elsewhere))
    expect(mailbox.mails()).toHaveLength(1)
  })
})
