import { beforeEach, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, commentEach, idFrom, setPolicy } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'
import { answer, moderate, outline, rootsTo } from '../support/thread.ts'

const blog = new Blog()

beforeEach(() => setPolicy(blog, 'none'))

describe('pages of a thread', () => {
  async function fill(slug: string, roots: number): Promise<number[]> {
    await blog.publish({ slug })
    return commentEach(blog, slug, rootsTo(roots))
  }
  const places = (ids: number[]) => ids.map((id) => `${id}@0`)
  const linked = async (html: string, rel: string) =>
    (await findAll(html, `a[rel="${rel}"]`)).map(({ attributes }) => attributes.href)

  it('have twenty roots each, oldest first, with links on and back', async () => {
    const ids = await fill('pages', 41)
    const first = await blog.text('/posts/pages')
    expect(await outline(first)).toEqual(places(ids.slice(0, 20)))
    expect(await linked(first, 'next')).toEqual(['/posts/pages?comments=2#comments'])
    expect(await linked(first, 'prev')).toEqual([])
    const second = await blog.text('/posts/pages?comments=2')
    expect(await outline(second)).toEqual(places(ids.slice(20, 40)))
    expect(await linked(second, 'next')).toEqual(['/posts/pages?comments=3#comments'])
    expect(await linked(second, 'prev')).toEqual(['/posts/pages#comments'])
    const third = await blog.text('/posts/pages?comments=3')
    expect(await outline(third)).toEqual(places(ids.slice(40)))
    expect(await linked(third, 'next')).toEqual([])
    expect(await linked(third, 'prev')).toEqual(['/posts/pages?comments=2#comments'])
  })

  it.each([20, 40])('end where %d roots just fill the last one, answers or not', async (roots) => {
    const slug = `full-${roots}`
    const ids = await fill(slug, roots)
    const last = `/posts/${slug}?comments=${roots / 20}`
    expect(await linked(await blog.text(last), 'next')).toEqual([])
    for (const id of [ids[0], ids[1], ids.at(-1)])
      await answer(blog, slug, id ?? null, `Answer to ${id}`)
    expect(await linked(await blog.text(last), 'next')).toEqual([])
  })

  it('give each answer on the page of its root, and skip roots that are not shown', async () => {
    const ids = await fill('skipping', 23)
    const [gone = 0, kept = 0] = ids
    const answered = await answer(blog, 'skipping', kept, 'Answer to a tombstone')
    const late = await answer(blog, 'skipping', ids[22] ?? null, 'Answer on page 2')
    await moderate(blog, 'DELETE', String(gone))
    await moderate(blog, 'DELETE', String(kept))
    const first = await outline(await blog.text('/posts/skipping'))
    expect(first).toEqual([`${answered}@1`, ...places(ids.slice(2, 21))])
    const second = await outline(await blog.text('/posts/skipping?comments=2'))
    expect(second).toEqual([...places(ids.slice(21)), `${late}@1`])
  })

  it.each(['0', '-1', 'x', '1e3', '1.5', ''])('take comments=%s for the first', async (number) => {
    await blog.publish({ slug: 'odd-pages' }).catch(() => null)
    expect((await blog.get(`/posts/odd-pages?comments=${number}`)).status).toBe(200)
  })

  it('are empty past the last, and end at the fiftieth', async () => {
    await fill('past', 1)
    const html = await blog.text('/posts/past?comments=7')
    expect(await outline(html)).toEqual([])
    expect(await linked(html, 'next')).toEqual([])
    expect(await linked(await blog.text('/posts/past?comments=99999'), 'prev')).toEqual([
      '/posts/past?comments=49#comments',
    ])
  })

  it('give a new comment to its writer on the first, wherever its place is', async () => {
    const ids = await fill('busy', 20)
    const ada = new Commenter(blog)
    const response = await ada.comment('busy', { body: 'The newest.' })
    const id = idFrom(response)
    expect(response.headers.get('Location')).toBe(`/posts/busy#comment-${id}`)
    const own = await ada.open('/posts/busy')
    expect((await findOne(own, `li#comment-${id}`)).text).toContain('The newest.')
    expect(await outline(own)).toEqual(places(ids))
    expect(await outline(await ada.open('/posts/busy?comments=2'))).toEqual([`${id}@0`])
    expect(await findAll(await blog.text('/posts/busy'), `li#comment-${id}`)).toEqual([])
  })
})
