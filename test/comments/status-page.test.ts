import { beforeEach, describe, expect, it } from 'vitest'
import { en_commenter } from '../../src/ui/text/en-commenter.ts'
import { en } from '../../src/ui/text/en.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, idFrom, setPolicy } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'
import { answer, moderate } from '../support/thread.ts'

const blog = new Blog()

beforeEach(() => setPolicy(blog, 'none'))

async function write(slug: string, typed: Record<string, string> = {}) {
  await blog.publish({ slug, title: 'On needles' })
  const ada = new Commenter(blog)
  const response = await ada.comment(slug, { name: 'Zebedee', body: 'Marked words.', ...typed })
  const id = idFrom(response)
  return { ada, id, key: ada.keyOf(id), location: response.headers.get('Location') ?? '' }
}

function status(id: number, key: string): Promise<Response> {
  return blog.get(`/comments/${id}/status?key=${key}`)
}

async function stateOf(id: number, key: string): Promise<string> {
  return (await findOne(await (await status(id, key)).text(), '[role="status"]')).text
}

describe('the way to a comment’s status page', () => {
  it.each([
    ['none', 'li .do a'],
    ['all', '[role="status"] a'],
  ] as const)('is shown to its writer, and nobody else: policy %s', async (policy, place) => {
    await setPolicy(blog, policy)
    const slug = `way-${policy}`
    const { ada, id, key, location } = await write(slug)
    const path = `/comments/${id}/status?key=${key}`
    const [page = ''] = location.split('#')
    const links = await findAll(await ada.open(page), `#comments ${place}`)
    expect(links.map(({ attributes }) => attributes.href)).toContain(path)
    expect(await blog.text(page)).not.toContain(key)
    expect((await blog.get(path)).status).toBe(200)
  })
})

describe('GET /comments/:id/status', () => {
  it('shows one that waits, and why; then that it is published', async () => {
    await setPolicy(blog, 'all')
    const { id, key } = await write('state-published')
    expect(await stateOf(id, key)).toContain(en_commenter.states.waiting)
    expect(await stateOf(id, key)).toContain(en.held_reasons['hold-all']('Plainview'))
    await moderate(blog, 'POST', `${id}/approval`)
    expect(await stateOf(id, key)).toContain(en_commenter.states.published)
    expect(await (await status(id, key)).text()).toContain('Marked words.')
  })

  it('says when its owner decided against it, and nothing of what a trap found', async () => {
    const { id, key } = await write('state-refused')
    await moderate(blog, 'POST', `${id}/spam`)
    expect(await stateOf(id, key)).toBe(en_commenter.states.refused('Plainview'))
    const trapped = await write('state-trapped', { subject: 'x' })
    expect(await stateOf(trapped.id, trapped.key)).toContain(en_commenter.states.waiting)
  })

  it('is one person’s: not kept, not indexed, its address told to nobody', async () => {
    const { id, key } = await write('state-headers')
    const { headers } = await status(id, key)
    expect(headers.get('Cache-Control')).toBe('private, no-store')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('X-Robots-Tag')).toBe('noindex')
    expect(headers.get('X-Not-Counted')).toBeNull()
  })

  it('shows the published answers to it, and only those', async () => {
    const { id, key } = await write('state-replies')
    const reply = await answer(blog, 'state-replies', id, 'A shown answer.')
    await answer(blog, 'state-replies', reply, 'An answer to that answer.')
    await setPolicy(blog, 'all')
    await answer(blog, 'state-replies', id, 'One that waits.')
    const html = await (await status(id, key)).text()
    expect(html).toContain('A shown answer.')
    expect(html).not.toContain('An answer to that answer.')
    expect(html).not.toContain('One that waits.')
    expect(html).toContain(en_commenter.answers(1))
    expect(html).toContain(`href="/comments/${reply}"`)
  })

  it('carries the rights of 15 minutes, and says until when', async () => {
    blog.now = new Date('2026-11-03T14:00:00Z')
    const { id, key } = await write('state-rights')
    const links = async () => {
      const found = await findAll(await (await status(id, key)).text(), '.do a')
      return found.map(({ attributes }) => attributes.href)
    }
    const own = (what: string) => `/comments/${id}/${what}?key=${key}`
    // The comment was sent ten seconds after its page was opened.
    expect(await (await status(id, key)).text()).toContain(en_commenter.rights.both('14:15'))
    expect(await links()).toEqual([own('edit'), own('deletion')])
    await answer(blog, 'state-rights', id, 'An answer.')
    expect(await links()).toEqual([own('deletion')])
    blog.pass(15 * 60)
    expect(await links()).toEqual([])
    expect(await (await status(id, key)).text()).toContain(en_commenter.rights.none)
  })

  it('opens by the cookie too', async () => {
    const { ada, id } = await write('state-cookie')
    expect((await ada.get(`/comments/${id}/status`)).status).toBe(200)
  })

  it('is one round trip, and afterwards one row that says when it was opened', async () => {
    const { id, key } = await write('state-cost')
    blog.pass(60)
    const open = () => blog.fetch(`/comments/${id}/status?key=${key}`)
    const cost = await blog.costOf(async () => {
      await open()
      await blog.settle()
    })
    expect(cost).toMatchObject({ trips: 2, rows_written: 1 })
    expect(cost.rows_read).toBeLessThanOrEqual(14)
    blog.pass(30)
    const again = await blog.costOf(() => status(id, key))
    expect(again.rows_written, 'a reload').toBe(0)
  })
})

describe('a wrong key', () => {
  it('is refused in the same words as an id that does not exist', async () => {
    const { id, key } = await write('forged')
    const other = await write('forged-other')
    const answers = new Set<string>()
    for (const what of ['status', 'edit', 'deletion', 'feed.xml']) {
      for (const [at, by] of [
        [id, ''],
        [id, '?key='],
        [id, '?key=wrong'],
        [id, `?key=${'A'.repeat(22)}`],
        [id, `?key=${key.slice(0, 21)}`],
        [id, `?key=${other.key}`],
        [999_999, `?key=${key}`],
        [999_999, ''],
        ['0', `?key=${key}`],
        ['none', `?key=${key}`],
      ]) {
        const response = await blog.get(`/comments/${at}/${what}${by}`)
        expect(response.status).toBe(403)
        const { headers } = response
        answers.add(`${await response.text()} ${JSON.stringify([...headers])}`)
      }
    }
    expect(answers.size).toBe(1)
    expect([...answers][0]).toContain(en.errors.key_wrong)
  })

  it('changes and deletes nothing', async () => {
    const { id } = await write('forged-post')
    for (const what of ['edit', 'deletion']) {
      const body = { name: 'Eve', body: 'Taken over.', url: '' }
      const response = await blog.post(`/comments/${id}/${what}?key=${'A'.repeat(22)}`, body)
      expect(response.status).toBe(403)
    }
    expect(await blog.text('/posts/forged-post')).toContain('Marked words.')
  })

  it('is not made up for by the cookie of another comment', async () => {
    const { id } = await write('forged-cookie')
    const { ada } = await write('forged-cookie-other')
    expect((await ada.get(`/comments/${id}/status`)).status).toBe(403)
  })

  it('from another site does nothing, with the right key neither', async () => {
    const { id, key } = await write('forged-site')
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    const response = await blog.post(`/comments/${id}/deletion?key=${key}`, {}, { headers })
    expect(response.status).toBe(403)
    expect((await status(id, key)).status).toBe(200)
  })
})
