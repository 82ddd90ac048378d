import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, commentEach, idFrom, setPolicy } from '../support/commenter.ts'
import { findAll } from '../support/page.ts'
import { store, storeAnswers } from '../support/stored.ts'
import { answer, outline, rootsTo } from '../support/thread.ts'

const blog = new Blog()

beforeAll(() => setPolicy(blog, 'none'))

async function links(html: string, selector: string): Promise<(string | undefined)[]> {
  return (await findAll(html, selector)).map(({ attributes }) => attributes.href)
}

describe('a thread, newest first', () => {
  it('turns its roots around; what hangs on one stays in the order it was said', async () => {
    await blog.publish({ slug: 'turned' })
    const [a = 0, b = 0] = await commentEach(blog, 'turned', rootsTo(2))
    const first = await answer(blog, 'turned', a, 'One.')
    const second = await answer(blog, 'turned', a, 'Two.')
    expect(await outline(await blog.text('/posts/turned?sort=newest'))).toEqual([
      `${b}@0`,
      `${a}@0`,
      `${first}@1`,
      `${second}@1`,
    ])
  })

  it('has pages, each followed by the next, all in their order', async () => {
    await blog.publish({ slug: 'turned-pages' })
    const ids = await commentEach(blog, 'turned-pages', rootsTo(43))
    const read: string[] = []
    let path: string | undefined = '/posts/turned-pages?sort=newest'
    while (path) {
      const html = await blog.text(path)
      read.push(...(await outline(html)))
      path = (await links(html, '.pager [rel="next"]'))[0]
    }
    expect(read).toEqual(ids.toReversed().map((id) => `${id}@0`))
    const last = await blog.text('/posts/turned-pages?sort=newest&comments=3')
    expect(await links(last, '.pager [rel="prev"]')).toEqual([
      '/posts/turned-pages?sort=newest&comments=2#comments',
    ])
  })

  it('keeps its order while somebody answers', async () => {
    await blog.publish({ slug: 'turned-reply' })
    const [a, b] = await commentEach(blog, 'turned-reply', rootsTo(2))
    const html = await blog.text('/posts/turned-reply?sort=newest')
    expect(await links(html, '.do a')).toEqual(
      [b, a].map((id) => `/posts/turned-reply?sort=newest&reply=${id}#comment-form`),
    )
  })

  it('shows its writer a comment that waits, above the others', async () => {
    await blog.publish({ slug: 'turned-held' })
    await commentEach(blog, 'turned-held', rootsTo(2))
    const ada = new Commenter(blog)
    const held = idFrom(await ada.comment('turned-held', { subject: 'x' }))
    const items = await findAll(await ada.open('/posts/turned-held?sort=newest'), '#comments li')
    expect(items[0]?.attributes.id).toBe(`comment-${held}`)
  })

  it('is offered where there is something to turn, and not for search engines', async () => {
    await blog.publish({ slug: 'offered' })
    await commentEach(blog, 'offered', rootsTo(1))
    expect(await links(await blog.text('/posts/offered'), '.order a')).toEqual([])
    await commentEach(blog, 'offered', [{ body: 'One more.' }])
    expect(await links(await blog.text('/posts/offered'), '.order a')).toEqual([
      '/posts/offered#comments',
      '/posts/offered?sort=newest#comments',
      '/posts/offered?sort=liked#comments',
    ])
    const turned = await blog.text('/posts/offered?sort=newest')
    expect(await findAll(turned, 'meta[name="robots"]')).toHaveLength(1)
    expect(await links(turned, '.order [aria-current]')).toEqual([
      '/posts/offered?sort=newest#comments',
    ])
  })
})

describe('a thread, most liked first', () => {
  /** Roots with so many likes each, as presses would have left them. */
  async function liked(slug: string, likes: number[]): Promise<number[]> {
    const post = await blog.publish({ slug })
    const ids = await store(blog, post.id, likes.length)
    const given = JSON.stringify(ids.map((id, i) => ({ id, likes: likes[i] })))
    await blog.db
      .updateTable('comments')
      .set({
        likes: sql<number>`(SELECT value ->> '$.likes' FROM json_each(${given}) WHERE value ->> '$.id' = comments.id)`,
      })
      .where('id', 'in', ids)
      .execute()
    return ids
  }

  it('counts the likes of its roots; those equally liked, and all answers, stay oldest first', async () => {
    const [a, b, c, d] = await liked('liked', [1, 0, 3, 1])
    const [first, second] = await storeAnswers(blog, await idOf('liked'), [c ?? 0, c ?? 0])
    expect(await outline(await blog.text('/posts/liked?sort=liked'))).toEqual([
      `${c}@0`,
      `${first}@1`,
      `${second}@1`,
      `${a}@0`,
      `${d}@0`,
      `${b}@0`,
    ])
  })

  it('has pages, each followed by the next, all in their order', async () => {
    const likes = Array.from({ length: 64 }, (_, i) => (i * 7) % 5)
    const ids = await liked('liked-pages', likes)
    const ranked = ids.toSorted((a, b) => {
      const [of_a = 0, of_b = 0] = [likes[ids.indexOf(a)], likes[ids.indexOf(b)]]
      return of_b - of_a || a - b
    })
    const read: string[] = []
    let path: string | undefined = '/posts/liked-pages?sort=liked'
    while (path) {
      const html = await blog.text(path)
      read.push(...(await outline(html)))
      path = (await links(html, '.pager [rel="next"]'))[0]
    }
    expect(read).toEqual(ranked.map((id) => `${id}@0`))
    const last = await blog.text('/posts/liked-pages?sort=liked&comments=4')
    expect(await links(last, '.pager [rel="prev"]')).toEqual([
      '/posts/liked-pages?sort=liked&comments=3#comments',
    ])
  })

  it.each([20, 40])('ends where %d equally liked roots just fill the last page', async (roots) => {
    const slug = `liked-full-${roots}`
    await liked(slug, Array<number>(roots).fill(2))
    const last = await blog.text(`/posts/${slug}?sort=liked&comments=${roots / 20}`)
    expect(await links(last, '.pager [rel="next"]')).toEqual([])
  })
})

async function idOf(slug: string): Promise<number> {
  const row = blog.db.selectFrom('posts').select('id').where('slug', '=', slug)
  return (await row.executeTakeFirstOrThrow()).id
}

describe('a long comment', () => {
  it('is folded under a box that unfolds it, and whole in the page', async () => {
    await blog.publish({ slug: 'folded' })
    const [long, short] = await commentEach(blog, 'folded', [
      { body: `${'Many words. '.repeat(300)}The end.` },
      { body: 'Few words.' },
    ])
    const html = await blog.text('/posts/folded')
    expect(await findAll(html, `#comment-${long} > .unfold input[type="checkbox"]`)).toHaveLength(1)
    expect(await findAll(html, `#comment-${short} > .unfold`)).toEqual([])
    expect(html).toContain('The end.')
  })
})
