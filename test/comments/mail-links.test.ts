import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, idFrom, storedComments } from '../support/commenter.ts'
import {
  by_api,
  linkIn,
  Mailbox,
  makeOwner,
  type ReceivedMail,
  runCron,
} from '../support/mailbox.ts'
import { findOne } from '../support/page.ts'

const blog = new Blog(by_api)
const mailbox = new Mailbox()

beforeAll(async () => {
  await makeOwner(blog)
  await blog.publish({ slug: 'mailed', title: 'Mailed' })
})

beforeEach(async () => {
  await updateSettings(blog.db, { owner_mail: 'each' }, blog.now).execute()
  blog.pass(60)
  mailbox.take()
})

/** A comment that waits, and the mail about it. */
async function held(
  typed: Record<string, string> = {},
): Promise<{ id: number; mail: ReceivedMail }> {
  const id = idFrom(await new Commenter(blog).comment('mailed', typed))
  const [mail] = mailbox.mails()
  if (!mail) throw new Error('No mail came')
  return { id, mail }
}

async function statusOf(id: number): Promise<string | undefined> {
  const comments = await storedComments(blog, 'mailed')
  return comments.find((comment) => comment.id === id)?.status
}

describe('the owner’s mail', () => {
  it('says who wrote what, why it waits, and how to decide', async () => {
    const { mail } = await held({ body: 'Does it\nhurt?', email: 'ada@example.org' })
    expect(mail).toMatchObject({
      to: 'mira@example.org',
      subject: 'A comment waits: Ada on “Mailed”',
    })
    expect(mail.text).toContain('> Does it\n> hurt?')
    expect(mail.text).toContain('Waits because it is somebody’s first one here.')
    expect(mail.text).not.toContain('ada@example.org')
  })

  it('comes once an hour, with all of that hour, where that is chosen', async () => {
    await updateSettings(blog.db, { owner_mail: 'hourly' }, blog.now).execute()
    blog.now = new Date('2026-11-04T09:10:00Z')
    const ids: number[] = []
    for (const body of ['One.', 'Two.', 'Three.', 'Spam.']) {
      ids.push(idFrom(await new Commenter(blog).comment('mailed', { body })))
    }
    const headers = await blog.token()
    await blog.json('POST', `/api/v1/comments/${ids[3]}/spam`, {}, { headers })
    blog.now = new Date('2026-11-04T09:59:59Z')
    await runCron(blog)
    expect(mailbox.mails()).toEqual([])
    blog.now = new Date('2026-11-04T10:00:00Z')
    await new Commenter(blog).comment('mailed', { body: 'Of the next hour.' })
    const [mail, ...more] = mailbox.mails()
    expect(more).toEqual([])
    expect(mail?.subject).toBe('3 comments on Plainview')
    expect(mail?.text.match(/^> .*$/gm)).toEqual(['> One.', '> Two.', '> Three.'])
    expect(linkIn(mail ?? { text: '' }, 'approve')).toBeTruthy()
  })

  it('does not come where none is wanted', async () => {
    await updateSettings(blog.db, { owner_mail: 'none' }, blog.now).execute()
    blog.pass(60)
    await new Commenter(blog).comment('mailed')
    expect(mailbox.mails()).toEqual([])
  })
})

describe('a link of the owner’s mail', () => {
  it.each([
    ['approve', 'approved', {}],
    ['spam', 'spam', {}],
    ['reply', 'approved', { body: 'Welcome.' }],
  ])('to %s asks when opened, and acts once when pressed', async (purpose, status, fields) => {
    const { id, mail } = await held()
    const path = linkIn(mail, purpose)
    const asked = await blog.get(path)
    expect(asked.status).toBe(200)
    expect(asked.headers.get('Cache-Control')).toBe('private, no-store')
    expect(asked.headers.get('Referrer-Policy')).toBe('no-referrer')
    expect((await findOne(await asked.text(), 'form')).attributes['method']).toBe('post')
    expect(await statusOf(id)).toBe('pending')
    expect((await blog.post(path, fields)).status).toBe(200)
    expect(await statusOf(id)).toBe(status)
    const before = await storedComments(blog, 'mailed')
    const headers = await blog.token()
    await blog.json('DELETE', `/api/v1/comments/${id}/approval`, {}, { headers })
    for (const again of [await blog.post(path, fields), await blog.get(path)]) {
      expect(again.status).toBe(410)
      expect(await again.text()).toContain('This link has done its work already.')
    }
    expect(await statusOf(id)).toBe('pending')
    expect(await storedComments(blog, 'mailed')).toHaveLength(before.length)
  })

  it('acts once also when it is pressed twice at the same moment', async () => {
    const { id, mail } = await held()
    const path = linkIn(mail, 'reply')
    const press = () => blog.post(path, { body: 'Only once.' })
    const answers = await Promise.all([press(), press(), press()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410])
    const replies = (await storedComments(blog, 'mailed')).filter(
      ({ parent_id }) => parent_id === id,
    )
    expect(replies).toHaveLength(1)
  })

  it('keeps a refused answer open: the link has not acted', async () => {
    const { mail } = await held()
    const path = linkIn(mail, 'reply')
    expect((await blog.post(path, { body: ' ' })).status).toBe(422)
    expect((await blog.post(path, { body: 'Now.' })).status).toBe(200)
  })

  it('is good for seven days', async () => {
    const { id, mail } = await held()
    blog.pass(7 * 86_400)
    for (const late of [
      await blog.get(linkIn(mail, 'approve')),
      await blog.post(linkIn(mail, 'approve'), {}),
    ]) {
      expect(late.status).toBe(410)
    }
    expect(await statusOf(id)).toBe('pending')
  })

  it('does nothing for a comment that is gone, and nothing when forged', async () => {
    const { id, mail } = await held()
    await blog.json('DELETE', `/api/v1/comments/${id}`, {}, { headers: await blog.token() })
    expect((await blog.post(linkIn(mail, 'approve'), {})).status).toBe(410)
    const forged = linkIn(mail, 'spam').replace('/spam/', '/approve/')
    expect((await blog.post(forged, {})).status).toBe(404)
    expect((await blog.get('/mail/approve/x')).status).toBe(404)
    expect((await blog.get('/mail/else/x')).status).toBe(404)
  })

  it('goes with its time', async () => {
    blog.pass(8 * 86_400)
    await runCron(blog)
    expect(await blog.db.selectFrom('used_links').selectAll().execute()).toEqual([])
  })
})
