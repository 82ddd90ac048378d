import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, commentEach, idFrom, setPolicy } from '../support/commenter.ts'
import { findAll } from '../support/page.ts'
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
    ])
    const turned = await blog.text('/posts/offered?sort=newest')
    expect(await findAll(turned, 'meta[name="robots"]')).toHaveLength(1)
    expect(await links(turned, '.order [aria-current]')).toEqual([
      '/posts/offered?sort=newest#comments',
    ])
  })
})

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
