import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, countOf, idFrom, storedComments } from '../support/commenter.ts'
import { by_api, linkIn, Mailbox, makeOwner, runCron } from '../support/mailbox.ts'
import { moderate } from '../support/thread.ts'

const blog = new Blog(by_api)
const mailbox = new Mailbox()
let number = 0

beforeAll(() => makeOwner(blog))

const acts = [
  'submit',
  'edit',
  'correct',
  'thank',
  'publish',
  'spam',
  'restore',
  'delete',
  'reply',
  'wait',
  'break',
  'mend',
  'forget',
] as const
type Act = (typeof acts)[number]

/** A thread with a comment of Ada's, who wants mail, and an answer of Bob's that things happen to. */
class Story {
  readonly slug = `story-${(number += 1)}`
  readonly email = `${this.slug}@example.org`
  readonly sent: string[] = []
  readonly failed: string[] = []
  ada = 0
  bob = 0
  #data = ''
  /** Of Bob's comment, as his browser has it. */
  #key = ''
  #edits = 0
  #is_broken = false

  async begin(): Promise<void> {
    mailbox.answer = ({ headers }) => {
      const key = headers.get('Idempotency-Key') ?? ''
      if (this.#is_broken) {
        this.failed.push(key)
        return new Response('', { status: 500 })
      }
      this.sent.push(key)
      return new Response('ok')
    }
    mailbox.take()
    await blog.publish({ slug: this.slug })
    const typed = { name: 'Ada', email: this.email, notify: '1', body: `Ada on ${this.slug}` }
    this.ada = idFrom(await new Commenter(blog).comment(this.slug, typed))
    await moderate(blog, 'POST', `${this.ada}/approval`)
    const mail = mailbox.mails().find(({ to }) => to === this.email)
    if (!mail) throw new Error('Ada was not asked')
    this.#data = linkIn(mail, 'data')
    await blog.post(linkIn(mail, 'confirm'), {})
    const answer = { name: 'Bob', body: `Bob on ${this.slug}`, parent: String(this.ada) }
    const bob = new Commenter(blog)
    this.bob = idFrom(await bob.comment(this.slug, answer))
    this.#key = bob.keyOf(this.bob)
    mailbox.take()
  }

  async act(act: Act): Promise<void> {
    const before = await this.statusOfBob()
    if (act === 'submit') await this.#submit()
    if (act === 'edit') await this.#edit()
    if (act === 'correct') await this.#owner('text', { body: 'In other words.' })
    if (act === 'thank') await this.#owner('correction', {})
    if (act === 'publish') await this.#decide('POST', '/approval')
    if (act === 'restore') await this.#decide('DELETE', '/approval')
    if (act === 'spam') await this.#decide('POST', '/spam')
    if (act === 'delete') await this.#decide('DELETE', '')
    if (act === 'reply' && before !== 'deleted') await this.#owner('replies', { body: 'Owner.' })
    if (act === 'wait') await this.#wait()
    if (act === 'break') this.#is_broken = true
    if (act === 'mend') this.#is_broken = false
    if (act === 'forget') await blog.post(this.#data, {})
  }

  async end(): Promise<void> {
    this.#is_broken = false
    await this.#wait()
    await this.#wait()
  }

  async statusOfBob(): Promise<string | undefined> {
    const comments = await storedComments(blog, this.slug)
    return comments.find(({ id }) => id === this.bob)?.status
  }

  /** One answer more to Ada, published: she hears of it. */
  async #submit(): Promise<void> {
    if ((await storedComments(blog, this.slug))[0]?.status !== 'approved') return
    const typed = { name: 'Cy', body: `Cy at ${blog.now.toISOString()}`, parent: String(this.ada) }
    const id = idFrom(await new Commenter(blog).comment(this.slug, typed))
    await moderate(blog, 'POST', `${id}/approval`)
  }

  /** By Bob, as long as he may: his comment is off the page then, until it has been read again. */
  async #edit(): Promise<void> {
    this.#edits += 1
    const typed = { name: 'Bob', body: `Bob, ${this.#edits}`, url: '' }
    const { status } = await blog.post(`/comments/${this.bob}/edit?key=${this.#key}`, typed)
    expect([303, 403, 429]).toContain(status)
  }

  async #owner(what: string, fields: Record<string, string>): Promise<void> {
    const headers = await blog.token()
    const { status } = await blog.post(`/owner/comments/${this.bob}/${what}`, fields, { headers })
    expect([303, 404, 409]).toContain(status)
  }

  async #wait(): Promise<void> {
    blog.pass(2 * 86_400)
    await runCron(blog)
  }

  async #decide(method: string, path: string): Promise<void> {
    if ((await this.statusOfBob()) === 'deleted') return
    await moderate(blog, method, this.bob + path)
  }
}

describe('whatever the order of what happens to an answer', () => {
  it('no mail goes twice, none about what was never public, and the count is a recount', async () => {
    const orders = fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 9 })
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const story = new Story()
        await story.begin()
        let was_public = false
        for (const act of order) {
          const was_gone = (await story.statusOfBob()) === 'deleted'
          const about_bob = () =>
            story.sent.filter((key) => key.endsWith(`/reply-mail/${story.bob}`))
          const already = about_bob().length
          await story.act(act)
          was_public ||= !was_gone && (act === 'publish' || act === 'reply')
          const status = await story.statusOfBob()
          if (status !== 'approved') expect(about_bob().length, act).toBe(already)
        }
        await story.end()
        expect(story.sent).toEqual([...new Set(story.sent)])
        if (!was_public) expect(story.sent).not.toContain(`blog.example/reply-mail/${story.bob}`)
        const comments = await storedComments(blog, story.slug)
        const recount = comments.filter(({ status }) => status === 'approved').length
        expect(await countOf(blog, story.slug)).toBe(recount)
        for (const gone of comments.filter(({ status }) => status === 'deleted')) {
          const personal = { name: '', email: null, url: null, body: '', html: '', key_hash: null }
          const of_the_owner = {
            reason: '',
            corrected_at: null,
            pinned: 0,
            opened: null,
            read: null,
          }
          expect(gone).toMatchObject({ ...personal, ...of_the_owner, block: null, notify: 0 })
          expect(gone).toMatchObject({ edited_at: null, likes: 0 })
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})
