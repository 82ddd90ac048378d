import { beforeEach, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import {
  Commenter,
  countOf,
  freshAddress,
  setPolicy,
  storedComments,
} from '../support/commenter.ts'
import { commentForm, findAll, findOne } from '../support/page.ts'

const blog = new Blog()

beforeEach(() => setPolicy(blog, 'none'))

/** A form that was opened a while ago; who sends it is said when it is sent. */
async function openForm(slug: string) {
  const { action, fields } = await new Commenter(blog).fill(`/posts/${slug}`, { name: 'Ada' })
  return (address: string, body: string, more: Record<string, string> = {}, through = blog) =>
    through.post(action, { ...fields, body, ...more }, { address })
}

function count(responses: Response[], status: number): number {
  return responses.filter((response) => response.status === status).length
}

describe('comments of one network', () => {
  it.each([
    ['/24', (i: number) => `192.0.2.${i}`, '192.0.3.1'],
    ['/48', (i: number) => `2001:db8:7:${i}::${i}`, '2001:db8:8::1'],
  ])(
    'are 15 s apart and 5 in ten minutes from one %s; the next waits, its text kept, nobody else does',
    async (prefix, address, other) => {
      const slug = `rate${prefix.replace('/', '-')}`
      await blog.publish({ slug })
      const send = await openForm(slug)
      for (let i = 1; i <= 5; i += 1) {
        const trap: Record<string, string> = i % 3 === 0 ? { subject: 'spam' } : {}
        expect((await send(address(i), `Words ${i}`, trap)).status).toBe(303)
        blog.pass(14)
        expect((await send(address(i + 1), `Too soon ${i}`)).headers.get('Retry-After')).toBe(
          i < 5 ? '1' : String(600 - 4 * 15 - 14),
        )
        blog.pass(1)
      }
      const refused = await send(address(6), 'Words 6')
      expect(refused.status).toBe(429)
      // The first of them is 75 s old.
      expect(refused.headers.get('Retry-After')).toBe('525')
      const html = await refused.text()
      expect((await commentForm(html)).fields).toMatchObject({ name: 'Ada', body: 'Words 6' })
      expect((await findOne(html, '.wrong')).text).toContain('try again in 525 s (9 minutes)')
      expect((await send(other, 'Words 6')).status).toBe(303)
      blog.pass(524)
      expect((await send(address(6), 'Words 6')).headers.get('Retry-After')).toBe('1')
      blog.pass(1)
      const { action, fields } = await commentForm(html)
      expect((await blog.post(action, fields, { address: address(6) })).status).toBe(303)
      expect((await send(address(7), 'Words 7')).headers.get('Retry-After')).toBe('15')
      expect(await storedComments(blog, slug)).toHaveLength(7)
    },
  )

  it('are 30 a day, also from programs, and together with forms', async () => {
    await blog.publish({ slug: 'rate-day' })
    const send = await openForm('rate-day')
    const address = freshAddress()
    const program = (body: string, headers = {}) =>
      blog.json(
        'POST',
        '/api/v1/posts/rate-day/comments',
        { name: 'P', body },
        { address, headers },
      )
    for (let i = 0; i < 30; i += 1) {
      const response = await (i % 2 ? program(`Words ${i}`) : send(address, `Words ${i}`))
      expect(response.status).toBe(i % 2 ? 202 : 303)
      blog.pass(600)
    }
    const refused = await program('Words 31')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('Retry-After')).toBe(String(24 * 3600 - 30 * 600))
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json')
  })

  it('are as many as they like by the owner, who takes up nobody’s room', async () => {
    await blog.publish({ slug: 'rate-owner' })
    const headers = await blog.token()
    const address = freshAddress()
    for (let i = 0; i < 10; i += 1) {
      const path = '/api/v1/posts/rate-owner/comments'
      const response = await blog.json('POST', path, { body: `Mine ${i}` }, { address, headers })
      expect(response.status).toBe(201)
    }
    const send = await openForm('rate-owner')
    expect((await send(address, 'A guest’s.')).status).toBe(303)
  })

  it('are one however many come at once, through two isolates', async () => {
    await blog.publish({ slug: 'rate-at-once' })
    const send = await openForm('rate-at-once')
    const other = new Blog()
    other.now = blog.now
    const address = freshAddress()
    const responses = await Promise.all(
      Array.from({ length: 20 }, (_, i) => send(address, `Words ${i}`, {}, i % 2 ? blog : other)),
    )
    expect([count(responses, 303), count(responses, 429)]).toEqual([1, 19])
    for (const refused of responses.filter(({ status }) => status === 429)) {
      expect(refused.headers.get('Retry-After')).toBe('15')
    }
    expect(await storedComments(blog, 'rate-at-once')).toHaveLength(1)
    expect(await countOf(blog, 'rate-at-once')).toBe(1)
  })

  it('cost little to check, however many there are', async () => {
    await blog.publish({ slug: 'flood' })
    const send = await openForm('flood')
    const address = freshAddress()
    for (let i = 0; i < 29; i += 1) {
      await send(address, `Words ${i}`)
      blog.pass(600)
    }
    const cost = await blog.costOf(() => send(address, 'One more'))
    // Twice for the answer and twice for the insert, and what any comment costs.
    expect(cost.rows_read).toBeLessThan(4 * 30 + 30)
  })
})

describe('50 comments at once from 50 networks', () => {
  it.each([
    ['none', 'approved', 50],
    ['all', 'pending', 0],
    ['first-timers', 'pending', 0],
  ] as const)(
    'are all stored, and counted where published: policy %s',
    async (policy, status, published) => {
      const slug = `at-once-${policy}`
      await setPolicy(blog, policy)
      await blog.publish({ slug })
      const send = await openForm(slug)
      const addresses = Array.from({ length: 50 }, () => freshAddress())
      const responses = await Promise.all(
        addresses.map((address) => send(address, `Words from ${address}`)),
      )
      expect(count(responses, 303)).toBe(50)
      const stored = await storedComments(blog, slug)
      expect(stored.map((comment) => comment.status)).toEqual(Array(50).fill(status))
      expect(new Set(stored.map(({ body }) => body)).size).toBe(50)
      expect(await countOf(blog, slug)).toBe(published)
      const headers = await blog.token()
      const ids = stored.map(({ id }) => id)
      await blog.json(
        'POST',
        '/api/v1/comments/moderation',
        { ids, action: 'approve' },
        { headers },
      )
      expect(await countOf(blog, slug)).toBe(50)
      const first_page = await findAll(
        await blog.text(`/posts/${slug}`),
        '#comments li[data-comment]',
      )
      expect(first_page).toHaveLength(20)
    },
  )
})
