import { beforeEach, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { Commenter, setPolicy, storedComments } from '../support/commenter.ts'
import { commentForm, findAll, findOne } from '../support/page.ts'

const blog = new Blog()

beforeEach(() => setPolicy(blog, 'none'))

async function preview(slug: string, typed: Record<string, string>) {
  await blog.publish({ slug })
  const ada = new Commenter(blog)
  const html = await ada.open(`/posts/${slug}`)
  const [, button] = await findAll(html, '#comment-form button')
  const { fields } = await commentForm(html)
  const response = await ada.send(button?.attributes.formaction ?? '', { ...fields, ...typed })
  return { ada, response, fields }
}

describe('the preview button', () => {
  it('shows what would be there, and stores nothing', async () => {
    const body = 'Some *words*, <b>bold</b>\n\n> and a quote'
    const { response } = await preview('look', { name: 'Ada', body, parent: '' })
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    const html = await response.text()
    expect((await findOne(html, '.comment .who')).text).toContain('Ada')
    expect(await findAll(html, '.comment .body em, .comment .body blockquote')).toHaveLength(2)
    expect((await findOne(html, '.comment .body')).text).toContain('<b>bold</b>')
    expect(await storedComments(blog, 'look')).toEqual([])
  })

  it('gives back the form as it was sent, which then posts it', async () => {
    const typed = { name: 'Ada', email: 'ada@example.org', url: 'https://ada.example', body: 'Hm.' }
    const { ada, response, fields } = await preview('look-then-post', typed)
    const form = await commentForm(await response.text())
    expect(form.fields).toMatchObject({ ...typed, token: fields.token })
    blog.pass(10)
    const posted = await ada.send(form.action, form.fields)
    expect(posted.status).toBe(303)
    expect(await storedComments(blog, 'look-then-post')).toMatchObject([{ body: 'Hm.' }])
  })

  it('needs no name, no text, and asks the browser for none', async () => {
    const { response } = await preview('look-empty', { name: '', body: '' })
    expect(response.status).toBe(200)
    const html = await response.text()
    expect((await findOne(html, '#comment-form button[formnovalidate]')).text).not.toBe('')
  })

  it('keeps a reply a reply', async () => {
    const { response } = await preview('look-reply', { body: 'Yes.', parent: '12' })
    expect((await commentForm(await response.text())).fields.parent).toBe('12')
  })

  it('renders no more than a comment may have, and writes no row', async () => {
    const body = `${'a'.repeat(9_998)}  the end`
    const cost = await blog.costOf(async () => {
      const { response } = await preview('look-long', { body })
      expect((await findOne(await response.text(), '.comment .body')).text).not.toContain('end')
    })
    expect(cost.trips).toBeGreaterThan(0)
    expect(await storedComments(blog, 'look-long')).toEqual([])
  })
})
