import { beforeAll, describe, expect, it } from 'vitest'
import { whyClosed } from '../../src/comments/comment.ts'
import { en_waiting } from '../../src/ui/text/en-waiting.ts'
import { updateSettings } from '../../src/settings/queries.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { Commenter, countOf, idFrom, setPolicy } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'

const DAY = 86_400
const blog = new Blog()
let headers: Record<string, string>

beforeAll(async () => {
  headers = await blog.token()
  await setPolicy(blog, 'none')
  await updateSettings(blog.db, { close_after: 14 }, blog.now).execute()
})

/** A post with one comment, and a form of it that is still open in somebody's browser when the time is over. */
async function overdue(slug: string) {
  await blog.publish({ slug })
  const id = idFrom(await new Commenter(blog).comment(slug))
  blog.pass(14 * DAY - 90)
  const late = new Commenter(blog)
  const form = await late.fill(`/posts/${slug}`, { name: 'Lea', body: 'Too late?' })
  blog.pass(DAY / 4)
  return { id, late, ...form }
}

describe('whyClosed', () => {
  const now = new Date('2026-11-03T12:00:00Z')

  it.each([
    [1, 'first-timers', null],
    [1, 'off', 'blog'],
    [0, 'none', 'post'],
  ] as const)('post %d, blog %s: %s', (comments_open, comments, expected) => {
    const post = { comments_open, published_at: '2020-01-01T00:00:00Z' }
    expect(whyClosed(post, { comments, close_after: 0 }, now)).toBe(expected)
  })

  it.each([
    ['2026-10-20T12:00:01Z', null],
    ['2026-10-20T12:00:00Z', 'age'],
    ['2026-10-01T00:00:00Z', 'age'],
    [null, null],
  ] as const)('after 14 days, appeared %s: %s', (published_at, expected) => {
    const post = { comments_open: 1, published_at } as const
    expect(whyClosed(post, { comments: 'none', close_after: 14 }, now)).toBe(expected)
  })
})

describe('a post whose time for comments is over', () => {
  it('keeps its comments and counters, and says since when', async () => {
    const { id } = await overdue('over')
    const html = await blog.text('/posts/over')
    expect(await findAll(html, 'li[data-comment]')).toHaveLength(1)
    expect(counterLines(html)[0]).toMatch(/ · 1 comment$/)
    expect(await findAll(html, '#comment-form')).toEqual([])
    expect(await findAll(html, `#comment-${id} a[href*="reply="]`)).toEqual([])
    expect((await findOne(html, '#comments > .meta')).text).toBe(en_waiting.closed.after(14))
    const reply = await blog.text(`/posts/over?reply=${id}`)
    expect(await findAll(reply, '#comment-form')).toEqual([])
  })

  it('refuses a form that was open all the while, and gives the text back', async () => {
    const { late, action, fields } = await overdue('late-form')
    const refused = await late.send(action, fields)
    expect(refused.status).toBe(403)
    const html = await refused.text()
    expect((await findOne(html, '#comment-form [role="alert"]')).text).toBe(
      en_waiting.closed.after(14),
    )
    expect((await findOne(html, 'textarea[name=body]')).text).toBe('Too late?')
    expect((await findOne(html, 'h1')).text).toBe('Not posted')
    expect(await findAll(html, '#comment-form button, [name=name], [name=email]')).toEqual([])
    expect(await countOf(blog, 'late-form')).toBe(1)
  })

  it('refuses programs likewise, the owner’s too', async () => {
    await overdue('late-program')
    for (const init of [{}, { headers }]) {
      const path = '/api/v1/posts/late-program/comments'
      const refused = await blog.json('POST', path, { name: 'P', body: 'Sent.' }, init)
      expect(refused.status).toBe(403)
      expect(await refused.json()).toMatchObject({
        detail: 'Comments on this post are closed: it appeared more than 14 days ago.',
      })
    }
  })

  it('still takes the owner’s answers, from the queue', async () => {
    const { id } = await overdue('late-answer')
    const path = `/owner/comments/${id}/replies`
    expect((await blog.post(path, { body: 'Thanks.' }, { headers })).status).toBe(303)
    expect(await countOf(blog, 'late-answer')).toBe(2)
  })

  it('is open until that very second', async () => {
    const post = await blog.publish({ slug: 'on-time' })
    const ada = new Commenter(blog)
    const since = Date.parse(post.published_at ?? '')
    blog.now = new Date(since + 14 * DAY * 1000 - 21_000)
    expect((await ada.comment('on-time', { body: 'In time.' })).status).toBe(303)
    blog.pass(1)
    expect((await new Commenter(blog).get('/posts/on-time')).status).toBe(200)
    const { action, fields } = { action: '/posts/on-time/comments', fields: { body: 'Late.' } }
    expect((await blog.post(action, { name: 'Lea', ...fields })).status).toBe(403)
  })
})
