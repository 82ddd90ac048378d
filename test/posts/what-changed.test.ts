import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Program } from '../support/api.ts'
import { Blog } from '../support/blog.ts'

const blog = new Blog()
let program: Program

beforeAll(async () => {
  program = await Program.of(blog)
  await env.DB.prepare(`UPDATE settings SET time_zone = 'Asia/Tokyo'`).run()
})

beforeEach(() => {
  blog.now = new Date('2026-11-03T12:00:00Z')
})

const publish = () => program.create({ title: 'Before', body: 'old', status: 'published' })

async function noted(id: number): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `SELECT day || ' ' || what AS said FROM post_changes WHERE post_id = ? ORDER BY day, what`,
  )
    .bind(id)
    .all<{ said: string }>()
  return results.map(({ said }) => said)
}

describe('a change of a post that readers can see', () => {
  it('is noted once a day of the blog’s zone, text and title each', async () => {
    const { id } = await publish()
    await program.change(id, { body: 'new' })
    await program.change(id, { body: 'newer', title: 'After' })
    blog.now = new Date('2026-11-03T16:00:00Z')
    await program.change(id, { title: 'Later' })
    expect(await noted(id)).toEqual([
      '2026-11-03 edited',
      '2026-11-03 renamed',
      '2026-11-04 renamed',
    ])
  })

  it('is none where the text and the title stay, whatever else is said', async () => {
    const { id } = await publish()
    await program.change(id, { title: 'Before', body: 'old', excerpt: 'Short', tags: ['a'] })
    expect(await noted(id)).toEqual([])
  })

  it('goes with the post', async () => {
    const { id } = await publish()
    await program.change(id, { body: 'new' })
    await program.send('DELETE', `/api/v1/posts/${id}`)
    expect(await noted(id)).toEqual([])
  })
})

describe('a change that no reader sees', () => {
  it.each([
    ['of a draft', { status: 'draft' }, { body: 'new' }],
    ['that publishes a draft', { status: 'draft' }, { body: 'new', status: 'published' }],
    ['that takes the post back', { status: 'published' }, { title: 'New', status: 'draft' }],
    [
      'of a post that is to come',
      { status: 'scheduled', published_at: '2027-01-01T00:00:00Z' },
      { title: 'New' },
    ],
  ])('is not noted: %s', async (_, made, change) => {
    const { id } = await program.create({ title: 'Before', body: 'old', ...made })
    await program.change(id, change)
    expect(await noted(id)).toEqual([])
  })
})
