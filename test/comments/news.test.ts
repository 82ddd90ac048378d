import { beforeEach, describe, expect, it } from 'vitest'
import { en_thread } from '../../src/ui/text/en-thread.ts'
import { Blog } from '../support/blog.ts'
import { Commenter, commentEach, idFrom, setPolicy, storedComments } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'
import { store } from '../support/stored.ts'
import { answer, moderate, rootsTo } from '../support/thread.ts'

const blog = new Blog()

beforeEach(() => setPolicy(blog, 'none'))

async function write(slug: string, typed: Record<string, string> = {}) {
  await blog.publish({ slug })
  const ada = new Commenter(blog)
  const id = idFrom(await ada.comment(slug, typed))
  const status = `/comments/${id}/status?key=${ada.keyOf(id)}`
  blog.pass(60)
  return { ada, id, status }
}

/** What a status page says of others' comments, and where it leads. */
async function newsOn(path: string): Promise<{ text: string; href: string } | null> {
  const [link] = await findAll(await blog.text(path), '.note a[href*="since="]')
  return link ? { text: link.text, href: link.attributes.href ?? '' } : null
}

/** The comments of a page that are marked as new. */
async function markedOn(html: string): Promise<string[]> {
  const [all, marked] = [await findAll(html, 'li[data-comment] > .who'), [] as string[]]
  for (const { text } of all) if (text.endsWith(` · ${en_thread.new_badge}`)) marked.push(text)
  return marked
}

describe('the page of a comment', () => {
  it('says how many comments came under the post since it was open last', async () => {
    const { status, id } = await write('since')
    expect(await newsOn(status)).toBeNull()
    blog.pass(3600)
    await answer(blog, 'since', null, 'One.')
    await answer(blog, 'since', id, 'Two.')
    blog.pass(60)
    expect((await newsOn(status))?.text).toBe('2 new comments')
    blog.pass(3600)
    expect(await newsOn(status)).toBeNull()
    await answer(blog, 'since', null, 'Three.')
    expect((await newsOn(status))?.text).toBe('1 new comment')
  })

  it('counts one from when it was published, and not what waits', async () => {
    const { status } = await write('since-held')
    await setPolicy(blog, 'all')
    const held = await answer(blog, 'since-held', null, 'Waits.')
    expect(await newsOn(status)).toBeNull()
    blog.pass(3600)
    await moderate(blog, 'POST', `${held}/approval`)
    expect((await newsOn(status))?.text).toBe('1 new comment')
  })

  it('leaves out other posts’ comments, and others by the same address', async () => {
    const email = 'ada@example.org'
    const { status } = await write('since-own', { email })
    await blog.publish({ slug: 'since-elsewhere' })
    await answer(blog, 'since-elsewhere', null, 'Elsewhere.')
    await new Commenter(blog).comment('since-own', { email, body: 'Once more.' })
    expect(await newsOn(status)).toBeNull()
  })

  it('leads to the first of them, on the page where it stands, and marks them all', async () => {
    const { status } = await write('since-far')
    await commentEach(blog, 'since-far', rootsTo(19))
    blog.pass(3600)
    await newsOn(status)
    blog.pass(3600)
    const [first = 0] = await commentEach(blog, 'since-far', [{ body: 'New.' }, { body: 'Newer.' }])
    const news = await newsOn(status)
    const there = (await blog.get(news?.href ?? '')).headers.get('Location') ?? ''
    expect(there).toMatch(new RegExp(`^/posts/since-far\\?comments=2&since=.*#comment-${first}$`))
    const html = await blog.text(there)
    expect(await findAll(html, `#comment-${first}`)).toHaveLength(1)
    expect(await markedOn(html)).toHaveLength(2)
    expect((await findOne(html, 'meta[name=robots]')).attributes.content).toContain('noindex')
  })

  it('forgets the moment with the rest of a deleted comment', async () => {
    const { status, id } = await write('since-deleted')
    await blog.get(status)
    expect((await storedComments(blog, 'since-deleted'))[0]?.seen_at).not.toBeNull()
    await moderate(blog, 'DELETE', String(id))
    expect((await storedComments(blog, 'since-deleted'))[0]?.seen_at).toBeNull()
  })

  it('reads what came since on the blog, 200 of it at most', async () => {
    const { status } = await write('since-busy')
    const { id } = await blog.publish({ slug: 'since-very-busy' })
    await store(blog, id, 500)
    const cost = await blog.costOf(() => blog.get(status))
    expect(cost.rows_read).toBeLessThanOrEqual(420)
  })
})

describe('the post, to somebody who wrote there just now', () => {
  it('says what others wrote since, and marks it', async () => {
    const { ada } = await write('wrote')
    expect(await findAll(await ada.open('/posts/wrote'), '.thread > .note')).toEqual([])
    const id = await answer(blog, 'wrote', null, 'Since then.')
    const html = await ada.open('/posts/wrote')
    const [note] = await findAll(html, '.thread > .note')
    expect(note?.text).toBe(`1 new comment ${en_thread.since_you_wrote}`)
    expect((await findOne(html, '.thread > .note a')).attributes.href).toBe(`#comment-${id}`)
    expect(await markedOn(html)).toHaveLength(1)
    expect(await markedOn(await blog.text('/posts/wrote'))).toEqual([])
    const asked = await ada.open('/posts/wrote?since=2026-01-01T00:00:00Z')
    expect(await findAll(asked, '.thread > .note'), 'since another moment').toEqual([])
    expect(await markedOn(asked)).toHaveLength(1)
  })
})

describe('GET /posts/:slug/comments', () => {
  it.each(['', '?since=', '?since=yesterday', '?since=2099-01-01T00:00:00Z', "?since='"])(
    'leads to the thread where nothing is new: %s',
    async (query) => {
      const { id } = await write(`leads-${query.length}`)
      expect(id).toBeGreaterThan(0)
      const response = await blog.get(`/posts/leads-${query.length}/comments${query}`)
      expect(response.status).toBe(303)
      expect(response.headers.get('Location')).toBe(`/posts/leads-${query.length}#comments`)
    },
  )

  it('reads no more than the post shows', async () => {
    const { id } = await blog.publish({ slug: 'leads-many' })
    await store(blog, id, 300)
    const other = await blog.publish({ slug: 'leads-others' })
    await store(blog, other.id, 300)
    const ask = () => blog.get('/posts/leads-many/comments?since=2020-01-01T00:00:00Z')
    const cost = await blog.costOf(ask)
    expect(cost).toMatchObject({ trips: 2, rows_written: 0 })
    expect(cost.rows_read).toBeLessThanOrEqual(300 + 40)
  })
})
