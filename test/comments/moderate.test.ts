import { describe, expect, it } from 'vitest'
import type { CommentStatus } from '../../src/comments/comment.ts'
import { moderate, moderateOne } from '../../src/comments/moderate.ts'
import { insertComment, raiseComments } from '../../src/comments/queries.ts'
import { ConflictError, NotFoundError } from '../../src/errors.ts'
import { Blog } from '../support/blog.ts'
import { countOf, storedComments } from '../support/commenter.ts'

const blog = new Blog()
const later = new Date('2026-11-03T13:00:00Z')

/** A comment of somebody who gave everything there is to give. */
async function store(
  post_id: number,
  status: CommentStatus,
  parent_id: number | null = null,
): Promise<number> {
  const insert = insertComment(blog.db, {
    post_id,
    parent_id,
    root_id: parent_id,
    status,
    reason: status === 'pending' ? 'first-timer' : '',
    name: 'Ada',
    email: 'ada@example.org',
    url: 'https://ada.example/',
    body: 'Words.',
    html: '<p>Words.</p>',
    by_owner: 1,
    by_moderator: 1,
    notify: 1,
    key_hash: new Uint8Array(32).fill(1),
    block: new Uint8Array(8).fill(2),
    created_at: '2026-11-03T12:00:00Z',
  })
  const [rows] = await (status === 'approved'
    ? blog.db.batch(insert, raiseComments(blog.db, post_id))
    : blog.db.batch(insert))
  return rows[0]?.id ?? 0
}

describe('moderate', () => {
  it.each<[CommentStatus, CommentStatus, CommentStatus, number]>([
    ['pending', 'approved', 'approved', 1],
    ['pending', 'spam', 'spam', 0],
    ['pending', 'deleted', 'deleted', 0],
    ['pending', 'pending', 'pending', 0],
    ['approved', 'pending', 'pending', 0],
    ['approved', 'spam', 'spam', 0],
    ['approved', 'deleted', 'deleted', 0],
    ['approved', 'approved', 'approved', 1],
    ['spam', 'approved', 'approved', 1],
    ['spam', 'spam', 'spam', 0],
    ['spam', 'deleted', 'deleted', 0],
    ['deleted', 'approved', 'deleted', 0],
    ['deleted', 'pending', 'deleted', 0],
    ['deleted', 'spam', 'deleted', 0],
    ['deleted', 'deleted', 'deleted', 0],
  ])('%s, moved to %s, is %s, and the count says %d', async (from, to, status, count) => {
    const slug = `from-${from}-to-${to}`
    const post = await blog.publish({ slug })
    const id = await store(post.id, from)
    const [comment] = await moderate(blog.db, [id], to, later)
    expect(comment?.status).toBe(status)
    expect(await countOf(blog, slug)).toBe(count)
    await moderate(blog.db, [id], to, later)
    expect(await countOf(blog, slug)).toBe(count)
  })

  it('keeps the reason of what is so already, and says by whom it is spam', async () => {
    const post = await blog.publish({ slug: 'reasons' })
    const id = await store(post.id, 'pending')
    expect((await moderate(blog.db, [id], 'pending', later))[0]?.reason).toBe('first-timer')
    expect((await moderate(blog.db, [id], 'spam', later))[0]?.reason).toBe('by-owner')
    expect((await moderate(blog.db, [id], 'approved', later))[0]?.reason).toBe('')
  })

  it('leaves nothing of a person in a deleted comment, and its place', async () => {
    const post = await blog.publish({ slug: 'cleared' })
    const root = await store(post.id, 'approved')
    const answer = await store(post.id, 'approved', root)
    await moderate(blog.db, [root], 'deleted', later)
    const [cleared] = await storedComments(blog, 'cleared')
    expect(cleared).toEqual({
      id: root,
      post_id: post.id,
      parent_id: null,
      root_id: null,
      status: 'deleted',
      reason: '',
      name: '',
      email: null,
      url: null,
      body: '',
      html: '',
      by_owner: 0,
      by_moderator: 0,
      notify: 0,
      key_hash: null,
      block: null,
      created_at: '2026-11-03T12:00:00Z',
      decided_at: '2026-11-03T13:00:00Z',
      placed: 1,
      edited_at: null,
      seen_at: null,
      pinned: 0,
      corrected_at: null,
      opened: null,
      read: null,
      sample: 0,
      likes: 0,
    })
    expect((await storedComments(blog, 'cleared'))[1]).toMatchObject({
      id: answer,
      parent_id: root,
      name: 'Ada',
    })
  })

  it('moves many of several posts at once, each post by its own', async () => {
    const posts = [await blog.publish({ slug: 'many-a' }), await blog.publish({ slug: 'many-b' })]
    const ids: number[] = []
    for (const post of posts) {
      for (const status of ['pending', 'approved', 'spam', 'deleted', 'pending'] as const) {
        ids.push(await store(post.id, status))
      }
    }
    const [last = 0] = ids.slice(-1)
    const moved = await moderate(blog.db, [...ids, last, 999_999], 'approved', later)
    expect(moved.map(({ id }) => id)).toEqual(ids)
    expect([await countOf(blog, 'many-a'), await countOf(blog, 'many-b')]).toEqual([4, 4])
    await moderate(blog.db, ids.slice(0, 6), 'spam', later)
    expect([await countOf(blog, 'many-a'), await countOf(blog, 'many-b')]).toEqual([0, 3])
  })

  it('is one round trip for a hundred', async () => {
    const post = await blog.publish({ slug: 'hundred' })
    const ids: number[] = []
    for (let i = 0; i < 100; i += 1) ids.push(await store(post.id, 'pending'))
    const before = blog.db.cost.trips
    await moderate(blog.db, ids, 'approved', later)
    expect(blog.db.cost.trips - before).toBe(1)
    expect(await countOf(blog, 'hundred')).toBe(100)
  })
})

describe('moderateOne', () => {
  it('knows no comment that is not there', async () => {
    await expect(moderateOne(blog.db, 999_999, 'approved', later)).rejects.toThrow(NotFoundError)
  })

  it('brings no deleted comment back', async () => {
    const post = await blog.publish({ slug: 'gone' })
    const id = await store(post.id, 'deleted')
    await expect(moderateOne(blog.db, id, 'approved', later)).rejects.toThrow(ConflictError)
    expect((await moderateOne(blog.db, id, 'deleted', later)).status).toBe('deleted')
  })
})
