import { beforeAll, describe, expect, it } from 'vitest'
import { Blog } from '../support/blog.ts'
import { commentEach, storedComments } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'

const blog = new Blog()
let headers: Record<string, string>

beforeAll(async () => {
  headers = await blog.token()
})

async function waits(slug: string, body: string): Promise<number> {
  await blog.publish({ slug })
  const [id = 0] = await commentEach(blog, slug, [{ body, email: `${slug}@example.org` }])
  return id
}

async function press(path: string, fields: Record<string, string>): Promise<string> {
  const answer = await blog.post(path, fields, { headers })
  expect(answer.status).toBe(303)
  return answer.headers.get('Location') ?? ''
}

async function standing(slug: string) {
  return (await storedComments(blog, slug)).map(({ status }) => status)
}

/** The form that takes back what was decided, as the page has it. */
async function undo(page: string): Promise<string> {
  const html = await blog.text(page, { headers })
  const { attributes } = await findOne(html, 'form.done')
  const hidden = await findAll(html, 'form.done input[type=hidden]')
  const fields = hidden.map(({ attributes: { name = '', value = '' } }) => [name, value])
  return press(attributes.action ?? '', Object.fromEntries(fields) as Record<string, string>)
}

describe('a decision', () => {
  it.each([
    ['pending', 'approval', 'approved', 'Published.'],
    ['pending', 'spam', 'spam', 'Marked as spam.'],
    ['approved', 'spam', 'spam', 'Marked as spam.'],
    ['spam', 'approval', 'approved', 'Published.'],
  ] as const)('on what is %s (%s) can be undone by a form', async (from, act, to, said) => {
    const slug = `undo-${from}-${act}`
    const id = await waits(slug, 'Words.')
    if (from === 'approved') await press(`/owner/comments/${id}/approval`, {})
    if (from === 'spam') await press(`/owner/comments/${id}/spam`, {})
    const page = await press(`/owner/comments/${id}/${act}`, { status: from })
    expect(page).toBe(`/owner/comments?status=${from}&done=${to}&id=${id}`)
    expect(await standing(slug)).toEqual([to])
    expect((await findOne(await blog.text(page, { headers }), 'form.done')).text).toContain(said)
    await undo(page)
    expect(await standing(slug)).toEqual([from])
    const list = await blog.text(`/owner/comments?status=${from}`, { headers })
    const reasons = await findAll(list, `#comment-${id} .reason`)
    expect(reasons.map(({ text }) => text)).toEqual(
      {
        pending: ['Waits because somebody here took it back.'],
        approved: [],
        spam: ['Spam, because somebody here said so.'],
      }[from],
    )
  })

  it('on many is undone at one press, and for those alone that it changed', async () => {
    await blog.publish({ slug: 'undo-many' })
    const each = Array.from({ length: 4 }, (_, i) => ({ body: `Words ${i}.` }))
    const [a = 0, b = 0, c = 0] = await commentEach(blog, 'undo-many', each)
    // Somebody else has published it since the list was opened.
    await press(`/owner/comments/${c}/approval`, {})
    blog.pass(5)
    const ticked = Object.fromEntries([a, b, c].map((id) => [`id-${id}`, 'on']))
    const many = { ...ticked, action: 'approve', status: 'pending' }
    const page = await press('/owner/comments/moderation', many)
    expect(page).toBe(`/owner/comments?status=pending&done=approved&id=${a}.${b}`)
    expect(await standing('undo-many')).toEqual(['approved', 'approved', 'approved', 'pending'])
    const { text } = await findOne(await blog.text(page, { headers }), 'form.done')
    expect(text).toContain('2 comments published.')
    expect(await undo(page)).toBe('/owner/comments?status=pending')
    expect(await standing('undo-many')).toEqual(['pending', 'pending', 'approved', 'pending'])
  })

  it('leads back to what was searched for, and so does its undoing', async () => {
    const [id, other] = [
      await waits('sought-a', 'A needle & more'),
      await waits('sought-b', 'Tea.'),
    ]
    const words = { q: 'needle & more' }
    const list = `/owner/comments?status=pending&${new URLSearchParams(words)}`
    const html = await blog.text(list, { headers })
    const forms = await findAll(html, '.queue form')
    expect(forms.length).toBeGreaterThan(4)
    expect(await findAll(html, '.queue form input[name=q]')).toHaveLength(forms.length)
    expect(await findAll(html, '#many input[name=q]')).toHaveLength(1)
    const fields = { status: 'pending', ...words }
    for (const act of ['approval', 'spam']) {
      const page = await press(`/owner/comments/${id}/${act}`, fields)
      expect(page).toBe(`${list}&done=${act === 'spam' ? act : 'approved'}&id=${id}`)
      expect(await undo(page)).toBe(list)
    }
    const none = await press('/owner/comments/moderation', { ...fields, action: 'spam' })
    expect(none).toBe(`${list}&ticked=none`)
    expect(await findAll(await blog.text(none, { headers }), `#comment-${other}`)).toEqual([])
  })

  it('is no longer said once something else was decided', async () => {
    const id = await waits('undo-late', 'Words.')
    const page = await press(`/owner/comments/${id}/approval`, { status: 'pending' })
    await press(`/owner/comments/${id}/spam`, { status: 'approved' })
    expect(await findAll(await blog.text(page, { headers }), 'form.done')).toEqual([])
    const made_up = '/owner/comments?status=pending&done=spam&id=999999.x.-1'
    expect(await findAll(await blog.text(made_up, { headers }), 'form.done')).toEqual([])
  })

  it.each(['approve', 'spam', 'delete'])('on none of them says so (%s)', async (action) => {
    await waits(`none-${action}`, 'Words.')
    const page = await press('/owner/comments/moderation', { action, status: 'pending' })
    const html = await blog.text(page, { headers })
    expect((await findOne(html, '#many [role=alert]')).text).toContain('Nothing is ticked.')
    expect(await standing(`none-${action}`)).toEqual(['pending'])
  })

  it('to delete is asked for first, and cannot be undone', async () => {
    const id = await waits('no-undo', 'Words.')
    const html = await blog.text('/owner/comments', { headers })
    const asked = await findOne(html, `#comment-${id} .ask-deletion`)
    expect(asked.text).toContain('cannot be undone')
    const fields = { status: 'pending', _method: 'DELETE' }
    expect(await press(`/owner/comments/${id}`, fields)).toBe('/owner/comments?status=pending')
  })
})

describe('the text of a comment', () => {
  it('is changed by its owner, rendered anew, and nothing else of it', async () => {
    const id = await waits('corrected', 'Wrods.')
    await press(`/owner/comments/${id}/approval`, {})
    const [before] = await storedComments(blog, 'corrected')
    await press(`/owner/comments/${id}/text`, { body: ' *Words*. ', status: 'approved' })
    const html = '<p><em>Words</em>.</p>\n'
    expect(await storedComments(blog, 'corrected')).toEqual([{ ...before, body: '*Words*.', html }])
    expect(await blog.text('/posts/corrected')).toContain('<em>Words</em>')
  })

  it('is not changed to nothing, nor where there is none', async () => {
    const id = await waits('not-corrected', 'Words.')
    const send = (to: number, body: string) =>
      blog.post(`/owner/comments/${to}/text`, { body }, { headers })
    expect((await send(id, '  ')).status).toBe(422)
    expect((await send(id, 'x'.repeat(10_001))).status).toBe(422)
    expect((await send(999_999, 'Words.')).status).toBe(404)
    await press(`/owner/comments/${id}`, { _method: 'DELETE' })
    expect((await send(id, 'Words.')).status).toBe(404)
  })
})

describe('the search in the queue', () => {
  it.each([
    ['NEEDLES', true],
    ['sought@example.org', true],
    ['100%', true],
    ['10_%', false],
    ['nothing of it', false],
  ])('finds by text, name and address: %s: %s', async (words, found) => {
    await blog.publish({ slug: 'sought' }).catch(() => null)
    if ((await standing('sought')).length === 0) {
      await commentEach(blog, 'sought', [
        { body: 'Are needles 100% safe?', email: 'sought@example.org' },
      ])
    }
    const page = await blog.text(`/owner/comments?q=${encodeURIComponent(words)}`, { headers })
    expect(await findAll(page, '.queue > li')).toHaveLength(found ? 1 : 0)
    expect(page.includes('No comment here has these words.')).toBe(!found)
  })
})
