import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { setPolicy, storedComments } from '../support/commenter.ts'
import { findAll } from '../support/page.ts'
import { store, storeAnswers } from '../support/stored.ts'

const blog = new Blog()
let headers: Record<string, string>

beforeAll(async () => {
  await setPolicy(blog, 'none')
  headers = await blog.token()
})

function pin(id: number | undefined, method: 'POST' | 'DELETE' = 'POST'): Promise<Response> {
  return blog.json(method, `/api/v1/comments/${id}/pin`, {}, { headers })
}

async function idsOn(path: string): Promise<number[]> {
  const comments = await findAll(await blog.text(path), '#comments li[data-comment]')
  return comments.map(({ attributes }) => Number(attributes.id?.replace('comment-', '')))
}

async function pinnedOf(slug: string): Promise<number[]> {
  return (await storedComments(blog, slug)).filter(({ pinned }) => pinned).map(({ id }) => id)
}

describe('a pinned comment', () => {
  it.each(['oldest', 'newest', 'liked'])('stands first on the page, %s first', async (order) => {
    const slug = `pin-${order}`
    const post = await blog.publish({ slug })
    const [a = 0, b = 0, c = 0] = await store(blog, post.id, 3)
    const [answer] = await storeAnswers(blog, post.id, [b])
    expect((await pin(b)).status).toBe(200)
    const others = order === 'newest' ? [c, a] : [a, c]
    expect(await idsOn(`/posts/${slug}?sort=${order}`)).toEqual([b, answer, ...others])
    expect(await blog.text(`/posts/${slug}`)).toContain('pinned')
  })

  it('of a long thread stands first on the first page, with its answers, and nowhere else', async () => {
    const post = await blog.publish({ slug: 'pin-long' })
    const roots = await store(blog, post.id, 45)
    const late = roots[30] ?? 0
    const [answer] = await storeAnswers(blog, post.id, [late])
    await pin(late)
    const others = roots.filter((id) => id !== late)
    const path = '/posts/pin-long'
    expect(await idsOn(path)).toEqual([late, answer, ...others.slice(0, 20)])
    expect(await idsOn(`${path}?comments=2`)).toEqual(others.slice(20, 40))
    expect(await idsOn(`${path}?comments=3`)).toEqual(others.slice(40))
    expect(await blog.text(`${path}?comments=3`)).not.toContain('rel="next"')
    for (const [id, page] of [
      [late, ''],
      [answer, ''],
      [others[19], ''],
      [others[20], '?comments=2'],
    ] as const) {
      const { headers: led } = await blog.get(`/comments/${id}`)
      expect(led.get('Location')).toBe(`${path}${page}#comment-${id}`)
    }
    const cost = await blog.costOf(() => blog.get(path))
    expect(cost.rows_read).toBeLessThanOrEqual(12 + 22 + 20)
  })

  it('is one: the next takes its place, and either may be let go', async () => {
    const post = await blog.publish({ slug: 'pin-one' })
    const [a = 0, b = 0] = await store(blog, post.id, 2)
    await pin(a)
    expect(await (await pin(b)).json()).toMatchObject({ id: b, pinned: true })
    expect(await pinnedOf('pin-one')).toEqual([b])
    expect(await (await pin(b, 'DELETE')).json()).toMatchObject({ pinned: false })
    expect(await pinnedOf('pin-one')).toEqual([])
  })

  it('is published, and answers no other; there is none by an id that is not there', async () => {
    const post = await blog.publish({ slug: 'pin-which' })
    const [root = 0] = await store(blog, post.id, 1)
    const [held] = await store(blog, post.id, 1, () => ({ status: 'pending' }))
    const [answer] = await storeAnswers(blog, post.id, [root])
    await pin(root)
    expect((await pin(held)).status).toBe(409)
    expect((await pin(answer)).status).toBe(409)
    expect((await pin(999_999)).status).toBe(404)
    expect(await pinnedOf('pin-which')).toEqual([root])
  })

  it.each(['spam', 'approval', 'deletion'])(
    'gives its place up with its page (%s)',
    async (what) => {
      const slug = `pin-gone-${what}`
      const post = await blog.publish({ slug })
      const [root = 0] = await store(blog, post.id, 1)
      await storeAnswers(blog, post.id, [root])
      await pin(root)
      const path = `/api/v1/comments/${root}${what === 'deletion' ? '' : `/${what}`}`
      await blog.json(what === 'spam' ? 'POST' : 'DELETE', path, {}, { headers })
      expect(await pinnedOf(slug)).toEqual([])
    },
  )

  it('is put first and let go by a form in the queue', async () => {
    const post = await blog.publish({ slug: 'pin-form' })
    const [root = 0] = await store(blog, post.id, 1)
    const queue = '/owner/comments?status=approved'
    expect(await blog.text(queue, { headers })).toContain(`/owner/comments/${root}/pin`)
    const fields = { status: 'approved' }
    const answer = await blog.post(`/owner/comments/${root}/pin`, fields, { headers })
    expect(answer.headers.get('Location')).toBe(queue)
    expect(await blog.text(queue, { headers })).toContain('Stands first under its post.')
    await blog.post(`/owner/comments/${root}/pin`, { ...fields, _method: 'DELETE' }, { headers })
    expect(await pinnedOf('pin-form')).toEqual([])
  })
})
