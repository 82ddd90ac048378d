import { beforeEach, describe, expect, it } from 'vitest'
import { en_commenter } from '../../src/ui/text/en-commenter.ts'
import { en } from '../../src/ui/text/en.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { Commenter, countOf, idFrom, setPolicy, storedComments } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'
import { answer, outline } from '../support/thread.ts'

const blog = new Blog()

beforeEach(() => setPolicy(blog, 'none'))

async function write(slug: string) {
  await blog.publish({ slug })
  const ada = new Commenter(blog)
  const id = idFrom(await ada.comment(slug, { name: 'Zebedee', body: 'My words.' }))
  return { ada, id, path: `/comments/${id}/deletion` }
}

describe('POST /comments/:id/deletion', () => {
  it('deletes a comment by its writer’s cookie, for all to see at once', async () => {
    const { ada, id, path } = await write('delete-own')
    expect(await blog.text('/posts/delete-own')).toContain('Zebedee')
    const response = await ada.send(path, {})
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('/posts/delete-own#comments')
    const html = await blog.text('/posts/delete-own')
    expect(html).not.toContain('Zebedee')
    expect(await findAll(html, `#comment-${id}`)).toEqual([])
    expect(counterLines(html)[0]).toMatch(/ · 0 comments$/)
    expect((await storedComments(blog, 'delete-own'))[0]).toMatchObject({
      status: 'deleted',
      name: '',
      body: '',
      key_hash: null,
      placed: 0,
    })
  })

  it('leaves an empty place under which the answers stay: a reply ends editing, not this', async () => {
    const { ada, id, path } = await write('delete-answered')
    const reply = await answer(blog, 'delete-answered', id, 'An answer.')
    expect((await ada.send(path, {})).status).toBe(303)
    const html = await blog.text('/posts/delete-answered')
    expect((await findOne(html, `#comment-${id} > .body`)).text).toBe(en.deleted_comment)
    expect(await outline(html)).toEqual([`${reply}@1`])
    expect(await countOf(blog, 'delete-answered')).toBe(1)
  })

  it('deletes one that waits, by its key', async () => {
    await setPolicy(blog, 'all')
    const { ada, id, path } = await write('delete-held')
    const other = await new Commenter(blog).send(`${path}?key=${ada.keyOf(id)}`, {})
    expect(other.status).toBe(303)
    expect((await storedComments(blog, 'delete-held'))[0]).toMatchObject({ status: 'deleted' })
  })

  it('is 403 after 15 minutes, and deletes nothing', async () => {
    const { ada, id, path } = await write('delete-late')
    blog.pass(15 * 60)
    const response = await ada.send(path, {})
    expect(response.status).toBe(403)
    expect(await response.text()).toContain(en_commenter.delete_late)
    expect((await storedComments(blog, 'delete-late'))[0]).toMatchObject({ id, status: 'approved' })
  })

  it('asks first, and a GET deletes nothing', async () => {
    const { ada, path } = await write('delete-ask')
    const html = await ada.open(path)
    expect(html).toContain('My words.')
    expect((await findOne(html, 'main form')).attributes).toMatchObject({ method: 'post' })
    expect(await countOf(blog, 'delete-ask')).toBe(1)
  })

  it('leaves no page of it behind', async () => {
    const { ada, id, path } = await write('delete-twice')
    const key = ada.keyOf(id)
    await ada.send(path, {})
    for (const what of ['status', 'edit', 'deletion', 'feed.xml']) {
      expect((await ada.get(`/comments/${id}/${what}?key=${key}`)).status).toBe(403)
    }
    expect((await ada.send(path, {})).status).toBe(403)
  })
})
