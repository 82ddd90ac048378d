import { beforeAll, describe, expect, it } from 'vitest'
import { insertComment } from '../../src/comments/queries.ts'
import type { Post } from '../../src/posts/post.ts'
import { Blog } from '../support/blog.ts'

const blog = new Blog()
let post: Post
let headers: Record<string, string>

beforeAll(async () => {
  post = await blog.publish({ slug: 'queued' })
  headers = await blog.token()
})

async function held(name: string, reason = 'first-timer'): Promise<number> {
  const row = await insertComment(blog.db, {
    post_id: post.id,
    parent_id: null,
    root_id: null,
    status: 'pending',
    reason,
    name,
    email: null,
    url: null,
    body: `${name} writes`,
    html: `<p>${name} writes</p>`,
    created_at: '2026-11-03T11:00:00Z',
    decided_at: null,
  }).executeTakeFirstOrThrow()
  return row.id
}

async function statusOf(id: number): Promise<string | undefined> {
  const found = await blog.db.selectFrom('comments').select('status').where('id', '=', id).execute()
  return found[0]?.status
}

async function count(): Promise<number> {
  const stats = await blog.get('/api/v1/posts/queued/stats')
  return ((await stats.json()) as { comments: number }).comments
}

describe('the queue', () => {
  it('is the owner’s alone', async () => {
    expect((await blog.get('/owner/comments')).status).toBe(303)
    expect((await blog.post('/owner/comments/1/approval', {})).status).toBe(303)
  })

  it('shows what waits with its reason, newest first, and how many', async () => {
    await held('Ana')
    await held('Ben', 'links')
    const page = await blog.text('/owner/comments', { headers })
    expect(page).toContain('Waiting (2)')
    expect(page.indexOf('Ben writes')).toBeLessThan(page.indexOf('Ana writes'))
    expect(page).toContain('Waits because it has two links or more.')
  })

  it('publishes, takes back, marks as spam and deletes by plain forms', async () => {
    const id = await held('Cleo')
    const before = await count()
    const published = await blog.post(`/owner/comments/${id}/approval`, {}, { headers })
    expect(published.status).toBe(303)
    expect(published.headers.get('Location')).toBe(
      `/owner/comments?status=pending&done=approved&id=${id}`,
    )
    expect([await statusOf(id), await count()]).toEqual(['approved', before + 1])
    await blog.post(`/owner/comments/${id}/approval`, { _method: 'DELETE' }, { headers })
    expect([await statusOf(id), await count()]).toEqual(['pending', before])
    await blog.post(`/owner/comments/${id}/spam`, {}, { headers })
    expect(await statusOf(id)).toBe('spam')
    const deleted = { _method: 'DELETE', status: 'spam' }
    const gone = await blog.post(`/owner/comments/${id}`, deleted, { headers })
    expect(gone.headers.get('Location')).toBe('/owner/comments?status=spam')
    expect(await statusOf(id)).toBe('deleted')
    expect((await blog.post(`/owner/comments/${id}`, {}, { headers })).status).toBe(404)
  })

  it('decides on many at once', async () => {
    const ids = [await held('Dora'), await held('Emil'), await held('Fay')]
    const before = await count()
    const fields = { [`id-${ids[0]}`]: 'on', [`id-${ids[2]}`]: 'on', action: 'approve' }
    await blog.post('/owner/comments/moderation', fields, { headers })
    expect(await Promise.all(ids.map(statusOf))).toEqual(['approved', 'pending', 'approved'])
    expect(await count()).toBe(before + 2)
    const refused = await blog.post('/owner/comments/moderation', { action: 'x' }, { headers })
    expect(refused.status).toBe(422)
  })

  it('publishes what it answers', async () => {
    const id = await held('Gus')
    const before = await count()
    const body = 'Welcome, *Gus*.'
    const answered = await blog.post(`/owner/comments/${id}/replies`, { body }, { headers })
    expect(answered.status).toBe(303)
    expect([await statusOf(id), await count()]).toEqual(['approved', before + 2])
    const page = await blog.text('/posts/queued')
    expect(page).toContain('Welcome, <em>Gus</em>.')
    const empty = await blog.post(`/owner/comments/${id}/replies`, { body: ' ' }, { headers })
    expect(empty.status).toBe(422)
  })
})
