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
    'are 30 a minute from one %s; the 31st waits, its text kept, and nobody else does',
    async (prefix, address, other) => {
      const slug = `rate${prefix.replace('/', '-')}`
      await blog.publish({ slug })
      const send = await openForm(slug)
      for (let i = 1; i <= 30; i += 1) {
        const response = await send(
          address(i),
          `Words ${i}`,
          i % 3 === 0 ? { subject: 'spam' } : {},
        )
        expect(response.status).toBe(303)
        blog.pass(1)
      }
      const refused = await send(address(31), 'Words 31')
      expect(refused.status).toBe(429)
      // The first of them is 30 s old.
      expect(refused.headers.get('Retry-After')).toBe('30')
      const html = await refused.text()
      expect((await commentForm(html)).fields).toMatchObject({ name: 'Ada', body: 'Words 31' })
      expect((await findOne(html, '.wrong')).text).toContain('try again in 30 s')
      expect((await send(other, 'Words 31')).status).toBe(303)
      blog.pass(29)
      expect((await send(address(31), 'Words 31')).status).toBe(429)
      blog.pass(1)
      const { action, fields } = await commentForm(html)
      expect((await blog.post(action, fields, { address: address(31) })).status).toBe(303)
      expect((await send(address(32), 'Words 32')).status).toBe(429)
      expect(await storedComments(blog, slug)).toHaveLength(32)
    },
  )

  it('are 30 a minute also from programs, and together with forms', async () => {
    await blog.publish({ slug: 'rate-json' })
    const send = await openForm('rate-json')
    const address = freshAddress()
    const program = (i: number, headers = {}) =>
      blog.json(
        'POST',
        '/api/v1/posts/rate-json/comments',
        { name: 'P', body: `Words ${i}` },
        { address, headers },
      )
    for (let i = 0; i < 15; i += 1) {
      expect((await send(address, `Form ${i}`)).status).toBe(303)
      expect((await program(i)).status).toBe(202)
    }
    const refused = await program(31)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('Retry-After')).toBe('60')
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json')
    expect((await program(32, await blog.token())).status).toBe(201)
  })

  it('are 30 however many come at once, through two isolates', async () => {
    await blog.publish({ slug: 'rate-at-once' })
    const send = await openForm('rate-at-once')
    const other = new Blog()
    other.now = blog.now
    const address = freshAddress()
    const responses = await Promise.all(
      Array.from({ length: 45 }, (_, i) => send(address, `Words ${i}`, {}, i % 2 ? blog : other)),
    )
    expect([count(responses, 303), count(responses, 429)]).toEqual([30, 15])
    for (const refused of responses.filter(({ status }) => status === 429)) {
      expect(refused.headers.get('Retry-After')).toBe('60')
    }
    expect(await storedComments(blog, 'rate-at-once')).toHaveLength(30)
    expect(await countOf(blog, 'rate-at-once')).toBe(30)
  })

  it('cost as little to check after a flood as before it', async () => {
    await blog.publish({ slug: 'flood' })
    const send = await openForm('flood')
    const address = freshAddress()
    for (let minute = 0; minute < 5; minute += 1) {
      for (let i = 0; i < 30; i += 1) await send(address, `Words ${minute} ${i}`)
      blog.pass(60)
    }
    const cost = await blog.costOf(() => send(address, 'One more'))
    // Twice the newest 60, for the answer and for the insert, and what any comment costs.
    expect(cost.rows_read).toBeLessThan(2 * 60 + 30)
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
