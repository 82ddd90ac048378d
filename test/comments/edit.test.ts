import { beforeEach, describe, expect, it } from 'vitest'
import { selectByKey } from '../../src/comments/commenter-queries.ts'
import { editComment } from '../../src/comments/edit.ts'
import { sha256 } from '../../src/lib/hash.ts'
import { default_settings } from '../../src/settings/settings.ts'
import { en_commenter } from '../../src/ui/text/en-commenter.ts'
import { Blog, counterLines } from '../support/blog.ts'
import { Commenter, countOf, idFrom, setPolicy, storedComments } from '../support/commenter.ts'
import { findAll, findOne } from '../support/page.ts'
import { answer, moderate } from '../support/thread.ts'

const blog = new Blog()
const two_links = 'https://a.example https://b.example'

beforeEach(() => setPolicy(blog, 'none'))

/** A comment by somebody who still has their cookie. */
async function write(slug: string, typed: Record<string, string> = {}) {
  await blog.publish({ slug })
  const ada = new Commenter(blog)
  const id = idFrom(await ada.comment(slug, { name: 'Ada', body: 'First words.', ...typed }))
  return { ada, id, path: `/comments/${id}/edit` }
}

async function stored(slug: string, id: number) {
  return (await storedComments(blog, slug)).find((comment) => comment.id === id)
}

const change = { name: 'Ada', body: 'Better *words*.', url: '' }

describe('a comment just posted', () => {
  it('is changed in place by its writer, whose form has what stands there', async () => {
    const { ada, id, path } = await write('edit-place', { url: 'https://ada.example/' })
    const form = await ada.open(path)
    expect((await findOne(form, 'textarea[name=body]')).text).toBe('First words.')
    const values = (await findAll(form, 'form.write input')).map(({ attributes }) => attributes)
    expect(values.map(({ name, value }) => [name, value])).toEqual([
      ['name', 'Ada'],
      ['url', 'https://ada.example/'],
    ])
    const { action } = (await findOne(form, 'form.write')).attributes
    const response = await ada.send(action ?? '', change)
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe(`/posts/edit-place#comment-${id}`)
    const reader = await blog.text('/posts/edit-place')
    expect((await findOne(reader, `#comment-${id} .body`)).text.trim()).toBe('Better words.')
    expect(reader).toContain('<em>words</em>')
    expect(reader).not.toContain('ada.example')
    expect(counterLines(reader)[0]).toMatch(/ · 1 comment$/)
  })

  it('is changed by its key from any other device, which leads back to its status page', async () => {
    const { ada, id, path } = await write('edit-key')
    const key = ada.keyOf(id)
    const phone = new Commenter(blog)
    const response = await phone.send(`${path}?key=${key}`, change)
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe(`/comments/${id}/status?key=${key}`)
    expect(await stored('edit-key', id)).toMatchObject({ body: 'Better *words*.' })
  })

  it('stays on the page its isolate keeps for nobody', async () => {
    const { ada, path } = await write('edit-kept')
    expect(await blog.text('/posts/edit-kept')).toContain('First words.')
    await ada.send(path, change)
    expect(await blog.text('/posts/edit-kept')).not.toContain('First words.')
  })

  it('keeps its address, so that nobody edits themselves into somebody known', async () => {
    const { ada, id, path } = await write('edit-email', { email: 'ada@example.org' })
    await ada.send(path, { ...change, email: 'mira@example.org' })
    expect(await stored('edit-email', id)).toMatchObject({ email: 'ada@example.org' })
  })
})

describe('a changed comment', () => {
  it('with two links is held, and no longer counted or shown', async () => {
    const { ada, id, path } = await write('edit-links')
    const response = await ada.send(path, { ...change, body: two_links })
    expect(response.headers.get('Location')).toBe(`/posts/edit-links?held=${id}#comment-${id}`)
    expect(await stored('edit-links', id)).toMatchObject({ status: 'pending', reason: 'links' })
    expect(await countOf(blog, 'edit-links')).toBe(0)
    expect(await blog.text('/posts/edit-links')).not.toContain('a.example')
    expect(await ada.open(`/posts/edit-links?held=${id}`)).toContain('a.example')
  })

  it('of a first-timer is read again: what was published is not what is there now', async () => {
    await setPolicy(blog, 'first-timers')
    const { ada, id, path } = await write('edit-first', { email: 'first@example.org' })
    await moderate(blog, 'POST', `${id}/approval`)
    expect(await ada.open(path)).toContain(en_commenter.edit_expectation.read_again('Plainview'))
    await ada.send(path, change)
    expect(await stored('edit-first', id)).toMatchObject({
      status: 'pending',
      reason: 'first-timer',
    })
  })

  it('of somebody with another published comment appears at once', async () => {
    await setPolicy(blog, 'first-timers')
    const email = 'twice@example.org'
    const { id: first } = await write('edit-known-before', { email })
    await moderate(blog, 'POST', `${first}/approval`)
    const { ada, id, path } = await write('edit-known', { email })
    expect(await ada.open(path)).toContain(en_commenter.edit_expectation.at_once)
    await ada.send(path, change)
    expect(await stored('edit-known', id)).toMatchObject({ status: 'approved', reason: '' })
    expect(await countOf(blog, 'edit-known')).toBe(1)
  })

  it.each([
    ['pending', { body: two_links }],
    ['spam', { subject: 'x' }],
  ])('that is %s stays so, for its reason, whatever it says by now', async (status, typed) => {
    const slug = `edit-${status}`
    const { ada, id, path } = await write(slug, typed as Record<string, string>)
    const before = await stored(slug, id)
    expect(await ada.open(path)).toContain(en_commenter.edit_expectation.held)
    await ada.send(path, change)
    const { reason } = before ?? {}
    expect(await stored(slug, id)).toMatchObject({ status, reason, body: 'Better *words*.' })
    expect(await countOf(blog, slug)).toBe(0)
  })

  it('that has not changed is left as it is, however often it is saved', async () => {
    await setPolicy(blog, 'first-timers')
    const { ada, id, path } = await write('edit-same')
    await moderate(blog, 'POST', `${id}/approval`)
    for (let i = 0; i < 3; i += 1) {
      await ada.send(path, { name: 'Ada', body: 'First words.', url: '' })
    }
    expect(await stored('edit-same', id)).toMatchObject({ status: 'approved', edited_at: null })
  })

  it('costs two round trips and few rows', async () => {
    const { ada, path } = await write('edit-cost')
    const cost = await blog.costOf(() => ada.send(path, change))
    expect(cost.trips).toBe(2)
    expect(cost.rows_written).toBeLessThanOrEqual(3)
  })
})

describe('a change that is refused', () => {
  it.each([
    ['name', { name: ' ' }],
    ['body', { body: ' \u200b ' }],
    ['url', { url: 'javascript:alert(1)' }],
  ])('for its %s comes back with its text and the reason', async (field, wrong) => {
    const { ada, id, path } = await write(`edit-wrong-${field}`)
    const typed = { name: 'Ada', body: 'My long & careful text', url: '', ...wrong }
    const response = await ada.send(path, typed)
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(await findAll(html, '.wrong')).toHaveLength(1)
    expect((await findOne(html, 'textarea')).text).toBe(typed.body)
    expect(await stored(`edit-wrong-${field}`, id)).toMatchObject({ body: 'First words.' })
  })

  it('because 15 minutes are over is 403, and the text is there to copy', async () => {
    const { ada, id, path } = await write('edit-late')
    const key = ada.keyOf(id)
    blog.pass(15 * 60)
    const response = await new Commenter(blog).send(`${path}?key=${key}`, change)
    expect(response.status).toBe(403)
    const html = await response.text()
    expect(html).toContain(en_commenter.edit_errors.late)
    expect((await findOne(html, 'textarea[readonly]')).text).toBe(change.body)
    expect(await findAll(html, 'form.write button')).toEqual([])
    expect((await new Commenter(blog).get(`${path}?key=${key}`)).status).toBe(403)
  })

  it('because it was answered is 403: by the owner, by a stranger, even if that waits', async () => {
    for (const policy of ['none', 'all'] as const) {
      const slug = `edit-answered-${policy}`
      const { ada, id, path } = await write(slug)
      await setPolicy(blog, policy)
      await answer(blog, slug, id, 'An answer.')
      const response = await ada.send(path, change)
      expect(response.status).toBe(403)
      expect(await response.text()).toContain(en_commenter.edit_errors.answered)
      expect(await ada.open(`/posts/${slug}`)).not.toContain(`href="${path}"`)
      await setPolicy(blog, 'none')
    }
  })

  it('is none when what answered it was spam, or is gone', async () => {
    for (const end of ['spam', 'deleted']) {
      const { ada, id, path } = await write(`edit-${end}-answer`)
      const reply = await answer(blog, `edit-${end}-answer`, id, 'An answer.')
      const [method, at] = end === 'spam' ? ['POST', `${reply}/spam`] : ['DELETE', `${reply}`]
      await moderate(blog, method ?? '', at ?? '')
      expect((await ada.send(path, change)).status).toBe(303)
    }
  })

  it('because it came too soon after another is 429, and says when', async () => {
    const { ada, id, path } = await write('edit-soon')
    await ada.send(path, change)
    blog.pass(5)
    const response = await ada.send(path, { ...change, body: 'Third words.' })
    expect(response.status).toBe(429)
    expect(response.headers.get('Retry-After')).toBe('10')
    expect((await findOne(await response.text(), 'textarea')).text).toBe('Third words.')
    blog.pass(10)
    expect((await ada.send(path, { ...change, body: 'Third words.' })).status).toBe(303)
    expect(await stored('edit-soon', id)).toMatchObject({ body: 'Third words.' })
  })
})

describe('a change that meets another', () => {
  it.each([
    ['its publication', 'all', (id: number) => moderate(blog, 'POST', `${id}/approval`), 1],
    ['spam', 'none', (id: number) => moderate(blog, 'POST', `${id}/spam`), 0],
    ['an answer', 'none', (id: number) => answer(blog, 'meets-an-answer', id, 'Yes.'), 2],
  ] as const)(
    '%s, changes nothing, and is asked for again',
    async (what, policy, happen, count) => {
      await setPolicy(blog, policy)
      const slug = `meets-${what.replaceAll(' ', '-')}`
      const { ada, id } = await write(slug)
      const as_read = await selectByKey(
        blog.db,
        id,
        await sha256(ada.keyOf(id)),
      ).executeTakeFirstOrThrow()
      await happen(id)
      const edit = { name: 'Ada', body: two_links, url: null }
      const outcome = await editComment(blog.db, as_read, edit, default_settings, blog.now)
      expect(outcome).toEqual({ kind: 'overtaken' })
      expect(await stored(slug, id)).toMatchObject({ body: 'First words.' })
      expect(await countOf(blog, slug)).toBe(count)
    },
  )
})
