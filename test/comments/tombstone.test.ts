import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { moderate } from '../../src/comments/moderate.ts'
import { updateSeen } from '../../src/comments/queries.ts'
import { Blog } from '../support/blog.ts'
import { storedComments } from '../support/commenter.ts'
import { store } from '../support/stored.ts'

const blog = new Blog()

/** What keeps a deleted comment's place, and says nothing of a person. */
const structural = new Set(
  'id post_id parent_id root_id status created_at decided_at placed sample'.split(' '),
)

describe('a deleted comment', () => {
  it('has nothing in any column but those of its place, whatever stood there', async () => {
    const { results: columns } = await env.DB.prepare('PRAGMA table_info(comments)').all<{
      name: string
      type: string
    }>()
    const personal = columns.filter(({ name }) => !structural.has(name))
    const post = await blog.publish({ slug: 'tombstone' })
    const [id = 0] = await store(blog, post.id, 1)
    const values = { TEXT: `'somebody'`, INTEGER: '1', BLOB: `x'0102'` } as Record<string, string>
    const filled = personal.map(({ name, type }) => `${name} = ${values[type]}`).join(', ')
    await env.DB.prepare(`UPDATE comments SET ${filled} WHERE id = ?`).bind(id).run()
    await moderate(blog.db, [id], 'deleted', blog.now)
    const [row] = await storedComments(blog, 'tombstone')
    for (const { name } of personal) {
      expect(['', 0, null], name).toContain(row?.[name as keyof typeof row])
    }
    // By an answer that is still on its way.
    await updateSeen(blog.db, id, blog.now).execute()
    expect(await storedComments(blog, 'tombstone')).toEqual([row])
  })
})
