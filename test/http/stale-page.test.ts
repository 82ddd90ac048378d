import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { Blog, counterLines, formToken } from '../support/blog.ts'
import { breakable } from '../support/breakable-d1.ts'

function brokenLater(): { blog: Blog; d1: ReturnType<typeof breakable> } {
  const d1 = breakable(env.DB)
  return { blog: new Blog({ DB: d1.database }), d1 }
}

describe('while D1 does not answer', () => {
  it('sends the last good page, says its age in the header and on the page, and counts nobody', async () => {
    const { blog, d1 } = brokenLater()
    await blog.publish({ slug: 'remembered' })
    await blog.get('/posts/remembered')
    blog.pass(3 * 60)
    d1.break()
    const stale = await blog.get('/posts/remembered', { address: '203.0.113.3' })
    const html = await stale.text()
    expect(stale.status).toBe(200)
    expect(stale.headers.get('Age')).toBe('180')
    expect(stale.headers.get('ETag')).toBeNull()
    expect(stale.headers.get('Cache-Control')).toBe('no-cache')
    expect(html).toMatch(
      /<p class="note" role="status">This page is a copy from 3 minutes ago.*<\/p><main/,
    )
    expect(counterLines(html)[0]).toBe('1 view · 0 comments')
    d1.mend()
    const fresh = await blog.get('/posts/remembered', { address: '203.0.113.3' })
    expect(fresh.headers.get('Age')).toBeNull()
    expect(await fresh.text()).not.toContain('role="status"')
  })

  it('says at the form that a comment can’t be sent, and gives back what somebody sends all the same', async () => {
    const { blog, d1 } = brokenLater()
    await blog.publish({ slug: 'unsent' })
    const fresh = await blog.text('/posts/unsent')
    blog.pass(60)
    d1.break()
    const stale = await blog.text('/posts/unsent', { address: '203.0.113.5' })
    const [, at_form] = stale.split('<form id="comment-form"')
    expect(at_form).toMatch(/^[^>]*><p class="note">A comment can’t be sent right now\./)
    expect(fresh).not.toContain('right now')

    const fields = { name: 'Ada', body: '<b>All</b> of\nit', email: 'ada@example.org' }
    for (const path of ['/posts/unsent/comments', '/posts/unsent/comments/preview']) {
      const answer = await blog.post(path, { ...fields, parent: '7', token: formToken(fresh) })
      const html = await answer.text()
      expect(answer.status).toBe(503)
      expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
      expect(html).toContain('Your comment was not sent')
      expect(html).toMatch(/Our log has it as [\da-f]{8}\./)
      expect(html).toContain('&lt;b>All&lt;/b> of\nit</textarea>')
      expect(html).toMatch(
        /<form id="comment-form" method="post" action="\/posts\/unsent\/comments"/,
      )
      for (const value of ['Ada', 'ada@example.org', '7', formToken(fresh)])
        expect(html).toContain(`value="${value}"`)
    }
    d1.mend()
    const sent = await blog.post('/posts/unsent/comments', { ...fields, token: formToken(fresh) })
    expect(sent.status).toBe(303)
  })

  it('gives the text back when only the writing fails', async () => {
    const { blog, d1 } = brokenLater()
    await blog.publish({ slug: 'half-way' })
    const token = formToken(await blog.text('/posts/half-way'))
    blog.pass(5)
    const release = d1.holdNext()
    const sending = blog.post('/posts/half-way/comments', { name: 'Ada', body: 'Kept', token })
    d1.break()
    release()
    const answer = await sending
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('Kept</textarea>')
  })

  it('goes on with what it has read within 30 seconds', async () => {
    const { blog, d1 } = brokenLater()
    await blog.publish({ slug: 'still-fresh' })
    await blog.get('/posts/still-fresh')
    d1.break()
    const answer = await blog.get('/posts/still-fresh', { address: '203.0.113.4' })
    expect([answer.status, answer.headers.get('Age')]).toEqual([200, null])
  })

  it('keeps lists and other pages too, each on its own', async () => {
    const { blog, d1 } = brokenLater()
    await blog.publish({ slug: 'listed-then' })
    await blog.get('/')
    blog.pass(31)
    d1.break()
    expect((await blog.get('/')).headers.get('Age')).toBe('31')
    expect((await blog.get('/?page=2')).status).toBe(503)
  })

  it('gives nobody’s page to somebody, and no post that became a draft', async () => {
    const { blog, d1 } = brokenLater()
    const post = await blog.publish({ slug: 'withdrawn-since' })
    await blog.get('/posts/withdrawn-since')
    const headers = { ...(await blog.token()), 'Content-Type': 'application/json' }
    const body = JSON.stringify({ status: 'draft' })
    await blog.get(`/api/v1/posts/${post.id}`, { method: 'PATCH', headers, body })
    d1.break()
    expect((await blog.get('/posts/withdrawn-since')).status).toBe(503)
    const cookie = { Cookie: '__Host-commenter=1.AAAAAAAAAAAAAAAAAAAAAA' }
    expect((await blog.get('/posts/withdrawn-since', { headers: cookie })).status).toBe(503)
  })

  it.each([
    ['D1_ERROR: Network connection lost.', 503],
    ['D1_ERROR: D1 DB is overloaded. Requests queued for too long.', 503],
    ['D1_ERROR: database is locked: SQLITE_BUSY', 503],
    ['D1_ERROR: database or disk is full: SQLITE_FULL', 503],
    ['internal error; reference = qib34bcksadm944pfmngu4q6', 503],
    ['D1_ERROR: database disk image is malformed: SQLITE_CORRUPT', 503],
    ['D1_ERROR: no such table: posts: SQLITE_ERROR', 503],
    ['D1_ERROR: near "SELEC": syntax error at offset 0: SQLITE_ERROR', 500],
    ['D1_ERROR: CHECK constraint failed: x: SQLITE_CONSTRAINT', 500],
  ])('tells %s apart: %i', async (message, status) => {
    const { blog, d1 } = brokenLater()
    d1.break(message)
    const answer = await blog.get('/')
    const html = await answer.text()
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    expect(html).not.toContain('SQLITE')
    if (!message.includes('no such table')) expect(html).not.toContain('D1_ERROR')
  })

  it('says down at /healthz, and refuses programs in their way', async () => {
    const { blog, d1 } = brokenLater()
    expect(await (await blog.get('/healthz')).json()).toEqual({
      status: 'ok',
      migration: expect.stringMatching(/^\d{4}_\w+\.sql$/),
    })
    d1.break()
    const health = await blog.get('/healthz')
    expect([health.status, await health.json()]).toEqual([503, { status: 'down' }])
    for (const path of ['/api/v1/stats?slug=a', '/posts/a.json']) {
      const answer = await blog.get(path)
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
        503,
        'application/problem+json',
      ])
    }
  })
})
